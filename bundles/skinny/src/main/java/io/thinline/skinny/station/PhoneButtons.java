package io.thinline.skinny.station;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The buttons of a device as a phone counts them: instance n is the nth of its type on the wire.
 */
record PhoneButtons(Device device) {
  /** Buttons that one template has room for. */
  static final int MOST = 42;

  private static final ButtonDefinition GAP = new ButtonDefinition(0, ButtonType.UNDEFINED);

  /** The nth button of a type, from 1; empty when there is none. */
  Optional<Button> instance(ButtonType type, int instance) {
    List<Button> ofType =
        device.buttons().stream().filter(button -> wireType(button).equals(type)).toList();
    return instance >= 1 && instance <= ofType.size()
        ? Optional.of(ofType.get(instance - 1))
        : Optional.empty();
  }

  /** How many buttons of a type there are. */
  int count(ButtonType type) {
    return (int) device.buttons().stream().filter(button -> wireType(button).equals(type)).count();
  }

  /**
   * By position, gaps included, as many as the model has or the directory uses; places behind them
   * are marked unused too, as CallManager does.
   */
  ButtonTemplateMessage template(DeviceType model) {
    int used = device.buttons().stream().mapToInt(Button::position).max().orElse(0);
    int places = Math.min(Math.max(used, model.buttons()), MOST);
    List<ButtonDefinition> definitions = new ArrayList<>(Collections.nCopies(MOST, GAP));
    Map<ButtonType, Integer> instances = new HashMap<>();
    for (Button button : device.buttons()) {
      ButtonType type = wireType(button);
      int instance = instances.merge(type, 1, Integer::sum);
      if (button.position() >= 1 && button.position() <= places) {
        definitions.set(button.position() - 1, new ButtonDefinition(instance, type));
      }
    }
    return new ButtonTemplateMessage(0, places, places, definitions);
  }

  static ButtonType wireType(Button button) {
    return ButtonType.of(button.type().code());
  }
}
