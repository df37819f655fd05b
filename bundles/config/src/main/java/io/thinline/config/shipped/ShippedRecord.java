package io.thinline.config.shipped;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file in the state folder that remembers what was shipped last, and to which folder. */
final class ShippedRecord {
  static final String FILE = "shipped-conf.properties";

  private static final String FOLDER = "folder";
  private static final String PREFIX = "sha256/";

  private final Path file;

  ShippedRecord(Path stateFolder) {
    this.file = stateFolder.resolve(FILE);
  }

  /**
   * What was shipped at one time.
   *
   * @param folder the configuration folder of then
   * @param digests of each shipped file by its name
   */
  record Shipment(Path folder, SortedMap<String, String> digests) {
    Shipment {
      digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }
  }

  /** Never below Karaf's data folder: cleaning that one is an operator's every day act. */
  static ShippedRecord standard(Properties system) {
    String state = system.getProperty("thinline.state", "");
    return new ShippedRecord(
        state.isEmpty()
            ? Path.of(system.getProperty("karaf.base", ".")).resolve("state")
            : Path.of(state));
  }

  /** Empty when nothing was ever written. */
  Optional<Shipment> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
      SortedMap<String, String> digests = new TreeMap<>();
      for (String key : properties.stringPropertyNames()) {
        if (key.startsWith(PREFIX)) {
          digests.put(key.substring(PREFIX.length()), properties.getProperty(key));
        }
      }
      return Optional.of(new Shipment(Path.of(properties.getProperty(FOLDER, "")), digests));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged; it may be deleted", e);
    }
  }

  void write(Path folder, Map<String, String> digests) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(FOLDER, folder.toString());
    digests.forEach((name, digest) -> properties.setProperty(PREFIX + name, digest));
    ShippedFiles.createFolder(file.toAbsolutePath().getParent());
    Path half = file.resolveSibling(FILE + ".part");
    try (Writer out = Files.newBufferedWriter(half)) {
      properties.store(out, "The configuration files shipped last; found here, not in conf/");
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
