package io.thinline.config.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * File names with {@code *}, {@code ?} and {@code [...]}, as a shell reads them; sorted by name.
 */
final class FileGlob {
  private FileGlob() {}

  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /** The regular files that fit, seen from a folder; empty when there is none. */
  static List<Path> files(Path from, String pattern) throws IOException {
    List<Path> places = List.of(pattern.startsWith("/") ? from.resolve("/") : from);
    for (String segment : pattern.split("/", -1)) {
      if (!segment.isEmpty()) {
        places = step(places, segment);
      }
    }
    return places.stream().map(Path::normalize).filter(Files::isRegularFile).toList();
  }

  private static List<Path> step(List<Path> places, String segment) throws IOException {
    List<Path> next = new ArrayList<>();
    for (Path place : places) {
      if (!isPattern(segment)) {
        next.add(place.resolve(segment));
      } else if (Files.isDirectory(place)) {
        next.addAll(matches(place, segment));
      }
    }
    return next;
  }

  private static List<Path> matches(Path folder, String segment) throws IOException {
    Pattern pattern = Pattern.compile(regex(segment), Pattern.DOTALL);
    boolean hiddenToo = segment.startsWith(".");
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> hiddenToo || !name(entry).startsWith("."))
          .filter(entry -> pattern.matcher(name(entry)).matches())
          .sorted()
          .toList();
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  private static String regex(String segment) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      int close = c == '[' ? segment.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        regex.append(set(segment.substring(i + 1, close)));
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static String set(String characters) {
    boolean not = characters.startsWith("!") || characters.startsWith("^");
    String members = not ? characters.substring(1) : characters;
    return "[" + (not ? "^" : "") + members.replaceAll("([\\[\\]\\\\&^])", "\\\\$1") + "]";
  }
}
