package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static io.thinline.scenario.ConfigurationFolder.speedDial;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Leg;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration changes under phones that are registered, some of them in calls. */
class ReloadTest {
  private static final String ALICE = "SEP0011AABB0001";
  private static final String BOB = "SEP0011AABB0002";
  private static final String CAROL = "SEP0011AABB0003";
  private static final Duration BACK_AGAIN = Duration.ofSeconds(20);

  private final ConfigurationFolder conf;
  private final VirtualPbx pbx;
  private final VirtualPhone alice;
  private final VirtualPhone bob;
  private final VirtualPhone carol;

  ReloadTest(@TempDir Path folder) {
    conf =
        new ConfigurationFolder(folder)
            .phone(ALICE, "1101", "Alice")
            .phone(BOB, "1102", "Bob")
            .phone(CAROL, "1103", "Carol");
    pbx = new VirtualPbx(conf.folder());
    alice = pbx.registers(PhoneSettings.cisco7961(ALICE));
    bob = pbx.registers(PhoneSettings.cisco7960(BOB));
    carol = pbx.registers(PhoneSettings.cisco7975(CAROL));
  }

  @AfterEach
  void nothingIsLeft() {
    alice.hangsUp();
    bob.hangsUp();
    carol.hangsUp();
    pbx.passes(Duration.ofMinutes(2));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  @Test
  void aReloadThatChangesNothingSendsNoMessage() {
    long before = pbx.messages();

    pbx.reloads();
    pbx.reloads();

    assertThat(pbx.messages()).isEqualTo(before);
  }

  @Test
  void onlyThePlaceOfAPhoneInItsFileMoves() {
    conf.without(ALICE).phone(ALICE, "1101", "Alice");
    long before = pbx.messages();

    pbx.reloads();

    assertThat(pbx.messages()).isEqualTo(before);
  }

  @Test
  void aNewLabelIsSeenAfterTheRestart() {
    conf.phone(BOB, "1102", "Reception");

    pbx.reloads();
    pbx.passes(BACK_AGAIN);

    assertThat(label(bob, 1)).isEqualTo("Reception");
    assertThat(restarts()).isEqualTo(1);
    bob.isIdle();
  }

  @Test
  void aPhoneInACallRestartsWhenItsCallHasEnded() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();
    conf.phone(BOB, "1102", "Reception");
    pbx.reloads();
    pbx.passes(BACK_AGAIN);
    assertThat(label(bob, 1)).isEqualTo("Bob");
    assertThat(alice.hears(bob)).isTrue();
    assertThat(restarts()).isZero();

    alice.goesOnHook();
    bob.hangsUp();
    pbx.passes(BACK_AGAIN);

    assertThat(label(bob, 1)).isEqualTo("Reception");
    assertThat(restarts()).isEqualTo(1);
  }

  @Test
  void aPhoneThatRingsIsBusyUntilTheCallerGivesUp() {
    alice.goesOffHook().dials("1102");
    conf.phone(BOB, "1102", "Reception");
    pbx.reloads();
    bob.rings();
    assertThat(restarts()).isZero();

    alice.goesOnHook();
    pbx.passes(BACK_AGAIN);

    assertThat(label(bob, 1)).isEqualTo("Reception");
  }

  @Test
  void aChangeTakenBackDuringTheCallRestartsNobody() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();
    conf.phone(BOB, "1102", "Reception");
    pbx.reloads();
    conf.phone(BOB, "1102", "Bob");
    pbx.reloads();

    alice.goesOnHook();
    bob.hangsUp();
    pbx.passes(BACK_AGAIN);

    assertThat(restarts()).isZero();
  }

  @Test
  void aLineThatIsRemovedKeepsItsCallAndTakesNoOther() {
    alice.goesOffHook().dials("1102");
    bob.goesOffHook();
    conf.phone(BOB, "1109", "Bob");
    pbx.reloads();

    carol.goesOffHook().dials("1102").plays(Tone.REORDER_TONE).showsPrompt("Unknown Number");

    carol.goesOnHook();
    assertThat(alice.hears(bob)).isTrue();
    alice.goesOnHook();
    bob.hangsUp();
    pbx.passes(BACK_AGAIN);
    carol.goesOffHook().dials("1109");
    bob.rings();
    carol.goesOnHook();
  }

  @Test
  void aButtonThatAPhoneDoesNotHaveYetDoesNotRing() {
    bob.goesOffHook();
    conf.user(BOB, "", line(1, "1109", "New"), line(2, "1102", "Bob"));
    pbx.reloads();

    carol.goesOffHook().dials("1109").plays(Tone.REORDER_TONE).showsPrompt("not registered");
    carol.goesOnHook();
    carol.goesOffHook().dials("1102").shows(CallState.RING_OUT);
    carol.goesOnHook();

    bob.goesOnHook();
    pbx.passes(BACK_AGAIN);
    carol.goesOffHook().dials("1102");
    bob.rings();
    assertThat(bob.screen().callIn(CallState.RING_IN).orElseThrow().lineInstance()).isEqualTo(2);
    carol.goesOnHook();
  }

  @Test
  void aVariableCountsForTheNextCallAndRestartsNobody() {
    conf.user(
        ALICE,
        "<variables><variable name=\"accountcode\" value=\"17\"/></variables>",
        line(1, "1101", "Alice"));
    long before = pbx.messages();
    pbx.reloads();
    assertThat(pbx.messages()).isEqualTo(before);

    alice.goesOffHook();

    assertThat(pbx.rooms.control.legs())
        .extracting((Leg leg) -> leg.variable("accountcode"))
        .containsExactly(Optional.of("17"));
  }

  @Test
  void aParameterRestartsNobody() {
    conf.user(
        ALICE,
        "<params><param name=\"ext-voicemail\" value=\"5000\"/></params>",
        line(1, "1101", "Alice"));
    long before = pbx.messages();

    pbx.reloads();
    pbx.passes(Duration.ofSeconds(1));

    assertThat(pbx.messages()).isEqualTo(before);
  }

  @Test
  void aPhoneThatIsRemovedIsRefused() {
    conf.without(CAROL);

    pbx.reloads();
    pbx.passes(BACK_AGAIN);

    assertThat(carol.screen().registration()).isNotEqualTo(RegistrationState.REGISTERED);
    assertThat(carol.screen().notice()).contains("Device not found");
    alice.goesOffHook().dials("1103").plays(Tone.REORDER_TONE).showsPrompt("Unknown Number");
  }

  @Test
  void aPhoneThatIsRemovedInACallFinishesIt() {
    alice.goesOffHook().dials("1103");
    carol.goesOffHook();
    conf.without(CAROL);
    pbx.reloads();
    pbx.passes(Duration.ofMinutes(5));
    assertThat(alice.hears(carol)).isTrue();

    alice.goesOnHook();
    carol.hangsUp();
    pbx.passes(BACK_AGAIN);

    assertThat(carol.screen().notice()).contains("Device not found");
  }

  /** The issue's own measure. */
  @Test
  void anEditOfOneButtonWhileFiftyCallsAreUpRestartsOneIdlePhoneAndNothingElse() {
    List<VirtualPhone> callers = new ArrayList<>();
    List<VirtualPhone> callees = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      conf.phone(name(i), "12%02d".formatted(i), "Caller")
          .phone(name(50 + i), "13%02d".formatted(i), "Callee");
    }
    pbx.reloads();
    for (int i = 0; i < 50; i++) {
      callers.add(pbx.registers(PhoneSettings.cisco7960(name(i))));
      callees.add(pbx.registers(PhoneSettings.cisco7961(name(50 + i))));
    }
    for (int i = 0; i < 50; i++) {
      callers.get(i).goesOffHook().dialsEnbloc("13%02d".formatted(i));
      callees.get(i).goesOffHook();
    }
    assertThat(pbx.rooms.control.legs()).hasSize(100);
    List<Screen> talking = screens(callers, callees);
    long before = restarts();

    conf.user(CAROL, "", line(1, "1103", "Carol"), speedDial(2, "1101", "Call Alice"));
    pbx.reloads();
    pbx.passes(BACK_AGAIN);

    assertThat(restarts() - before).isEqualTo(1);
    assertThat(carol.screen().buttons()).extracting(Screen.Button::label).contains("Call Alice");
    assertThat(screens(callers, callees)).isEqualTo(talking);
    for (int i = 0; i < 50; i++) {
      assertThat(callers.get(i).hears(callees.get(i))).isTrue();
      assertThat(callees.get(i).hears(callers.get(i))).isTrue();
    }
    callers.forEach(VirtualPhone::goesOnHook);
    callees.forEach(VirtualPhone::hangsUp);
  }

  private static String name(int number) {
    return "SEP0011AABC%04d".formatted(number);
  }

  private static List<Screen> screens(List<VirtualPhone> one, List<VirtualPhone> other) {
    List<Screen> screens = new ArrayList<>();
    one.forEach(phone -> screens.add(phone.screen()));
    other.forEach(phone -> screens.add(phone.screen()));
    return screens;
  }

  /** Phones that have left to come back, all in all. */
  private long restarts() {
    return pbx.events.withSubclass("skinny::unregister").size();
  }

  private static String label(VirtualPhone phone, int line) {
    return phone.screen().buttons().stream()
        .filter(button -> button.type().equals("Line") && button.instance() == line)
        .map(Screen.Button::label)
        .findFirst()
        .orElse("");
  }
}
