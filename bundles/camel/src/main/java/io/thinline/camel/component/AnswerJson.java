package io.thinline.camel.component;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.util.List;
import java.util.Map;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON: the rows of a table as objects in an array, a tree as an object, a sentence as
 * {@code {"text": ...}}, a failure as {@code {"error": ...}}.
 */
final class AnswerJson {
  private AnswerJson() {}

  static String of(CommandResult result, String text) {
    @Nullable CommandData data = result.data().orElse(null);
    if (data instanceof CommandData.Table table) {
      return Jsoner.serialize(rows(table));
    }
    if (data instanceof CommandData.Tree tree) {
      return Jsoner.serialize(object(tree.values()));
    }
    return Jsoner.serialize(object(Map.of(result.succeeded() ? "text" : "error", text)));
  }

  private static JsonArray rows(CommandData.Table table) {
    JsonArray rows = new JsonArray();
    for (List<String> row : table.rows()) {
      JsonObject object = new JsonObject();
      for (int i = 0; i < row.size(); i++) {
        object.put(table.columns().get(i), row.get(i));
      }
      rows.add(object);
    }
    return rows;
  }

  private static JsonObject object(Map<?, ?> values) {
    JsonObject object = new JsonObject();
    values.forEach((name, value) -> object.put(name.toString(), value(value)));
    return object;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof CommandData.Table table) {
      return rows(table);
    }
    if (value instanceof Iterable<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(one -> array.add(value(one)));
      return array;
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }
}
