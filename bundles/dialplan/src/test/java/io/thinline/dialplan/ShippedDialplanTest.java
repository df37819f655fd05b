package io.thinline.dialplan;

import static io.thinline.dialplan.TestDialplan.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Route;
import io.thinline.config.FileConfiguration;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration that ships, from its files to the verdicts a phone meets. */
class ShippedDialplanTest {
  private final VirtualCallThread callThread = new VirtualCallThread();
  private final FileConfiguration configuration =
      new FileConfiguration(
          callThread, Path.of(System.getProperty("basedir", "."), "..", "..", "conf"));
  private final SkinnyProfile profile = configuration.current().profile("internal").orElseThrow();
  private final XmlDialplan dialplan = new XmlDialplan(callThread);

  ShippedDialplanTest() {
    dialplan.bindConfigService(configuration);
  }

  private PatternVerdict dialled(String digits) {
    return dialplan.judge(profile.patternsContext(), number(digits));
  }

  private Route routed(String digits) {
    return dialplan.route(profile.context(), number(digits));
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(configuration.current().problems()).isEmpty();
    assertThat(dialplan.dialplan().problems()).isEmpty();
  }

  @Test
  void itIsStillItselfAfterAReload() {
    configuration.bindConfigListener(dialplan);
    configuration.reload();
    callThread.run();
    assertThat(configuration.current().generation()).isEqualTo(2);
    assertThat(dialled("1102")).isEqualTo(new PatternVerdict.Process());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "11", "110", "11021", "99", "0", "#", "123456789012345"})
  void moreDigitsAreWaitedForWithTheTimeoutOfTheProfile(String digits) {
    assertThat(dialled(digits)).isEqualTo(new PatternVerdict.Wait(Optional.empty()));
  }

  @Test
  void everyLineIsCompleteAtItsFourthDigitAndIsRung() {
    for (String line : configuration.lines(profile.domain())) {
      assertThat(dialled(line)).isEqualTo(new PatternVerdict.Process());
      Route.Actions route = (Route.Actions) routed(line);
      assertThat(route.extensions()).containsExactly("Local_Extension_Skinny");
      assertThat(route.actions())
          .extracting(action -> action.application() + " " + action.data())
          .isEqualTo(
              List.of("set call_timeout=30", "bridge skinny/internal/${destination_number}"));
    }
  }

  @Test
  void aPhoneLyingOnItsKeysIsDropped() {
    assertThat(((PatternVerdict.Drop) dialled("1".repeat(16))).reason())
        .startsWith("dropped by dialplan/skinny-patterns/99-too-long.xml:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "1120", "11021", "110", ""})
  void anyOtherNumberHasNoRoute(String digits) {
    assertThat(routed(digits)).isEqualTo(new Route.NoMatch());
  }
}
