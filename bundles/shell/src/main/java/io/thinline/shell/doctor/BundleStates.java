package io.thinline.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** Bundles that are not active, and those that are there twice. */
final class BundleStates implements Examination {
  private final BundleContext framework;

  BundleStates(BundleContext framework) {
    this.framework = framework;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Bundle>> byName =
        new Ours(framework)
            .bundles().stream().collect(Collectors.groupingBy(Bundle::getSymbolicName));
    for (Bundle bundle : new Ours(framework).bundles()) {
      if (bundle.getState() != Bundle.ACTIVE) {
        findings.add(notActive(bundle));
      }
    }
    byName.forEach(
        (name, bundles) -> {
          if (bundles.size() > 1) {
            findings.add(twice(name, bundles));
          }
        });
    return findings;
  }

  private static Finding twice(String name, List<Bundle> bundles) {
    String each =
        bundles.stream()
            .map(bundle -> "number " + bundle.getBundleId() + " is " + bundle.getVersion())
            .collect(Collectors.joining(", "));
    return Finding.wrong(
        name + " is installed " + bundles.size() + " times (" + each + ")",
        "bundle:uninstall the number that is not wanted");
  }

  private Finding notActive(Bundle bundle) {
    String name = bundle.getSymbolicName();
    return switch (bundle.getState()) {
      case Bundle.INSTALLED -> unresolved(bundle);
      case Bundle.STARTING ->
          Finding.wrong(name + " is still starting", "wait; log:tail shows what it waits for");
      case Bundle.STOPPING ->
          Finding.wrong(name + " is stopping", "wait, then bundle:start " + name);
      default -> stopped(bundle);
    };
  }

  private Finding stopped(Bundle bundle) {
    String name = bundle.getSymbolicName();
    int needed = bundle.adapt(BundleStartLevel.class).getStartLevel();
    int reached =
        framework
            .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
            .adapt(FrameworkStartLevel.class)
            .getStartLevel();
    if (needed > reached) {
      return Finding.wrong(
          name + " starts at level " + needed + ", and only " + reached + " is reached",
          "wait, or system:start-level 100");
    }
    return Finding.wrong(name + " is stopped", "bundle:start " + name);
  }

  private Finding unresolved(Bundle bundle) {
    List<String> missing = missing(bundle);
    String name = bundle.getSymbolicName();
    if (missing.isEmpty()) {
      return Finding.wrong(name + " is not resolved", "bundle:resolve " + name);
    }
    return Finding.wrong(
        name + " is not resolved: nothing provides " + String.join(", ", missing),
        "bundle:install what provides it, or feature:install the feature of " + name);
  }

  private List<String> missing(Bundle bundle) {
    FrameworkWiring wiring =
        framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
        .filter(BundleStates::isNeeded)
        .filter(requirement -> wiring.findProviders(requirement).isEmpty())
        .map(BundleStates::words)
        .toList();
  }

  private static boolean isNeeded(BundleRequirement requirement) {
    Map<String, String> directives = requirement.getDirectives();
    return !Namespace.RESOLUTION_OPTIONAL.equals(
            directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
        && !PackageNamespace.RESOLUTION_DYNAMIC.equals(
            directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
        && Namespace.EFFECTIVE_RESOLVE.equals(
            directives.getOrDefault(
                Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE));
  }

  private static String words(BundleRequirement requirement) {
    String filter = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
    String kind =
        requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
            ? "the package "
            : requirement.getNamespace() + " ";
    return kind + filter;
  }
}
