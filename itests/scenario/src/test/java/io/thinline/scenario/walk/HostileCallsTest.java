package io.thinline.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.RegistrationState;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What has broken other servers in calls: rows R8, R9, R18, R25, R26 and R29 of the list of hostile
 * inputs.
 */
class HostileCallsTest extends FourDesks {
  private static final int FLOOD = 5_000;
  private static final int CALLS = 2_000;
  private static final KeyPadButton NINE = KeyPadButton.of(9);

  /** R8. */
  @Test
  void aFloodOfKeysAfterOffHookEndsInReorder() {
    lifts(alice);
    for (int i = 0; i < FLOOD; i++) {
      alice.wire().stranger(new KeypadButtonMessage(NINE, 0, 0));
    }
    pbx.time().run();

    assertThat(alice.screen().tone()).isEqualTo(Tone.REORDER_TONE);
    assertThat(alice.screen().calls()).hasSize(1);
    assertThat(pbx.legs()).isEmpty();
  }

  /** R9: the key comes when the connection is gone already, the digit timeout runs out later. */
  @Test
  void aKeyAndATimerThatComeAfterTheConnectionIsGoneMeetNoCall() {
    dials(alice, "20");
    alice.soft().loseConnection();
    pbx.time().run();
    assertThat(pbx.legs()).isEmpty();

    alice.wire().late(new KeypadButtonMessage(NINE, 1, 0));
    alice.wire().late(new OnHookMessage(0, 0));
    alice.wire().late(new OffHookMessage(0, 0));
    pbx.passes(Duration.ofSeconds(10));

    assertThat(pbx.legs()).isEmpty();
    assertThat(alice.screen().registered()).isTrue();
  }

  /** R18. */
  @ParameterizedTest
  @EnumSource
  void theSamePhoneFromASecondSocketIsThePhoneFromThenOn(Situation situation) {
    situation.arranged.accept(this);
    WalkPhone twin = pbx.plugIn(1, "7961");
    twin.soft().register();
    pbx.passes(Duration.ofMillis(500));

    assertThat(twin.screen().registered()).isTrue();
    assertThat(alice.screen().registration()).isNotEqualTo(RegistrationState.REGISTERED);
    assertThat(twin.screen().idle()).as(() -> twin.screen().text()).isTrue();
    twin.does(twin.soft().goOffHook());
    shows(twin, CallState.OFF_HOOK);
    twin.does(twin.soft().goOnHook());
    twin.soft().unregister();
    pbx.passes(Duration.ofSeconds(1));
  }

  /** R25: asked once more, then the end with a cause. */
  @Test
  void anAcknowledgementThatNeverComesEndsTheCall() {
    bob.wire().losesAcks(4);
    talk(alice, bob, "202");

    pbx.passes(Duration.ofSeconds(11));

    assertThat(pbx.legs()).isEmpty();
    assertThat(alice.screen().tone()).isEqualTo(Tone.REORDER_TONE);
    assertThat(bob.streams()).isZero();
  }

  /** R25. */
  @Test
  void anAcknowledgementThatComesTooLateIsClosedAtOnce() {
    bob.wire().keepsBackAcks(4);
    talk(alice, bob, "202");

    pbx.passes(Duration.ofSeconds(20));

    assertThat(bob.streams()).isZero();
    assertThat(pbx.legs()).isEmpty();
  }

  /** R25. */
  @Test
  void aRefusedPortEndsTheCall() {
    bob.plane().opensNoPorts();
    talk(alice, bob, "202");
    pbx.passes(Duration.ofSeconds(1));

    assertThat(pbx.legs()).isEmpty();
    assertThat(alice.screen().tone()).isEqualTo(Tone.REORDER_TONE);
  }

  /** R25. */
  @Test
  void anAcknowledgementForACallThatIsOverIsNoCall() {
    talk(alice, bob, "202");
    int reference = pbx.legs().get(0).reference();
    hangsUp(alice);

    for (int party : List.of(0, -1, 0x0101_0001, 0x0101_0002, 7)) {
      bob.stranger(
          new OpenReceiveChannelAck(
              MediaStatus.OK,
              MediaAddress.of(InetAddress.getLoopbackAddress()),
              20_000,
              party,
              reference));
    }

    assertThat(pbx.legs()).isEmpty();
  }

  /** R26. */
  @Test
  void afterThousandsOfCallsEveryPortIsBack() {
    for (int call = 0; call < CALLS; call++) {
      talk(alice, bob, "202");
      assertThat(alice.hears(bob)).as("call " + call).isTrue();
      hangsUp(call % 2 == 0 ? alice : bob);
      hangsUp(call % 2 == 0 ? bob : alice);
      assertThat(alice.streams() + bob.streams()).isZero();
    }

    assertThat(pbx.legs()).isEmpty();
    pbx.passes(Duration.ofSeconds(10));
    assertThat(pbx.time().pendingTimers()).containsExactlyInAnyOrderElementsOf(pbx.timersAtRest());
  }

  /** R29. */
  @Test
  void aHandlerThatFailsEndsItsOwnCallAlone() {
    talk(dave, carol, "300");
    DialplanApplication broken =
        (leg, data, progress) -> {
          throw new IllegalStateException("broken on purpose");
        };
    pbx.rooms().control.bindDialplanApplication(broken, Map.of(DialplanApplication.NAME, "broken"));
    pbx.time().run();

    fails(() -> dials(alice, "506"));

    assertThat(pbx.legs()).hasSize(2).allMatch(leg -> leg.bridged().isPresent());
    shows(dave, CallState.CONNECTED);
    assertThat(dave.hears(carol)).isTrue();
    hangsUp(alice);
    dials(alice, "202");
    assertThat(bob.screen().ringing()).isTrue();
  }

  /** R29. */
  @Test
  void aListenerThatFailsEndsNoOtherCall() {
    talk(alice, bob, "202");
    talk(dave, carol, "300");
    Leg leg = pbx.legs().get(0);
    leg.addListener(
        (it, event) -> {
          throw new IllegalStateException("broken on purpose");
        });

    fails(() -> leg.hangup(Cause.NORMAL_CLEARING));

    assertThat(dave.hears(carol)).isTrue();
    shows(carol, CallState.CONNECTED);
  }

  /** A task may fail, and may be logged as failed; the PBX goes on. */
  private void fails(Runnable action) {
    ErrorWatch log = new ErrorWatch();
    try {
      action.run();
      pbx.time().run();
    } catch (IllegalStateException failedTasks) {
      assertThat(failedTasks).hasStackTraceContaining("broken on purpose");
    } finally {
      log.close();
    }
    pbx.passes(Duration.ofSeconds(1));
  }
}
