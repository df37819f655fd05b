package io.thinline.commands.show;

import io.thinline.api.command.CommandData.Table;
import java.util.Iterator;
import java.util.List;

/** Rows as FreeSWITCH prints them. */
final class ShowFormat {
  private static final int LAST_CONTROL = 0x1F;

  private ShowFormat() {}

  /** Headings when there is a row, the rows, a blank line and how many they are. */
  static String delimited(Table table, String delimiter) {
    StringBuilder text = new StringBuilder();
    if (!table.rows().isEmpty()) {
      text.append(String.join(delimiter, table.columns())).append('\n');
    }
    table.rows().forEach(row -> text.append(String.join(delimiter, row)).append('\n'));
    return text.append(total(table.rows().size())).toString();
  }

  static String total(int count) {
    return "\n" + count + " total.";
  }

  static String json(Table table) {
    if (table.rows().isEmpty()) {
      return "{\"row_count\": 0}";
    }
    StringBuilder text = new StringBuilder(jsonHead(table.rows().size()));
    for (Iterator<List<String>> row = table.rows().iterator(); row.hasNext(); ) {
      jsonRow(table.columns(), row.next(), text);
      text.append(row.hasNext() ? "," : "");
    }
    return text.append("]}").toString();
  }

  static String jsonCount(int count) {
    return jsonHead(count) + "]}";
  }

  private static String jsonHead(int count) {
    return "{\"row_count\":" + count + ",\"rows\":[";
  }

  private static void jsonRow(List<String> columns, List<String> row, StringBuilder text) {
    text.append('{');
    for (int column = 0; column < columns.size(); column++) {
      text.append(column == 0 ? "" : ",");
      jsonString(columns.get(column), text);
      text.append(':');
      jsonString(row.get(column), text);
    }
    text.append('}');
  }

  private static void jsonString(String value, StringBuilder text) {
    text.append('"');
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c <= LAST_CONTROL ? String.format("\\u%04x", (int) c) : c);
      }
    }
    text.append('"');
  }

  static String xml(Table table) {
    if (table.rows().isEmpty()) {
      return "<result row_count=\"0\"/>";
    }
    StringBuilder text = new StringBuilder(xmlHead(table.rows().size())).append('\n');
    int id = 0;
    for (List<String> row : table.rows()) {
      text.append("  <row row_id=\"").append(++id).append("\">\n");
      for (int column = 0; column < row.size(); column++) {
        String name = table.columns().get(column);
        text.append("    <").append(name).append('>');
        xmlText(row.get(column), text);
        text.append("</").append(name).append(">\n");
      }
      text.append("  </row>\n");
    }
    return text.append("</result>").toString();
  }

  static String xmlCount(int count) {
    return xmlHead(count) + "</result>";
  }

  private static String xmlHead(int count) {
    return "<result row_count=\"" + count + "\">";
  }

  private static void xmlText(String value, StringBuilder text) {
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '\n', '\r', '\t' -> text.append(c);
        default -> text.append(c <= LAST_CONTROL ? '?' : c);
      }
    }
  }
}
