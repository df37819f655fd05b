package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.User;
import io.thinline.config.directory.DirectoryIndex;
import io.thinline.config.directory.DirectoryMerge;
import io.thinline.config.directory.DirectoryMerge.Source;
import io.thinline.config.tree.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectoryMergeTest {
  private static final String DOMAIN = "example.com";

  private final Problems problems = new Problems();

  private static ConfigElement element(
      String place, String tag, Map<String, String> attributes, ConfigElement... children) {
    SourceLocation where = new SourceLocation(place, 1);
    Map<String, ConfigValue> values =
        attributes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> new ConfigValue(entry.getValue(), where)));
    return new ConfigElement(tag, values, List.of(children), "", where);
  }

  private static ConfigElement domain(String source, String... ids) {
    return element(
        source,
        "domain",
        Map.of("name", DOMAIN),
        Stream.of(ids)
            .map(id -> element(source + ":" + id, "user", Map.of("id", id)))
            .toArray(ConfigElement[]::new));
  }

  private static ConfigElement files(ConfigElement... domains) {
    return element("directory", "section", Map.of(), domains);
  }

  private static Source source(String name, int ranking, ConfigElement... domains) {
    return new Source(name, ranking, List.of(domains));
  }

  private DirectoryIndex merge(ConfigElement files, Source... sources) {
    return DirectoryMerge.index(files, List.of(sources), problems);
  }

  private static List<String> places(DirectoryIndex directory) {
    return directory.users(DOMAIN).stream().map(User::location).map(SourceLocation::file).toList();
  }

  @Test
  void theUsersOfAllSourcesStandInOneDirectory() {
    DirectoryIndex directory =
        merge(files(domain("files", "1", "3")), source("ldap", 0, domain("ldap", "2")));
    assertThat(places(directory)).containsExactly("files:1", "ldap:2", "files:3");
    assertThat(directory.userCount()).isEqualTo(3);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void ofTwoOfOneNameThatOfTheHigherRankingCounts() {
    DirectoryIndex directory =
        merge(
            files(domain("files", "1", "2")),
            source("low", -1, domain("low", "1")),
            source("high", 5, domain("high", "2")));
    assertThat(places(directory)).containsExactly("files:1", "high:2");
    assertThat(problems.list())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "files:2:1: 2 of source files is left out, that at high:2:1 of source high counts",
            "low:1:1: 1 of source low is left out, that at files:1:1 of source files counts");
  }

  @Test
  void withTheSameRankingTheFilesCountThenTheFirstRegistered() {
    DirectoryIndex directory =
        merge(
            files(domain("files", "1")),
            source("first", 0, domain("first", "1", "2")),
            source("second", 0, domain("second", "1", "2")));
    assertThat(places(directory)).containsExactly("files:1", "first:2");
  }

  @Test
  void aPointerOfTheFilesFindsAUserOfAnotherSource() {
    ConfigElement group =
        element(
            "files",
            "domain",
            Map.of("name", DOMAIN),
            element(
                "files",
                "groups",
                Map.of(),
                element(
                    "files",
                    "group",
                    Map.of("name", "sales"),
                    element("files", "user", Map.of("id", "7", "type", "pointer")))));
    DirectoryIndex directory = merge(files(group), source("ldap", -5, domain("ldap", "7")));
    assertThat(directory.user(DOMAIN, "7").orElseThrow().groups()).containsExactly("sales");
    assertThat(directory.group(DOMAIN, "sales")).hasSize(1);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void whatASourceSaysThatIsNoDomainIsNamed() {
    merge(
        files(),
        source(
            "ldap", 1, element("ldap", "domian", Map.of()), element("ldap", "domain", Map.of())));
    assertThat(problems.list())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "ldap:1: <domian> means nothing in <directory>, perhaps \"domain\" is meant",
            "ldap:1: a domain needs name=\"...\"; it is left out");
  }
}
