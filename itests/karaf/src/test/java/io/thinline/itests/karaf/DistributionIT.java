package io.thinline.itests.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;

/** The distribution as it starts. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class DistributionIT {
  static final List<String> BUNDLES =
      List.of(
          "api",
          "callcontrol",
          "config",
          "dialplan",
          "events",
          "media",
          "sccp",
          "shell",
          "skinny",
          "softphone",
          "spine");

  @Inject BundleContext framework;
  @Inject FeaturesService features;
  @Inject SessionFactory sessions;

  @Configuration
  public Option[] container() {
    return Container.distribution();
  }

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
    String answer = new Console(sessions).type("bundle:list --no-format");
    assertTrue(answer, answer.contains("Thinline :: skinny"));
  }
}
