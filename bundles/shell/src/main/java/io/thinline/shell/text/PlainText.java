package io.thinline.shell.text;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;

/** Text as it is, a table in columns, a tree as names and values. */
public final class PlainText implements ResultText {
  private static final String INDENT = "  ";

  private final boolean terminal;

  /**
   * @param terminal whether someone looks at it: headings are bold, columns are drawn. Otherwise a
   *     row is a line with tabs.
   */
  public PlainText(boolean terminal) {
    this.terminal = terminal;
  }

  @Override
  public String line(String line) {
    return line;
  }

  @Override
  public void print(CommandResult result, PrintStream out) {
    if (!result.text().isEmpty()) {
      out.println(result.text());
    } else {
      result.data().ifPresent(data -> print(data, out));
    }
  }

  @Override
  public String failure(CommandResult result) {
    return result.text();
  }

  private void print(CommandData data, PrintStream out) {
    if (data instanceof CommandData.Table table) {
      print(table, out);
    } else if (data instanceof CommandData.Tree tree) {
      print(tree.values(), "", out);
    }
  }

  private void print(CommandData.Table table, PrintStream out) {
    ShellTable shellTable = new ShellTable().emptyTableText("none");
    for (String column : table.columns()) {
      Col col = shellTable.column(column);
      if (terminal) {
        col.bold();
      }
    }
    for (List<String> row : table.rows()) {
      shellTable.addRow().addContent(row.toArray());
    }
    shellTable.print(out);
  }

  private static void print(Map<?, ?> values, String indent, PrintStream out) {
    int width = values.keySet().stream().mapToInt(key -> key.toString().length()).max().orElse(0);
    values.forEach(
        (key, value) -> {
          String name = indent + key;
          if (value instanceof Map<?, ?> inner) {
            out.println(name);
            print(inner, indent + INDENT, out);
          } else {
            out.println(name + " ".repeat(width - key.toString().length()) + INDENT + value);
          }
        });
  }
}
