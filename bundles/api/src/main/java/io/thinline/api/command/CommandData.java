package io.thinline.api.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command answers to a machine. */
public sealed interface CommandData {

  /**
   * Rows under headings.
   *
   * @param columns the headings
   * @param rows each as long as the headings
   */
  record Table(List<String> columns, List<List<String>> rows) implements CommandData {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row has " + row.size() + " cells, the table " + columns.size() + " columns");
        }
      }
    }
  }

  /** Names and values, in order. */
  record Tree(Map<String, Object> values) implements CommandData {
    public Tree {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
