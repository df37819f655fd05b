package io.thinline.itests.karaf;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** The features stand alone: a Karaf that never saw Thinline becomes one. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class StockKarafIT {
  private static final URI REPOSITORY =
      URI.create("mvn:io.thinline/features/0.1.0-SNAPSHOT/xml/features");

  @Inject BundleContext framework;
  @Inject FeaturesService features;
  @Inject SessionFactory sessions;

  @Configuration
  public Option[] container() {
    return Container.stock();
  }

  @Test
  public void theWholePbxInstallsFromItsRepositoryAndLeavesAgain() throws Exception {
    features.addRepository(REPOSITORY);
    features.installFeature("thinline");
    assertEquals(DistributionIT.BUNDLES, Bundles.names(framework));
    assertEquals(List.of(), Bundles.notActive(framework));

    features.removeRepository(REPOSITORY, true);
    assertEquals(List.of(), Bundles.names(framework));
  }

  @Test
  public void eachFeatureInstallsAlone() throws Exception {
    features.addRepository(REPOSITORY);
    for (String bundle : DistributionIT.BUNDLES) {
      String feature = "thinline-" + bundle;
      features.installFeature(
          features.getFeature(feature), EnumSet.noneOf(FeaturesService.Option.class));
      assertEquals(feature, List.of(), Bundles.notActive(framework));
      features.uninstallFeature(feature);
      assertEquals(feature, List.of(), Bundles.names(framework));
    }
    features.removeRepository(REPOSITORY, true);
  }

  @Test
  public void theKarBringsEverything() throws Exception {
    Console console = new Console(sessions);
    features.installFeatures(Set.of("kar"), EnumSet.noneOf(FeaturesService.Option.class));
    console.type("kar:install " + new File(System.getProperty("thinline.kar")).toURI());
    assertEquals(DistributionIT.BUNDLES, Bundles.names(framework));
    assertEquals(List.of(), Bundles.notActive(framework));
    console.type("kar:uninstall thinline-0.1.0-SNAPSHOT");
  }
}
