package io.thinline.shell.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one line: a table as a list of objects by heading, a tree as an object, an answer that is
 * only text as {@code {"text": ...}}, a failure without data as {@code {"error": ...}}, a line of a
 * command that goes on as {@code {"line": ...}}.
 */
public final class JsonText implements ResultText {
  private static final JsonFactory JSON = new JsonFactory();

  /** Writes one value. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  @Override
  public String line(String line) {
    return text(json -> single(json, "line", line));
  }

  @Override
  public void print(CommandResult result, PrintStream out) {
    CommandData data = result.data().orElse(null);
    if (data != null || !result.text().isEmpty()) {
      out.println(text(json -> answer(json, data, result.text())));
    }
  }

  @Override
  public String failure(CommandResult result) {
    CommandData data = result.data().orElse(null);
    return text(
        data == null
            ? json -> single(json, "error", result.text())
            : json -> answer(json, data, result.text()));
  }

  private static String text(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void answer(JsonGenerator json, @Nullable CommandData data, String text)
      throws IOException {
    if (data instanceof CommandData.Table table) {
      rows(json, table);
    } else if (data instanceof CommandData.Tree tree) {
      value(json, tree.values());
    } else {
      single(json, "text", text);
    }
  }

  private static void single(JsonGenerator json, String name, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField(name, text);
    json.writeEndObject();
  }

  private static void rows(JsonGenerator json, CommandData.Table table) throws IOException {
    json.writeStartArray();
    for (List<String> row : table.rows()) {
      json.writeStartObject();
      Iterator<String> cell = row.iterator();
      for (String column : table.columns()) {
        json.writeStringField(column, cell.next());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(json, item);
      }
      json.writeEndArray();
    } else {
      scalar(json, value);
    }
  }

  private static void scalar(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Double || value instanceof Float) {
      json.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof BigDecimal || value instanceof BigInteger) {
      json.writeNumber(new BigDecimal(value.toString()));
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
