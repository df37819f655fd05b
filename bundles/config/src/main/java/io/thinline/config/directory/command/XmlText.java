package io.thinline.config.directory.command;

import io.thinline.api.config.ConfigElement;
import java.util.List;

/** Writes an element as XML, two spaces a level. */
final class XmlText {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private XmlText() {}

  static String of(ConfigElement element) {
    XmlText writer = new XmlText();
    writer.write(element, "");
    return writer.text.toString().stripTrailing();
  }

  private void write(ConfigElement element, String indent) {
    text.append(indent).append('<').append(element.name());
    element
        .attributes()
        .forEach(
            (name, value) ->
                text.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escaped(value.text()))
                    .append('"'));
    List<ConfigElement> children = element.children();
    if (children.isEmpty() && element.text().isEmpty()) {
      text.append("/>\n");
      return;
    }
    text.append('>').append(escaped(element.text()));
    if (!children.isEmpty()) {
      text.append('\n');
      children.forEach(child -> write(child, indent + INDENT));
      text.append(indent);
    }
    text.append("</").append(element.name()).append(">\n");
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
