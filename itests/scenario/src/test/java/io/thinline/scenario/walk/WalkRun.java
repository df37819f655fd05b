package io.thinline.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes a walk, looks at everything on the way, and at what is left when everybody has hung up. */
final class WalkRun {
  /** Actions between two looks at every phone. */
  private static final int LOOK_EVERY = 16;

  private static final int END_CALL = 9;
  private static final List<MediaPathId> PATHS =
      List.of(MediaPathId.HANDSET, MediaPathId.SPEAKER, MediaPathId.HEADSET);
  private static final int ROUNDS = 6;
  private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);
  private static final Duration AFTERWARDS = Duration.ofMinutes(5);

  private final WalkPbx pbx;
  private final Oracle oracle;
  private final ErrorWatch log;
  private final List<Action> actions;

  private WalkRun(WalkPbx pbx, List<Action> actions, ErrorWatch log) {
    this.pbx = pbx;
    this.oracle = new Oracle(pbx);
    this.actions = actions;
    this.log = log;
  }

  /** Fails when anything was wrong. */
  static void of(Walk walk) {
    try (ErrorWatch log = new ErrorWatch()) {
      WalkPbx pbx = new WalkPbx(walk.phones(), walk.first(), walk.model());
      WalkRun run = new WalkRun(pbx, walk.actions(), log);
      run.walks();
      run.ends();
    }
  }

  private void walks() {
    for (int step = 0; step < actions.size(); step++) {
      actions.get(step).happensAt(pbx);
      if (step % LOOK_EVERY == 0 || step == actions.size() - 1) {
        look();
      }
    }
  }

  private void look() {
    List<String> wrong = new ArrayList<>(log.errors());
    wrong.addAll(oracle.findings());
    wrong.addAll(oracle.breaches());
    if (!wrong.isEmpty()) {
      String all = String.join("\n", wrong);
      pbx.phones().stream()
          .filter(phone -> all.contains(phone.soft().name()))
          .forEach(phone -> wrong.add(phone.screen().text()));
      throw new AssertionError(String.join("\n", wrong));
    }
  }

  /** Everybody hangs up, whatever they are doing, and nothing is left. */
  static void everybodyHangsUp(WalkPbx pbx) {
    try (ErrorWatch log = new ErrorWatch()) {
      new WalkRun(pbx, List.of(), log).ends();
    }
  }

  private void ends() {
    for (WalkPhone phone : pbx.phones()) {
      phone.wire().lag(Duration.ZERO);
      phone.wire().losesAcks(0);
      phone.wire().keepsBackAcks(0);
      phone.plane().opensPorts();
    }
    for (int round = 0; round < ROUNDS; round++) {
      pbx.phones().forEach(WalkRun::hangsUp);
      pbx.passes(BETWEEN_ROUNDS);
      look();
    }
    pbx.passes(AFTERWARDS);
    nothingIsLeft();
    nobodyIsStuck();
    pbx.stop();
    assertThat(pbx.remembersNobody()).as("nothing is left of phones that are gone").isTrue();
    assertThat(pbx.openPorts()).as("open ports").isZero();
    assertThat(pbx.time().pendingTimers()).as("timers of a PBX that was stopped").isEmpty();
    assertThat(log.errors()).isEmpty();
  }

  /** By handset, by key, and where a stranger has pressed keys as the stranger would. */
  private static void hangsUp(WalkPhone phone) {
    HandMove.HANG_UP.at(phone, 0);
    if (phone.screen().registration() == RegistrationState.OFFLINE
        || phone.screen().registration() == RegistrationState.REJECTED) {
      phone.does(phone.soft().register());
    }
    for (Screen.Call call : phone.screen().calls()) {
      phone.stranger(
          new SoftKeyEventMessage(
              SoftKeyEvent.of(END_CALL), call.lineInstance(), call.callReference()));
    }
    if (!phone.screen().calls().isEmpty()) {
      phone.stranger(new OnHookMessage(0, 0));
    }
    if (phone.hadStrangers()) {
      PATHS.forEach(
          path -> phone.stranger(new AccessoryStatusMessage(path, MediaPathEvent.OFF, 0)));
    }
  }

  private void nothingIsLeft() {
    for (WalkPhone phone : pbx.phones()) {
      assertThat(phone.screen().idle()).as(() -> phone + "\n" + phone.screen().text()).isTrue();
      assertThat(phone.streams()).as(phone + " has streams").isZero();
      phone.soft().settledBreaches().join();
    }
    assertThat(pbx.legs()).as("legs").isEmpty();
    assertThat(pbx.rooms().control.calls()).as("calls").isEmpty();
    assertThat(pbx.time().pendingTimers())
        .as("timers")
        .containsExactlyInAnyOrderElementsOf(pbx.timersAtRest());
    look();
  }

  private void nobodyIsStuck() {
    for (WalkPhone phone : pbx.phones()) {
      assertThat(phone.does(phone.soft().goOffHook())).as(phone + " lifts").isTrue();
      assertThat(phone.screen().calls()).as(() -> phone.screen().text()).isNotEmpty();
      assertThat(phone.does(phone.soft().goOnHook())).as(phone + " hangs up").isTrue();
    }
    pbx.passes(BETWEEN_ROUNDS);
    nothingIsLeft();
  }
}
