package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of phones and every protocol version registers, asks all it knows, and talks. */
class EveryModelTest {
  private static final String ALICE = "SEP001120AABBCC";
  private static final String BOB = "SEP001120AABB02";
  private static final List<String> MODELS = PhoneSettings.models();

  /** One of each way to use a phone. */
  private static final List<String> WAYS = List.of("12SP+", "7910", "7960", "7975", "SPA525G2");

  private static final List<Integer> VERSIONS =
      List.of(0, 3, 5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22);

  static Stream<String> models() {
    return MODELS.stream();
  }

  static Stream<Arguments> pairs() {
    return Stream.concat(
        WAYS.stream().flatMap(caller -> WAYS.stream().map(called -> Arguments.of(caller, called))),
        MODELS.stream()
            .filter(model -> !WAYS.contains(model))
            .flatMap(model -> Stream.of(Arguments.of(model, "7960"), Arguments.of("7960", model))));
  }

  static Stream<Integer> versions() {
    return VERSIONS.stream();
  }

  private static PhoneSettings model(String model, String device) {
    return PhoneSettings.model(model).orElseThrow().apply(device);
  }

  /** The phone itself counts as breach an answer that is missing, empty or in the wrong form. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void itRegistersWithAnAnswerToEveryQuestion(String name) {
    PhoneSettings settings = model(name, ALICE);
    VirtualPbx pbx = new VirtualPbx();

    VirtualPhone phone = pbx.registers(settings);

    Screen screen = phone.screen();
    assertThat(screen.buttons()).extracting(Screen.Button::number).contains("1101", "1110");
    assertThat(screen.buttons()).extracting(Screen.Button::label).contains("Call 1102");
    assertThat(screen.time()).isNotEmpty();
    assertThat(screen.prompt()).isEqualTo(settings.prompts() ? "Your current options" : "");
    assertThat(phone.softKeys().contains("NewCall")).isEqualTo(settings.softKeys());
    pbx.passes(Duration.ofDays(1));
    phone.isIdle();
    pbx.assertNoBreaches();
  }

  @ParameterizedTest(name = "{0} calls {1}")
  @MethodSource("pairs")
  void theyTalkAndNothingIsLeft(String caller, String called) {
    theyTalk(model(caller, ALICE), model(called, BOB));
  }

  @ParameterizedTest(name = "version {0}")
  @MethodSource("versions")
  void everyVersionTalksToAnOldPhone(int version) {
    PhoneSettings phone = model("7975", ALICE).withVersion(version);
    theyTalk(phone, model("7960", BOB));
  }

  private static void theyTalk(PhoneSettings caller, PhoneSettings called) {
    VirtualPbx pbx = new VirtualPbx();
    VirtualPhone alice = pbx.registers(caller);
    VirtualPhone bob = pbx.registers(called);

    alice.goesOffHook();
    if (caller.prompts()) {
      alice.showsPrompt("Enter number");
    }
    alice.dials("1102");
    bob.rings().goesOffHook();

    alice.shows(CallState.CONNECTED);
    bob.shows(CallState.CONNECTED);
    assertThat(alice.hears(bob)).isTrue();
    assertThat(bob.hears(alice)).isTrue();

    alice.hangsUp();
    bob.hangsUp();
    pbx.passes(Duration.ofMinutes(2));
    alice.isIdle();
    bob.isIdle();
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }
}
