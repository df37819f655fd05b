package io.thinline.config.tree;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sections of a tree: from {@code freeswitch.xml} where there is one, else from the folders
 * every tree has.
 */
public final class Sections {
  private static final String ENTRY = "freeswitch.xml";
  private static final String VARIABLES = "vars.xml";
  private static final String SECTION = "section";

  /** Section and files, in the order of reading. */
  private static final List<Map.Entry<String, String>> FOLDERS =
      List.of(
          Map.entry("configuration", "autoload_configs/*.xml"),
          Map.entry("dialplan", "dialplan/*.xml"),
          Map.entry("directory", "directory/*.xml"));

  private Sections() {}

  public static Map<String, ConfigElement> read(TreeReader reader) {
    Map<String, ConfigElement> sections = reader.has(ENTRY) ? ofEntry(reader) : ofFolders(reader);
    new LeftAlone(reader.problems())
        .report(sections, FOLDERS.stream().map(Map.Entry::getKey).toList());
    return sections;
  }

  private static Map<String, ConfigElement> ofFolders(TreeReader reader) {
    if (reader.has(VARIABLES)) {
      unknown(reader.read(VARIABLES), VARIABLES, Directives.ELEMENT, reader);
    }
    Map<String, ConfigElement> sections = new LinkedHashMap<>();
    for (var folder : FOLDERS) {
      SourceLocation where = new SourceLocation(folder.getValue(), 1);
      sections.put(folder.getKey(), section(reader.readAll(folder.getValue()), where));
    }
    return sections;
  }

  private static Map<String, ConfigElement> ofEntry(TreeReader reader) {
    Map<String, ConfigElement> sections = new LinkedHashMap<>();
    for (ConfigElement root : reader.read(ENTRY)) {
      Unknown.attributes(root, List.of("type"), reader.problems());
      for (ConfigElement child : root.children()) {
        if (child.name().equals(SECTION)) {
          Unknown.attributes(child, List.of("name", "description"), reader.problems());
          sections.merge(child.attribute("name", ""), child, Sections::joined);
        } else {
          unknown(List.of(child), "<" + root.name() + ">", SECTION, reader);
        }
      }
    }
    for (var folder : FOLDERS) {
      sections.putIfAbsent(folder.getKey(), section(List.of(), new SourceLocation(ENTRY, 1)));
    }
    return sections;
  }

  private static void unknown(
      List<ConfigElement> elements, String place, String known, TreeReader reader) {
    for (ConfigElement element : elements) {
      reader
          .problems()
          .warningOfKind(
              "unknown element " + element.name() + " in " + place,
              element.location(),
              "<"
                  + element.name()
                  + "> means nothing in "
                  + place
                  + "; <"
                  + known
                  + "> is read there");
    }
  }

  private static ConfigElement joined(ConfigElement first, ConfigElement second) {
    List<ConfigElement> children = new ArrayList<>(first.children());
    children.addAll(second.children());
    return new ConfigElement(
        first.name(), first.attributes(), children, first.text(), first.location());
  }

  private static ConfigElement section(List<ConfigElement> children, SourceLocation where) {
    return new ConfigElement(SECTION, Map.of(), children, "", where);
  }
}
