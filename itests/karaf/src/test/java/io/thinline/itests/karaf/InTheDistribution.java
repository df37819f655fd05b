package io.thinline.itests.karaf;

import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.ProbeBuilder;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * A test inside the distribution that ships. Its phones are the probe bundle's own classes, their
 * network is real: whatever happens to the bundles of the PBX, the phones stay as they are.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public abstract class InTheDistribution {
  private static final List<String> PROBE_LIBRARIES =
      List.of(
          "api",
          "sccp",
          "softphone",
          "netty-common",
          "netty-buffer",
          "netty-resolver",
          "netty-transport",
          "netty-codec-base",
          "assertj-core",
          "awaitility",
          "hamcrest");

  @Inject BundleContext framework;
  @Inject FeaturesService features;
  @Inject SessionFactory sessions;

  @Configuration
  public Option[] container() {
    return Container.distribution();
  }

  @ProbeBuilder
  public TestProbeBuilder phonesInTheProbe(TestProbeBuilder probe) {
    String libraries =
        PROBE_LIBRARIES.stream()
            .map(library -> ",lib/" + library + ".jar")
            .collect(Collectors.joining());
    return probe.setHeader(Constants.BUNDLE_CLASSPATH, "." + libraries);
  }

  Console console() {
    return new Console(sessions);
  }
}
