package io.thinline.scenario;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A copy of the shipped configuration whose phones are those of the test, with lines from 1100 to
 * 1399.
 */
final class ConfigurationFolder {
  private static final Path SHIPPED = Path.of("../../conf");
  private static final String SHIPPED_NUMBERS = "11[01][0-9]";
  private static final String NUMBERS = "1[123][0-9][0-9]";

  private final Path folder;
  private final Map<String, String> phones = new LinkedHashMap<>();

  ConfigurationFolder(Path folder) {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.writeString(copy, Files.readString(file).replace(SHIPPED_NUMBERS, NUMBERS));
        }
      }
      Files.delete(folder.resolve("directory/default/skinny-example.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write();
  }

  Path folder() {
    return folder;
  }

  /** A phone with one line, whose caller name is that of the phone. */
  ConfigurationFolder phone(String name, String number, String label) {
    return user(name, "", line(1, number, label));
  }

  /** What is inside of {@code <user>}: parameters and variables, then buttons. */
  ConfigurationFolder user(String name, String settings, String... buttons) {
    phones.put(
        name,
        "<user id=\"%s\">%s<skinny><buttons>%s</buttons></skinny></user>\n"
            .formatted(name, settings, String.join("", buttons)));
    write();
    return this;
  }

  /** Another value of a parameter of the profile, or one that it does not have as shipped. */
  ConfigurationFolder profile(String name, String value) {
    String file = "skinny_profiles/internal.xml";
    String parameter = "<param name=\"" + name + "\" value=\"";
    edit(file, parameter + "[^\"]*\"/>", "");
    return edit(file, "</settings>", parameter + value + "\"/></settings>");
  }

  /** Where a number goes, whatever else the dialplan says about it; $1 is what (...) matches. */
  ConfigurationFolder extension(String expression, String application, String data) {
    return extension("dialplan/default.xml", expression, application, data);
  }

  /** What the digits dialled so far mean. */
  ConfigurationFolder pattern(String expression, String application) {
    return extension(
        "dialplan/skinny-patterns/20-local-extension.xml", expression, application, "");
  }

  private ConfigurationFolder extension(
      String file, String expression, String application, String data) {
    String extension =
        """
        <extension name="%1$s"><condition field="destination_number" expression="^%1$s$">
          <action application="%2$s" data="%3$s"/>
        </condition></extension>
        """
            .formatted(expression, application, data);
    String before = file.contains("patterns") ? "<include>" : "<context name=\"default\">";
    return edit(file, before, before + Matcher.quoteReplacement(extension));
  }

  private ConfigurationFolder edit(String file, String expression, String replacement) {
    Path path = folder.resolve(file);
    try {
      Files.writeString(path, Files.readString(path).replaceAll(expression, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ConfigurationFolder without(String name) {
    phones.remove(name);
    write();
    return this;
  }

  static String line(int position, String number, String label) {
    return line(position, number, label, "");
  }

  /** A line with more attributes. */
  static String line(int position, String number, String label, String attributes) {
    return "<button position=\"%d\" type=\"Line\" label=\"%s\" value=\"%s\" caller-name=\"User %s\" %s/>"
        .formatted(position, label, number, number, attributes);
  }

  static String speedDial(int position, String number, String label) {
    return "<button position=\"%d\" type=\"SpeedDial\" label=\"%s\" value=\"%s\"/>"
        .formatted(position, label, number);
  }

  private void write() {
    try {
      Files.writeString(
          folder.resolve("directory/default/phones.xml"),
          phones.values().stream().collect(joining("", "<include>\n", "</include>\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
