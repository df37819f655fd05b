package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** The last class of the suite: after all that was done to it, the house stands as on day one. */
public class AftermathIT extends InTheDistribution {

  @Test
  public void everyBundleIsThereAndActive() throws Exception {
    assertThat(Bundles.names(framework)).isEqualTo(DistributionIT.BUNDLES);
    assertThat(Bundles.notActive(framework)).isEmpty();
    assertThat(console().type("bundle:diag")).isBlank();
  }

  @Test
  public void theLogHoldsNoError() throws Exception {
    Path log = Path.of(System.getProperty("karaf.log"), "thinline.log");
    try (Stream<String> lines = Files.lines(log)) {
      List<String> errors =
          lines
              .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
              .filter(line -> !provoked(line))
              .toList();
      assertThat(errors).isEmpty();
    }
  }

  /** What {@link ConfigurationIT} breaks is named, and that is right. */
  private static boolean provoked(String line) {
    return line.contains("directory/default/dora.xml")
        || line.contains("is broken; the last good one stays in force");
  }
}
