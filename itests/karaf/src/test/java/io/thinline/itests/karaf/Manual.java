package io.thinline.itests.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that tell what is typed and what is answered. */
final class Manual {
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");

  /** {@code $}, {@code name>}, {@code user@name()>}; a lone {@code >} is a quotation elsewhere. */
  private static final Pattern PROMPT =
      Pattern.compile("\\s*(\\$|[\\w-]+(@[\\w-]+)?(\\(\\))?>) \\S.*");

  /** What only the PBX writes: a line of its log, of a table, of a phone's screen, of an answer. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\s*(\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.*|\\d\\d:\\d\\d:\\d\\d.*"
              + "|(INFO|WARN|WARNING|ERROR|DEBUG) .*|[+-](OK|ERR)\\b.*|[+=-]{3,}[+=-]*"
              + "|\".*\",\".*\",\".*\")");

  private Manual() {}

  /** The pages in {@code docs} and the README beside it. */
  static List<Path> pages(Path docs) throws IOException {
    try (Stream<Path> files = Files.list(docs)) {
      Path readme = docs.resolve("../README.md").normalize();
      return Stream.concat(files.filter(file -> file.toString().endsWith(".md")), Stream.of(readme))
          .sorted()
          .toList();
    }
  }

  /** Where something looks typed or answered, and no test types it. */
  static List<String> unproven(String page, List<String> lines) {
    List<String> unproven = new ArrayList<>();
    boolean inside = false;
    boolean typed = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (FENCE.matcher(line).matches()) {
        inside = !inside;
        typed = inside && line.equals(Transcript.FENCED);
        if (line.contains("console") && !typed) {
          unproven.add(page + ":" + number + ": begins a block that is not read: " + line);
        }
      } else if (!typed && PROMPT.matcher(line).matches()) {
        unproven.add(page + ":" + number + ": nobody types " + line.strip());
      } else if (inside && !typed && ANSWER.matcher(line).matches()) {
        unproven.add(page + ":" + number + ": nobody has asked for " + line.strip());
      }
    }
    return unproven;
  }
}
