package io.thinline.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bundle imports what the table allows, exports only when it is an exporter, and has its name.
 */
final class ManifestRule {
  private ManifestRule() {}

  static List<String> breaches(BundleJar jar) {
    Room room = House.room(jar.room()).orElseThrow();
    List<String> breaches = new ArrayList<>();
    String expected = House.ROOT + "." + room.name();
    if (!jar.names("Bundle-SymbolicName").contains(expected)) {
      breaches.add("its symbolic name is not " + expected);
    }
    for (String imported : jar.names("Import-Package")) {
      Optional<String> other = House.roomOf(imported);
      if (other.isPresent() && !room.maySee(other.get())) {
        breaches.add("imports " + imported + ", may import only " + room.mayImport());
      }
      if (imported.startsWith("org.apache.karaf.") && !room.name().equals(House.KARAF_FACE)) {
        breaches.add("imports " + imported + ", only " + House.KARAF_FACE + " knows Karaf");
      }
    }
    for (String exported : jar.names("Export-Package")) {
      if (!room.exports()) {
        breaches.add("exports " + exported + ", but is no exporter");
      } else if (!(exported + ".").startsWith(expected + ".")) {
        breaches.add("exports " + exported + ", which is not below " + expected);
      }
    }
    for (String forbidden :
        List.of("Bundle-Activator", "DynamicImport-Package", "Require-Bundle")) {
      if (!jar.header(forbidden).isEmpty()) {
        breaches.add("has a header " + forbidden);
      }
    }
    return breaches.stream().map(breach -> room.name() + ": " + breach).toList();
  }
}
