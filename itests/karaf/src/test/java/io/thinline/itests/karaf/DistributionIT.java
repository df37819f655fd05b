package io.thinline.itests.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** The distribution as it starts. */
public class DistributionIT extends InTheDistribution {
  static final List<String> BUNDLES =
      List.of(
          "api",
          "callcontrol",
          "cdr",
          "commands",
          "config",
          "dialplan",
          "events",
          "media",
          "mwi",
          "sccp",
          "shell",
          "skinny",
          "softphone",
          "spine");

  @Test
  public void everyBundleOfTheHouseIsThere() {
    assertEquals(BUNDLES, Bundles.names(framework));
  }

  @Test
  public void everyBundleIsActive() {
    assertEquals(List.of(), Bundles.notActive(framework));
  }

  @Test
  public void everyCapabilityIsAFeatureThatIsStarted() throws Exception {
    for (String bundle : BUNDLES) {
      assertTrue(
          "thinline-" + bundle + " is not installed",
          features.isInstalled(features.getFeature("thinline-" + bundle)));
    }
  }

  @Test
  public void aCommandRunsInTheConsole() throws Exception {
    String answer = console().type("bundle:list --no-format");
    assertTrue(answer, answer.contains("Thinline :: skinny"));
  }
}
