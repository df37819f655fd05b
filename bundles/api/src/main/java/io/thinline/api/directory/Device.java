package io.thinline.api.directory;

import io.thinline.api.config.SmallMap;
import io.thinline.api.config.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phone by its name, a {@code <user>} with {@code <skinny>} buttons.
 *
 * @param name such as {@code SEP001120AABBCC}
 * @param domain the directory domain it is in
 * @param buttons by position
 * @param parameters {@code <params>} and {@code <skinny><params>}, such as {@code ext-autodial}
 * @param variables set on every call it starts
 * @param location where it was written
 */
public record Device(
    String name,
    String domain,
    List<Button> buttons,
    Map<String, String> parameters,
    Map<String, String> variables,
    SourceLocation location) {

  public Device {
    buttons = List.copyOf(buttons);
    parameters = SmallMap.copyOf(parameters);
    variables = SmallMap.copyOf(variables);
  }

  /**
   * The buttons of one type in the order of position: instance n of that type is at index n - 1.
   */
  public List<Button> buttons(ButtonType type) {
    return buttons.stream().filter(button -> button.type() == type).toList();
  }

  public Optional<String> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }

  /** True when nothing differs but the places it is written at. */
  public boolean sameAs(Device other) {
    return name.equals(other.name)
        && domain.equals(other.domain)
        && parameters.equals(other.parameters)
        && variables.equals(other.variables)
        && sameButtons(other);
  }

  /** True when the buttons differ in nothing but the places they are written at. */
  public boolean sameButtons(Device other) {
    if (buttons.size() != other.buttons.size()) {
      return false;
    }
    for (int i = 0; i < buttons.size(); i++) {
      if (!buttons.get(i).sameAs(other.buttons.get(i))) {
        return false;
      }
    }
    return true;
  }
}
