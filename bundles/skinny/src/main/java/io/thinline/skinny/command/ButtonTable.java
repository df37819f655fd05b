package io.thinline.skinny.command;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.skinny.station.PhoneButtons;
import io.thinline.skinny.station.Station;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The buttons of a phone as it has them. Call thread only. */
final class ButtonTable {
  private static final List<String> COLUMNS =
      List.of("Position", "Type", "Instance", "Label", "Value");

  private ButtonTable() {}

  /** Of one kind, or of all when it is empty. */
  static CommandResult of(Station phone, String kind) {
    Optional<ButtonType> type = ButtonType.of(kind);
    if (type.isEmpty() && !kind.isEmpty()) {
      return CommandResult.error(
          "-ERR \"" + kind + "\" is no button_type. Allowed: " + String.join(", ", types()));
    }
    PhoneButtons buttons = PhoneButtons.of(phone);
    return CommandResult.of(
        new CommandData.Table(
            COLUMNS,
            phone.device().buttons().stream()
                .filter(button -> type.isEmpty() || button.type().code() == type.get().code())
                .map(button -> row(button, buttons))
                .toList()));
  }

  static List<String> types() {
    return Arrays.stream(ButtonType.values()).map(ButtonType::configName).toList();
  }

  private static List<String> row(Button button, PhoneButtons buttons) {
    return List.of(
        Integer.toString(button.position()),
        button.type().configName(),
        Integer.toString(buttons.instanceOf(button)),
        button.label(),
        button.value());
  }
}
