package io.thinline.cdr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads back what was written. Blocks. */
record WrittenRows(CdrSettings settings) {

  /** Oldest first: values by heading. */
  List<Map<String, String>> newest(int count) throws IOException {
    DayFiles files = new DayFiles(settings.folder());
    List<Map<String, String>> newestFirst = new ArrayList<>();
    for (DayFiles.Name name : files.newestFirst()) {
      if (newestFirst.size() < count) {
        List<Map<String, String>> rows = new ArrayList<>(rows(files.path(name)));
        Collections.reverse(rows);
        newestFirst.addAll(rows.subList(0, Math.min(rows.size(), count - newestFirst.size())));
      }
    }
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    boolean headed = !lines.isEmpty() && !lines.get(0).startsWith("\"");
    List<String> headings =
        headed ? List.of(lines.get(0).split(",")) : settings.columns().headings();
    return lines.stream().skip(headed ? 1 : 0).map(line -> row(headings, line)).toList();
  }

  private static Map<String, String> row(List<String> headings, String line) {
    Map<String, String> row = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
      for (CSVRecord values : parser) {
        for (int i = 0; i < values.size(); i++) {
          row.put(i < headings.size() ? headings.get(i) : "column " + (i + 1), values.get(i));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      row.put("unreadable", line);
    }
    return row;
  }
}
