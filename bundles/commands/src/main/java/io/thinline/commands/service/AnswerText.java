package io.thinline.commands.service;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers as faces print them that know no tables. */
final class AnswerText {
  private static final String GAP = "  ";

  private AnswerText() {}

  static String of(CommandResult result) {
    if (!result.text().isEmpty()) {
      return result.text();
    }
    List<String> lines = new ArrayList<>();
    result
        .data()
        .ifPresent(
            data -> {
              if (data instanceof CommandData.Table table) {
                table(table, lines);
              } else if (data instanceof CommandData.Tree tree) {
                tree(tree.values(), "", lines);
              }
            });
    return String.join("\n", lines);
  }

  private static void table(CommandData.Table table, List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns());
    rows.addAll(table.rows());
    int[] widths = new int[table.columns().size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private static void tree(Map<?, ?> values, String indent, List<String> lines) {
    int width = values.keySet().stream().mapToInt(key -> key.toString().length()).max().orElse(0);
    values.forEach(
        (key, value) -> {
          String name = indent + key;
          if (value instanceof Map<?, ?> inner) {
            lines.add(name);
            tree(inner, indent + GAP, lines);
          } else {
            lines.add(name + " ".repeat(width - key.toString().length()) + GAP + value);
          }
        });
  }
}
