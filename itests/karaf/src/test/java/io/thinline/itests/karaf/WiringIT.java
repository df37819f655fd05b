package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.SatisfiedReferenceDTO;

/** Every reference between the rooms is optional; in the whole house all of them are bound. */
public class WiringIT extends InTheDistribution {
  @Inject ServiceComponentRuntime components;

  @Test
  public void everyComponentIsActive() {
    Awaitility.await()
        .untilAsserted(
            () -> {
              List<String> asleep = new ArrayList<>();
              int active = 0;
              for (ComponentDescriptionDTO component : ours()) {
                for (ComponentConfigurationDTO one : configurations(component)) {
                  if (one.state == ComponentConfigurationDTO.ACTIVE) {
                    active++;
                  } else {
                    asleep.add(component.name + " is in state " + one.state);
                  }
                }
              }
              assertThat(asleep).isEmpty();
              assertThat(active).isGreaterThanOrEqualTo(ours().size()).isPositive();
            });
  }

  @Test
  public void everyOptionalReferenceIsBound() {
    Awaitility.await().untilAsserted(() -> assertThat(unbound()).isEmpty());
  }

  private List<String> unbound() {
    List<String> unbound = new ArrayList<>();
    for (ComponentDescriptionDTO component : ours()) {
      for (ComponentConfigurationDTO one : configurations(component)) {
        for (SatisfiedReferenceDTO reference : one.satisfiedReferences) {
          if (reference.boundServices.length == 0) {
            unbound.add(component.name + "." + reference.name);
          }
        }
      }
    }
    return unbound;
  }

  private List<ComponentDescriptionDTO> ours() {
    Bundle[] bundles = Bundles.ours(framework).toArray(Bundle[]::new);
    return List.copyOf(components.getComponentDescriptionDTOs(bundles));
  }

  private List<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO component) {
    return List.copyOf(components.getComponentConfigurationDTOs(component));
  }
}
