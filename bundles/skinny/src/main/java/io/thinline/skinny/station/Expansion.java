package io.thinline.skinny.station;

import io.thinline.api.config.RegistrationParameters;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The expansion modules of a phone: newer ones announce themselves, the directory names the others.
 */
final class Expansion {
  private static final Logger LOG = LoggerFactory.getLogger(Expansion.class);
  private static final Pattern BUTTONS = Pattern.compile("deviceLine=([0-9]{1,2})\\b");

  /** Buttons by announced kind, for those that do not say how many they have. */
  private static final Map<Integer, Integer> OF_KIND = Map.of(1, 14, 2, 12, 3, 12);

  /** Buttons by instance; no phone takes more than two modules. */
  private final Map<Integer, Integer> announced = new HashMap<>();

  private static final int MOST_INSTANCES = 3;

  /** A module has announced itself. */
  void announced(ExtensionDeviceCaps module) {
    Matcher buttons = BUTTONS.matcher(module.text());
    int count =
        buttons.find()
            ? Integer.parseInt(buttons.group(1))
            : OF_KIND.getOrDefault(module.moduleType(), 0);
    if (module.instance() >= 0 && module.instance() <= MOST_INSTANCES) {
      announced.put(module.instance(), count);
    }
  }

  /** How many buttons all of them have. */
  int buttons(Station phone) {
    int told = announced.values().stream().mapToInt(Integer::intValue).sum();
    return Math.max(told, configured(phone));
  }

  private static int configured(Station phone) {
    List<String> names =
        phone
            .device()
            .parameter(RegistrationParameters.DEVICE_EXPANSION_MODULES.name())
            .flatMap(RegistrationParameters.DEVICE_EXPANSION_MODULES.type()::read)
            .orElse(List.of());
    DeviceType model = phone.type();
    Map<String, Integer> fitting =
        model.modules().stream()
            .collect(Collectors.toMap(ExpansionModule::name, ExpansionModule::buttons));
    List<Integer> counted =
        names.stream()
            .filter(fitting::containsKey)
            .limit(model.mostModules())
            .map(fitting::get)
            .toList();
    if (counted.size() < names.size()) {
      LOG.warn(
          "{}: {} has the expansion modules {}, but a {} takes {}: the others are left out",
          phone.device().location(),
          phone.device().name(),
          names,
          model.name(),
          model.mostModules() == 0
              ? "none"
              : model.mostModules()
                  + " of "
                  + model.modules().stream().map(ExpansionModule::name).toList());
    }
    return counted.stream().mapToInt(Integer::intValue).sum();
  }
}
