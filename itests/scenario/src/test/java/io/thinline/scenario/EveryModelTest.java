package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of model classes and every protocol version talk to each other. */
class EveryModelTest {
  private static final List<String> MODELS = PhoneSettings.models();
  private static final List<Integer> VERSIONS =
      List.of(0, 3, 5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22);

  static Stream<Arguments> pairs() {
    return MODELS.stream()
        .flatMap(caller -> MODELS.stream().map(called -> Arguments.of(caller, called)));
  }

  static Stream<Integer> versions() {
    return VERSIONS.stream();
  }

  private static PhoneSettings model(String model, String device) {
    return PhoneSettings.model(model).orElseThrow().apply(device);
  }

  @ParameterizedTest(name = "{0} calls {1}")
  @MethodSource("pairs")
  void theyTalkAndNothingIsLeft(String caller, String called) {
    theyTalk(model(caller, "SEP001120AABBCC"), model(called, "SEP001120AABB02"));
  }

  @ParameterizedTest(name = "version {0}")
  @MethodSource("versions")
  void everyVersionTalksToAnOldPhone(int version) {
    PhoneSettings phone = model("7975", "SEP001120AABBCC").withVersion(version);
    theyTalk(phone, model("7960", "SEP001120AABB02"));
  }

  private static void theyTalk(PhoneSettings caller, PhoneSettings called) {
    VirtualPbx pbx = new VirtualPbx();
    VirtualPhone alice = pbx.registers(caller);
    VirtualPhone bob = pbx.registers(called);

    alice.goesOffHook().dials("1102");
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
