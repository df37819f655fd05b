package io.thinline.config.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The files of {@code conf/} as they ship, by name, such as {@code dialplan/default.xml}.
 * Immutable, any thread.
 */
public final class ShippedFiles {
  /** Where the build puts them in the jar. */
  private static final String FOLDER = "conf-shipped/";

  private final SortedMap<String, byte[]> contents;
  private final SortedMap<String, String> digests = new TreeMap<>();

  ShippedFiles(Map<String, byte[]> contents) {
    this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    contents.forEach((name, content) -> digests.put(name, Digests.of(content)));
  }

  /** Those of this bundle, or outside OSGi of the jar or folder that this class is in. */
  public static ShippedFiles ofThisBundle() throws IOException {
    Bundle bundle = FrameworkUtil.getBundle(ShippedFiles.class);
    return bundle == null ? ofCodeSource() : of(bundle);
  }

  /** All names, sorted; folders are parted by a slash. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(contents.keySet()));
  }

  /** Writes the one of that name, with the folders above it. */
  void write(String name, Path file, OpenOption... options) throws IOException {
    byte[] content = contents.get(name);
    if (content == null) {
      throw new IllegalArgumentException("no file " + name + " is shipped");
    }
    createFolder(file.getParent());
    Files.write(file, content, options);
  }

  /** {@link Files#createDirectories} alone fails on a link to a folder. */
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  /** The digest of each file by its name. */
  SortedMap<String, String> digests() {
    return Collections.unmodifiableSortedMap(digests);
  }

  private static ShippedFiles of(Bundle bundle) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    var entries = bundle.findEntries(FOLDER, "*", true);
    while (entries != null && entries.hasMoreElements()) {
      URL entry = entries.nextElement();
      String path = entry.getPath();
      if (!path.endsWith("/")) {
        try (InputStream in = entry.openStream()) {
          contents.put(path.substring(path.indexOf(FOLDER) + FOLDER.length()), in.readAllBytes());
        }
      }
    }
    return new ShippedFiles(contents);
  }

  private static ShippedFiles ofCodeSource() throws IOException {
    Path place;
    try {
      place =
          Path.of(ShippedFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the shipped configuration", e);
    }
    if (Files.isDirectory(place)) {
      return below(place.resolve(FOLDER));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return below(jar.getPath("/" + FOLDER));
    }
  }

  /** The files of a folder as if they shipped. */
  static ShippedFiles below(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        contents.put(
            name.replace(folder.getFileSystem().getSeparator(), "/"), Files.readAllBytes(file));
      }
    }
    return new ShippedFiles(contents);
  }
}
