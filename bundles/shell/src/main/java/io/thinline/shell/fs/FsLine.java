package io.thinline.shell.fs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a line of {@code fs} can become. Any thread. */
final class FsLine {
  private final FsServices services;

  FsLine(FsServices services) {
    this.services = services;
  }

  /**
   * @param line up to the cursor
   * @return whole words for its last one
   */
  List<String> complete(String line) {
    if (!line.startsWith("/")) {
      return services.commands().map(service -> service.complete(line)).orElse(List.of());
    }
    String[] words = line.split("\\s+", -1);
    String word = words[words.length - 1].toLowerCase(Locale.ROOT);
    Stream<String> all =
        words.length == 1
            ? FsConversation.COMMANDS.stream()
            : words.length == 2 ? second(words[0]) : Stream.of();
    return all.filter(candidate -> candidate.startsWith(word)).sorted().toList();
  }

  private Stream<String> second(String first) {
    return switch (first) {
      case FsConversation.EVENT -> services.formats().stream();
      case FsConversation.LOG_LEVEL -> FsLog.levels().stream();
      default -> Stream.of();
    };
  }
}
