package io.thinline.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Bundles that still use what another one was before it was updated. Nothing fails: the services of
 * the two sides just do not see each other.
 */
final class Wirings implements Examination {
  private final BundleContext framework;

  Wirings(BundleContext framework) {
    this.framework = framework;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Bundle bundle : new Ours(framework).bundles()) {
      for (String provider : outdatedProviders(bundle)) {
        findings.add(
            Finding.wrong(
                bundle.getSymbolicName()
                    + " still uses an older revision of "
                    + provider
                    + " and does not see the services of those that use the new one",
                "bundle:refresh " + provider));
      }
    }
    return findings;
  }

  private static Set<String> outdatedProviders(Bundle bundle) {
    Set<String> providers = new TreeSet<>();
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    if (wiring == null) {
      return providers;
    }
    for (BundleWire wire : wiring.getRequiredWires(null)) {
      BundleWiring provider = wire.getProviderWiring();
      if (provider != null && !provider.isCurrent()) {
        providers.add(provider.getBundle().getSymbolicName());
      }
    }
    return providers;
  }
}
