package io.thinline.skinny.command;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values between two rules, as mod_skinny lays them out: scripts read this. */
final class StatusText {
  /** Width of the names of a profile's status. */
  static final int PROFILE_WIDTH = 18;

  /** Width of the names of a device's status. */
  static final int DEVICE_WIDTH = 14;

  private static final String RULE = "=".repeat(97);

  private final int width;
  private final StringBuilder text = new StringBuilder(RULE).append('\n');
  private final Map<String, Object> data = new LinkedHashMap<>();

  StatusText(int width) {
    this.width = width;
  }

  StatusText lines(Map<String, String> fields) {
    fields.forEach(
        (name, value) -> {
          text.append(name)
              .append(" ".repeat(Math.max(0, width - name.length())))
              .append('\t')
              .append(value)
              .append('\n');
          data.put(name, value);
        });
    return this;
  }

  CommandResult result() {
    return CommandResult.of(text.append(RULE).toString(), new CommandData.Tree(data));
  }
}
