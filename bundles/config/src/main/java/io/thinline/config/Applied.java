package io.thinline.config;

import io.thinline.config.change.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code config:apply} has done.
 *
 * @param refusal why it has done nothing
 * @param changes what it has done; empty when all was in force already
 * @param folder that was read
 */
public record Applied(Optional<String> refusal, List<Change> changes, Path folder) {
  static Applied refused(String why) {
    return new Applied(Optional.of(why), List.of(), Path.of(""));
  }
}
