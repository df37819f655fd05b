package io.thinline.dialplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The applications that are known by name, ours and FreeSWITCH's. */
final class Applications {
  private static final String FILE = "applications.properties";

  private final Map<String, String> known = new TreeMap<>();

  Applications() {
    Properties file = new Properties();
    try (InputStream in = Applications.class.getResourceAsStream(FILE)) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.stringPropertyNames().forEach(name -> known.put(name, file.getProperty(name)));
  }

  List<String> names() {
    return List.copyOf(known.keySet());
  }

  boolean isKnown(String name) {
    return known.containsKey(name);
  }

  /** True when a bundle of this version brings it. */
  boolean isHere(String name) {
    return known.getOrDefault(name, "").startsWith("here ");
  }

  /** The bundle it belongs to, when there is one. */
  Optional<String> bundle(String name) {
    String value = known.getOrDefault(name, "");
    int space = value.indexOf(' ');
    return space < 0 ? Optional.empty() : Optional.of(value.substring(space + 1));
  }
}
