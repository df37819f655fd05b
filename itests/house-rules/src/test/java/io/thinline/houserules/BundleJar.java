package io.thinline.houserules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** What a finished bundle says of itself: the manifest and the component descriptions. */
record BundleJar(String room, Map<String, String> headers, Map<String, String> components) {

  static BundleJar read(String room, Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Map<String, String> headers =
          jar.getManifest().getMainAttributes().entrySet().stream()
              .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString()));
      Map<String, String> components = new TreeMap<>();
      for (var entry : jar.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith("OSGI-INF/") && name.endsWith(".xml") && !name.contains("metatype")) {
          try (InputStream in = jar.getInputStream(entry)) {
            components.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
      return new BundleJar(room, headers, components);
    }
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The names a header lists, without their attributes. */
  Set<String> names(String header) {
    Set<String> names = new LinkedHashSet<>();
    for (String clause : outsideQuotes(header(header), ',')) {
      for (String part : outsideQuotes(clause, ';')) {
        if (!part.isBlank() && !part.contains("=")) {
          names.add(part.strip());
        }
      }
    }
    return names;
  }

  private static Set<String> outsideQuotes(String text, char separator) {
    Set<String> parts = new LinkedHashSet<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      quoted ^= c == '"';
      if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
