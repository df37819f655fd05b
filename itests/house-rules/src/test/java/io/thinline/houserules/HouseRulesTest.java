package io.thinline.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as it is built. */
class HouseRulesTest {
  private static final Path BUNDLES = Path.of(System.getProperty("house.root"), "bundles");
  private static final int SPINE_LINES = 600;

  @Test
  void everyBundleStandsInTheTable() throws IOException {
    List<String> modules =
        Xml.children(
                Xml.children(Xml.parse(read(BUNDLES.resolve("pom.xml"))), "modules").get(0),
                "module")
            .stream()
            .map(module -> module.getTextContent().strip())
            .filter(module -> !House.CARRIERS.contains(module))
            .toList();
    assertThat(modules)
        .containsExactlyInAnyOrderElementsOf(House.ROOMS.stream().map(Room::name).toList());
  }

  @Test
  void carriersHaveNothingOfOurs() throws IOException {
    for (String carrier : House.CARRIERS) {
      Path module = BUNDLES.resolve(carrier);
      assertThat(module.resolve("src/main/java")).as(carrier).doesNotExist();
      String manifest = BundleJar.read(carrier, file(carrier)).header("Bundle-SymbolicName");
      assertThat(manifest).isEqualTo(House.ROOT + "." + carrier);
    }
  }

  @Test
  void manifestsKeepToTheTable() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Room room : House.ROOMS) {
      breaches.addAll(ManifestRule.breaches(jar(room)));
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void componentsComeAndGoFreely() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Room room : House.ROOMS) {
      jar(room)
          .components()
          .values()
          .forEach(xml -> breaches.addAll(ComponentRule.breaches(room.name(), xml)));
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void pomsKeepToTheTable() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Room room : House.ROOMS) {
      String pom = read(BUNDLES.resolve(room.name()).resolve("pom.xml"));
      breaches.addAll(PomRule.breaches(room.name(), pom));
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void sourcesAreShortAndCallCodeHasNoLocks() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Room room : House.ROOMS) {
      for (Path file : sources(room.name())) {
        breaches.addAll(
            SourceRule.breaches(room.name(), file.getFileName().toString(), read(file)));
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void spineIsSmall() throws IOException {
    long lines = 0;
    for (Path file : sources("spine")) {
      lines += SourceRule.linesOfCode(read(file));
    }
    assertThat(lines).isLessThan(SPINE_LINES);
  }

  @Test
  void classesKeepToTheHouse() throws IOException {
    List<JarFile> jars = new ArrayList<>();
    for (Room room : House.ROOMS) {
      jars.add(new JarFile(file(room).toFile()));
    }
    JavaClasses classes = new ClassFileImporter().importJars(jars);
    List<String> empty =
        House.ROOMS.stream().map(Room::name).filter(room -> isEmpty(room, classes)).toList();
    assertThat(empty).as("bundles without a class").isEmpty();
    List<ArchRule> rules = new ArrayList<>(Architecture.rooms(House.ROOT));
    rules.addAll(Architecture.apiHeights(House.ROOT));
    rules.add(Architecture.onlyOneKnowsKaraf(House.ROOT));
    rules.add(Architecture.nobodySleeps());
    rules.add(Architecture.namesSayWhatAThingIs());
    rules.add(Architecture.nothingStaticChanges());
    rules.add(Architecture.everyClassHasARoom(House.ROOT));
    List<String> breaches =
        rules.stream()
            .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
            .toList();
    assertThat(breaches).isEmpty();
  }

  private static boolean isEmpty(String room, JavaClasses classes) {
    String prefix = House.ROOT + "." + room + ".";
    return classes.stream().noneMatch(type -> type.getName().startsWith(prefix));
  }

  private static BundleJar jar(Room room) throws IOException {
    return BundleJar.read(room.name(), file(room));
  }

  private static Path file(Room room) throws IOException {
    return file(room.name());
  }

  private static Path file(String module) throws IOException {
    Path target = BUNDLES.resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(module + "-[0-9].*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no jar of " + module + " in " + target));
    }
  }

  private static List<Path> sources(String room) throws IOException {
    Path root = BUNDLES.resolve(room).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
