package io.thinline.dialplan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no in FreeSWITCH's words. */
final class Flags {
  private static final Set<String> TRUE =
      Set.of("true", "yes", "on", "t", "enabled", "active", "allow", "1");
  private static final Set<String> FALSE =
      Set.of("false", "no", "off", "f", "disabled", "inactive", "disallow", "0", "");

  private Flags() {}

  /** Empty when it is neither. */
  static Optional<Boolean> read(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return TRUE.contains(word)
        ? Optional.of(true)
        : FALSE.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
