package io.thinline.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.dialplan.DialplanApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DialplanCheckTest {
  private final DialplanCheck check = new DialplanCheck();

  private List<String> problems(String... actions) {
    String extension =
        "<extension name=\"e\"><condition>\n"
            + String.join("\n", actions)
            + "\n</condition></extension>";
    return check
        .check(
            new TestDialplan()
                .configuration("<context name=\"default\">\n" + extension + "\n</context>"))
        .stream()
        .map(problem -> problem.severity() + " " + problem)
        .toList();
  }

  private static String action(String application) {
    return "<action application=\"" + application + "\"/>";
  }

  @Test
  void anApplicationOfFreeSwitchThatIsNotHereIsListedOnceWithHowOftenItIsUsed() {
    assertThat(
            problems(
                action("conference"),
                action("answer"),
                "<anti-action application=\"conference\"/>",
                action("txfax")))
        .containsExactly(
            "WARNING dialplan.xml:3: application conference (2 actions) is not installed; it belongs"
                + " to supplementary",
            "WARNING dialplan.xml:6: application txfax is not installed");
  }

  @Test
  void anApplicationNobodyKnowsIsAnErrorWithTheNearest() {
    assertThat(problems(action("anwser"), action("frobnicate")))
        .containsExactly(
            "ERROR dialplan.xml:3: there is no application \"anwser\", perhaps \"answer\" is meant",
            "ERROR dialplan.xml:4: there is no application \"frobnicate\"");
  }

  @Test
  void whatABundleHasInstalledIsThereWhateverItIsCalled() {
    DialplanApplication application = (leg, data, progress) -> DialplanApplication.Execution.DONE;
    check.bindDialplanApplication(application, Map.of(DialplanApplication.NAME, "frobnicate"));
    assertThat(problems(action("frobnicate"))).isEmpty();
    check.unbindDialplanApplication(application);
    assertThat(problems(action("frobnicate"))).hasSize(1);
  }

  @Test
  void whatCompilingFindsIsListedToo() {
    assertThat(problems("<acton/>")).hasSize(1);
  }

  @Test
  void itIsFoundWithoutARunningPbx() {
    assertThat(ServiceLoader.load(ConfigCheck.class).stream())
        .anyMatch(provider -> provider.type() == DialplanCheck.class);
  }

  /** The list is right about what bundles of this version bring. */
  @Test
  void everyApplicationDeclaredInTheSourcesIsListedAsBroughtByItsBundle() throws IOException {
    Pattern declared = Pattern.compile("DialplanApplication\\.NAME \\+ \"=([^\"]+)\"");
    Applications applications = new Applications();
    Path bundles = Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    int found = 0;
    try (Stream<Path> walk = Files.find(bundles, 20, (file, is) -> isSource(file))) {
      for (Path file : walk.toList()) {
        Matcher matcher = declared.matcher(Files.readString(file));
        while (matcher.find()) {
          found++;
          assertThat(applications.isHere(matcher.group(1))).as(matcher.group(1)).isTrue();
          assertThat(applications.bundle(matcher.group(1)))
              .contains(bundles.relativize(file).getName(0).toString());
        }
      }
    }
    assertThat(found).isPositive();
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && file.toString().contains(Path.of("src", "main").toString());
  }
}
