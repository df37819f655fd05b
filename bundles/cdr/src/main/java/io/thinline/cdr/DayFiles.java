package io.thinline.cdr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the files in a folder: {@code cdr-2026-11-22.csv}, and behind it of the same day
 * {@code cdr-2026-11-22.1.csv}, {@code .2.csv}. No file is ever given another name.
 *
 * @param folder may not be there yet
 */
record DayFiles(Path folder) {
  private static final Pattern NAME =
      Pattern.compile("cdr-(\\d{4}-\\d{2}-\\d{2})(?:\\.(\\d{1,6}))?\\.csv");

  /**
   * One of them.
   *
   * @param day that the legs in it ended on
   * @param number 0 for the first of the day
   */
  record Name(LocalDate day, int number) implements Comparable<Name> {
    @Override
    public String toString() {
      return number == 0 ? "cdr-" + day + ".csv" : "cdr-" + day + "." + number + ".csv";
    }

    Name next() {
      return new Name(day, number + 1);
    }

    @Override
    public int compareTo(Name other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : Integer.compare(number, other.number);
    }
  }

  Path path(Name name) {
    return folder.resolve(name.toString());
  }

  /** The latest of a day, or the first when there is none yet. */
  Name latest(LocalDate day) throws IOException {
    return newestFirst().stream()
        .filter(name -> name.day().equals(day))
        .findFirst()
        .orElse(new Name(day, 0));
  }

  List<Name> newestFirst() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(DayFiles::parse)
          .flatMap(Optional::stream)
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Optional<Name> parse(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int number = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
      return Optional.of(new Name(LocalDate.parse(parts.group(1)), number));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
