package io.thinline.skinny.station;

import io.thinline.api.config.AccessParameters;
import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.RegistrationParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** Judges what the directory says of single phones: what is wrong does not count. */
@Component(service = ConfigCheck.class, immediate = true)
public final class DeviceParameterCheck implements ConfigCheck {
  private final DeviceTypes types = DeviceTypes.load();

  @Override
  public List<ConfigProblem> check(Configuration candidate) {
    List<ConfigProblem> problems = new ArrayList<>();
    candidate.section("directory").ifPresent(directory -> check(directory, problems));
    return problems;
  }

  private void check(ConfigElement element, List<ConfigProblem> problems) {
    if (element.name().equals("param")) {
      String name = element.attribute("name", "");
      Stream.of(RegistrationParameters.OF_DEVICES, AccessParameters.OF_DEVICES)
          .<Parameter<?>>flatMap(List::stream)
          .filter(parameter -> parameter.name().equals(name))
          .findFirst()
          .ifPresent(parameter -> check(parameter, element, problems));
    }
    element.children().forEach(child -> check(child, problems));
  }

  private void check(Parameter<?> parameter, ConfigElement element, List<ConfigProblem> problems) {
    Optional<ConfigValue> written = element.attribute("value");
    if (written.isEmpty()) {
      return;
    }
    String text = written.get().text();
    String allowed = parameter.type().allowed();
    boolean right = parameter.type().read(text).isPresent();
    if (parameter.equals(RegistrationParameters.DEVICE_EXPANSION_MODULES)) {
      allowed = allowed + "; there are " + String.join(", ", types.moduleNames());
      right =
          RegistrationParameters.DEVICE_EXPANSION_MODULES.type().read(text).orElseThrow().stream()
              .allMatch(name -> types.module(name).isPresent());
    }
    if (!right) {
      problems.add(
          ConfigProblem.warning(
              written.get().location(),
              parameter.name() + " is \"" + text + "\": allowed is " + allowed));
    }
  }
}
