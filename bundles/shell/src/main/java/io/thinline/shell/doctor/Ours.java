package io.thinline.shell.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The PBX's bundles among all that are installed. */
record Ours(BundleContext framework) {
  static final String PREFIX = "io.thinline.";

  List<Bundle> bundles() {
    return Stream.of(framework.getBundles())
        .filter(Ours::isOne)
        .sorted(Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getBundleId))
        .toList();
  }

  static boolean isOne(Bundle bundle) {
    String name = bundle.getSymbolicName();
    return name != null && name.startsWith(PREFIX);
  }
}
