package io.thinline.commands.show;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandData.Table;
import io.thinline.api.command.CommandResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How {@code show} is to list something.
 *
 * @param name those of that name only; empty takes all
 * @param count only how many there are
 * @param like only rows in which this is found
 * @param format {@code delim}, {@code csv}, {@code json} or {@code xml}
 * @param delimiter between the cells of a row
 */
record ShowRequest(
    String name, boolean count, Optional<Like> like, String format, String delimiter) {
  static final List<String> FORMATS = List.of("csv", "delim", "json", "xml");

  /**
   * Reads the words behind what is to be shown.
   *
   * @return empty when they do not fit
   */
  static Optional<ShowRequest> of(List<String> words) {
    String name = "";
    boolean count = false;
    Optional<Like> like = Optional.empty();
    String format = "csv";
    String delimiter = ",";
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at).toLowerCase(Locale.ROOT);
      boolean more = at + 1 < words.size();
      if (word.equals("count")) {
        count = true;
      } else if (word.equals("like") && more) {
        like = Optional.of(new Like(words.get(++at)));
      } else if (word.equals("as") && more) {
        format = words.get(++at).toLowerCase(Locale.ROOT);
        if (format.equals("delim") && at + 1 < words.size()) {
          delimiter = words.get(++at);
        }
      } else if (at == 0 && !word.equals("as") && !word.equals("like")) {
        name = words.get(at);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new ShowRequest(name, count, like, format, delimiter));
  }

  CommandResult answer(Rows rows) {
    if (!FORMATS.contains(format)) {
      return CommandResult.error(
          "-ERR Cannot find format " + format + "; there are " + String.join(", ", FORMATS));
    }
    Table table = filtered(rows.list(name), rows.searched());
    int number = table.rows().size();
    if (count) {
      return CommandResult.of(counted(number), new CommandData.Tree(Map.of("row_count", number)));
    }
    return CommandResult.of(listed(table), table);
  }

  private Table filtered(Table table, List<String> searched) {
    return like.isEmpty()
        ? table
        : new Table(
            table.columns(),
            table.rows().stream().filter(row -> found(table.columns(), row, searched)).toList());
  }

  private boolean found(List<String> columns, List<String> row, List<String> searched) {
    for (int column = 0; column < row.size(); column++) {
      boolean looked = searched.isEmpty() || searched.contains(columns.get(column));
      if (looked && like.orElseThrow().matches(row.get(column))) {
        return true;
      }
    }
    return false;
  }

  private String listed(Table table) {
    return switch (format) {
      case "json" -> ShowFormat.json(table);
      case "xml" -> ShowFormat.xml(table);
      default -> ShowFormat.delimited(table, delimiter);
    };
  }

  private String counted(int number) {
    return switch (format) {
      case "json" -> ShowFormat.jsonCount(number);
      case "xml" -> ShowFormat.xmlCount(number);
      default -> ShowFormat.total(number);
    };
  }
}
