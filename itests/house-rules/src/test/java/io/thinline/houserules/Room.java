package io.thinline.houserules;

import java.util.Set;

/**
 * One bundle of the house: its name, the bundles whose packages it may import, whether it exports.
 */
record Room(String name, Set<String> mayImport, boolean exports) {
  static Room of(String name, String... mayImport) {
    return new Room(name, Set.of(mayImport), false);
  }

  static Room exporting(String name, String... mayImport) {
    return new Room(name, Set.of(mayImport), true);
  }

  boolean maySee(String other) {
    return other.equals(name) || mayImport.contains(other);
  }
}
