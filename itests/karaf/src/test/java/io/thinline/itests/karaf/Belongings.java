package io.thinline.itests.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** What is installed and configured, so that it can be so again. */
final class Belongings {
  private static final Path DEPLOY = Workplace.BASE.resolve("deploy");
  private static final Path ETC = Workplace.BASE.resolve("etc");

  /** Where routes leave their things; the rest of the state belongs to all. */
  private static final List<Path> LEFTOVERS =
      List.of(Workplace.STATE.resolve("spool"), Workplace.STATE.resolve("events"));

  private final FeaturesService features;
  private final Set<String> installed;
  private final Map<Path, byte[]> files;
  private final Set<Path> folders;

  Belongings(FeaturesService features) throws Exception {
    this.features = features;
    this.installed = installed();
    this.files = files();
    this.folders = folders();
  }

  void areAsTheyWere() throws Exception {
    filesAreAsTheyWere();
    Set<String> now = installed();
    Set<String> more = new HashSet<>(now);
    more.removeAll(installed);
    Set<String> missing = new HashSet<>(installed);
    missing.removeAll(now);
    if (!more.isEmpty()) {
      features.uninstallFeatures(more, EnumSet.noneOf(FeaturesService.Option.class));
    }
    if (!missing.isEmpty()) {
      features.installFeatures(missing, EnumSet.noneOf(FeaturesService.Option.class));
    }
    filesAreAsTheyWere();
    Set<Path> appeared = folders();
    appeared.removeAll(folders);
    for (Path folder : appeared) {
      Folders.delete(folder);
    }
  }

  private void filesAreAsTheyWere() throws IOException {
    Map<Path, byte[]> now = files();
    for (Path file : now.keySet()) {
      if (!files.containsKey(file)) {
        Files.deleteIfExists(file);
      }
    }
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      if (!Arrays.equals(file.getValue(), now.get(file.getKey()))) {
        Files.write(file.getKey(), file.getValue());
      }
    }
  }

  private Set<String> installed() throws Exception {
    Set<String> names = new HashSet<>();
    for (Feature feature : features.listInstalledFeatures()) {
      if (features.isRequired(feature)) {
        names.add(feature.getName());
      }
    }
    return names;
  }

  private static Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    for (Path folder : List.of(Workplace.CONF, DEPLOY, ETC)) {
      for (Path file : below(folder)) {
        if (!folder.equals(ETC) || file.toString().endsWith(".cfg")) {
          files.put(file, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<Path> folders() throws IOException {
    try (Stream<Path> base = Files.list(Workplace.BASE)) {
      return Stream.concat(base, LEFTOVERS.stream())
          .filter(Files::isDirectory)
          .collect(Collectors.toSet());
    }
  }
}
