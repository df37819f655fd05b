package io.thinline.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Declarative Services components that wait for something, have failed or are switched off. */
final class Components implements Examination {
  private final ServiceComponentRuntime runtime;
  private final Ours ours;

  Components(ServiceComponentRuntime runtime, Ours ours) {
    this.runtime = runtime;
    this.ours = ours;
  }

  /** How many components there are. */
  int count() {
    return descriptions().size();
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (ComponentDescriptionDTO component : descriptions()) {
      if (!runtime.isComponentEnabled(component)) {
        findings.add(
            Finding.wrong(component.name + " is switched off", "scr:enable " + component.name));
      }
      for (ComponentConfigurationDTO instance : runtime.getComponentConfigurationDTOs(component)) {
        findings.addAll(of(component, instance));
      }
    }
    return findings;
  }

  private List<ComponentDescriptionDTO> descriptions() {
    Bundle[] active =
        ours.bundles().stream()
            .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
            .toArray(Bundle[]::new);
    return active.length == 0
        ? List.of()
        : List.copyOf(runtime.getComponentDescriptionDTOs(active));
  }

  static List<Finding> of(ComponentDescriptionDTO component, ComponentConfigurationDTO instance) {
    return switch (instance.state) {
      case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
          List.of(
              Finding.wrong(
                  component.name + " waits for a configuration",
                  "write etc/" + String.join(" or etc/", component.configurationPid) + ".cfg"));
      case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
          Stream.of(instance.unsatisfiedReferences)
              .map(reference -> waiting(component, reference))
              .toList();
      case ComponentConfigurationDTO.FAILED_ACTIVATION ->
          List.of(
              Finding.wrong(
                  component.name + " could not start: " + firstLine(instance.failure),
                  "log:display shows the whole reason; bundle:restart "
                      + component.bundle.symbolicName));
      default -> List.of();
    };
  }

  private static Finding waiting(
      ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
    String service =
        Stream.of(component.references)
            .filter(reference -> reference.name.equals(missing.name))
            .map(Components::words)
            .findFirst()
            .orElse(missing.name);
    return Finding.wrong(
        component.name + " waits for a service " + service,
        "start or install the bundle that offers it; service:list shows who offers what");
  }

  private static String words(ReferenceDTO reference) {
    return reference.target == null
        ? reference.interfaceName
        : reference.interfaceName + " with " + reference.target;
  }

  private static String firstLine(String text) {
    return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
  }
}
