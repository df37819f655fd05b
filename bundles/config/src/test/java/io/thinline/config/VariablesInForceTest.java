package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.Configuration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesInForceTest {
  private final VariablesInForce variables = new VariablesInForce();

  private static Configuration read(Map<String, String> variables) {
    return new Configuration(1, Map.of(), variables, List.of(), List.of());
  }

  @Test
  void whatIsConfiguredIsThereUntilSomethingElseIsSet() {
    variables.configurationChanged(read(Map.of("domain", "office", "zone", "north")));
    variables.set("zone", "south");
    variables.set("shift", "night");
    assertThat(variables.get("domain")).contains("office");
    assertThat(variables.get("zone")).contains("south");
    assertThat(variables.all())
        .isEqualTo(Map.of("domain", "office", "zone", "south", "shift", "night"));
  }

  @Test
  void anEmptyValueTakesAVariableAway() {
    variables.configurationChanged(read(Map.of("domain", "office")));
    variables.set("domain", "");
    assertThat(variables.get("domain")).isEmpty();
    assertThat(variables.all()).isEmpty();
  }

  @Test
  void readingTheFilesAgainSetsWhatTheySetAndLeavesTheRest() {
    variables.configurationChanged(read(Map.of("zone", "north")));
    variables.set("zone", "south");
    variables.set("shift", "night");
    variables.configurationChanged(read(Map.of("zone", "west")));
    assertThat(variables.get("zone")).contains("west");
    assertThat(variables.get("shift")).contains("night");
  }

  @Test
  void aChangeOfAProfileLeavesWhatWasSet() {
    Configuration configuration = read(Map.of("zone", "north"));
    variables.configurationChanged(configuration);
    variables.set("zone", "south");
    variables.configurationChanged(
        new Configuration(2, Map.of(), configuration.variables(), List.of(), List.of()));
    assertThat(variables.get("zone")).contains("south");
  }
}
