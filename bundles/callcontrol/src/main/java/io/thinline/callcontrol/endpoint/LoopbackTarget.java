package io.thinline.callcontrol.endpoint;

import java.util.Optional;

/**
 * Where a loopback leads.
 *
 * @param destination an extension, or the data of the application
 * @param application empty for an extension
 */
record LoopbackTarget(String destination, String context, String dialplan, String application) {
  private static final String APPLICATION = "app=";

  static Optional<LoopbackTarget> parse(String rest) {
    if (rest.startsWith(APPLICATION)) {
      String[] parts = rest.substring(APPLICATION.length()).split(":", 2);
      return parts[0].isBlank()
          ? Optional.empty()
          : Optional.of(
              new LoopbackTarget(
                  parts.length > 1 ? parts[1] : "", "default", "XML", parts[0].strip()));
    }
    String[] parts = rest.split("/", 3);
    return parts[0].isBlank()
        ? Optional.empty()
        : Optional.of(
            new LoopbackTarget(
                parts[0].strip(),
                parts.length > 1 ? parts[1] : "default",
                parts.length > 2 ? parts[2] : "XML",
                ""));
  }
}
