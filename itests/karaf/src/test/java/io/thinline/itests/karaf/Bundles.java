package io.thinline.itests.karaf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Our bundles in the running framework. */
final class Bundles {
  private static final String PREFIX = "io.thinline.";

  private Bundles() {}

  static Stream<Bundle> ours(BundleContext framework) {
    return Arrays.stream(framework.getBundles())
        .filter(bundle -> bundle.getSymbolicName() != null)
        .filter(bundle -> bundle.getSymbolicName().startsWith(PREFIX));
  }

  static List<String> names(BundleContext framework) {
    return ours(framework)
        .map(bundle -> bundle.getSymbolicName().substring(PREFIX.length()))
        .sorted()
        .toList();
  }

  /** Bundles of anybody that should run and do not. */
  static List<String> notActive(BundleContext framework) {
    return Arrays.stream(framework.getBundles())
        .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
        .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
        .filter(bundle -> bundle.getState() != Bundle.STARTING)
        .map(bundle -> bundle.getSymbolicName() + " is in state " + bundle.getState())
        .toList();
  }
}
