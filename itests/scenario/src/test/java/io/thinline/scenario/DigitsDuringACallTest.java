package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys pressed in a conversation are heard once, by RTP or by the server's message. */
class DigitsDuringACallTest {
  private final VirtualPbx pbx = new VirtualPbx();

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "7961, 7975", // both know RFC 2833
    "7961, 30SP+", // one does not
    "30SP+, 7975",
    "30SP+, 7935", // neither does
    "7940, SPA525G2"
  })
  void eachIsHeardOnce(String one, String other) {
    VirtualPhone bob = pbx.registers(model(one, "SEP001120AABB02"));
    VirtualPhone carol = pbx.registers(model(other, "SEP001120AABB03"));
    bob.goesOffHook().dials("1103");
    carol.goesOffHook().talksTo(bob);

    bob.dials("159*0#");
    carol.dials("42");
    pbx.passes(Duration.ofSeconds(1));

    assertThat(carol.soft().heardDigits()).isEqualTo("159*0#");
    assertThat(bob.soft().heardDigits()).isEqualTo("42");
    bob.goesOnHook();
    carol.hangsUp();
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private static PhoneSettings model(String name, String device) {
    return PhoneSettings.model(name).orElseThrow().apply(device);
  }
}
