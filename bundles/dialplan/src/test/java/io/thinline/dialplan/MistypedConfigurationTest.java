package io.thinline.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.Configuration;
import io.thinline.config.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One wrong character anywhere in a configuration has a right answer: it changes nothing, or it
 * says something else that is allowed, or it is named with file and line. Never a failure, and
 * never half of a file.
 */
class MistypedConfigurationTest {
  private static final long SEED = 20_260_105;
  private static final int MISTAKES_PER_FILE = 60;
  private static final int NEAR = 2;
  private static final Pattern CLASS_NAME =
      Pattern.compile("Exception|Error:|\\bjavax?\\.|com\\.sun|thinline-file|\\bnull\\b|[\\r\\n]");
  private static final Pattern SINCE_LINE = Pattern.compile("since line (\\d+)");

  @TempDir Path folder;
  private final Properties system = new Properties();
  private final DialplanCheck dialplan = new DialplanCheck();

  /** What a reading says, wherever it stands, and what is wrong with it. */
  private record Answer(String content, List<ConfigProblem> problems, boolean broken) {}

  @ParameterizedTest
  @ValueSource(strings = {"../../conf", "src/test/resources/everything"})
  void everyMistakeHasAnAnswer(String tree) throws IOException {
    system.setProperty("thinline.var.local_ip_v4", "192.0.2.7");
    Path source = Path.of(System.getProperty("basedir", "."), tree).toAbsolutePath().normalize();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(source)) {
      files = walk.filter(Files::isRegularFile).map(source::relativize).sorted().toList();
    }
    for (Path file : files) {
      write(file, Files.readString(source.resolve(file.toString())));
    }
    Answer right = read();
    assertThat(right.problems()).isEmpty();
    Random random = new Random(SEED);
    List<String> flaws = new ArrayList<>();
    for (Path file : files) {
      String good = Files.readString(source.resolve(file.toString()));
      for (int i = 0; i < MISTAKES_PER_FILE; i++) {
        Mistake mistake = Mistake.in(good, random);
        write(file, mistake.text());
        flaw(file.toString().replace('\\', '/'), mistake, right, read()).ifPresent(flaws::add);
      }
      write(file, good);
    }
    assertThat(flaws).as("seed " + SEED).isEmpty();
    assertThat(read()).isEqualTo(right);
  }

  /** What is not right about an answer. */
  private static Optional<String> flaw(String file, Mistake mistake, Answer right, Answer answer) {
    String seen =
        "%s:%d, %s (%s) gave %s"
            .formatted(file, mistake.line(), mistake.what(), mistake.of(), answer.problems());
    boolean named = answer.problems().stream().anyMatch(problem -> names(problem, file, mistake));
    if (!answer.problems().stream().allMatch(MistypedConfigurationTest::isReadable)) {
      return Optional.of("not for people: " + seen);
    }
    if (answer.broken() && !named) {
      return Optional.of("broken, and nobody says where: " + seen);
    }
    if (!named && !mayDiffer(mistake) && !answer.content().equals(right.content())) {
      return Optional.of("silently something else: " + seen);
    }
    return Optional.empty();
  }

  /** A value or a comment may become another one; structure may not change in silence. */
  private static boolean mayDiffer(Mistake mistake) {
    return mistake.of() == Mistake.Part.VALUE || mistake.of() == Mistake.Part.TEXT;
  }

  /** An XML parser sees some mistakes later than they are; then it says where the element began. */
  private static boolean names(ConfigProblem problem, String file, Mistake mistake) {
    if (problem.location().isEmpty() || !problem.location().get().file().equals(file)) {
      return false;
    }
    int line = problem.location().get().line();
    Matcher since = SINCE_LINE.matcher(problem.message());
    return Math.abs(line - mistake.line()) <= NEAR
        || (since.find() && Math.abs(Integer.parseInt(since.group(1)) - mistake.line()) <= NEAR)
        || (problem.severity() == Severity.ERROR && line > mistake.line());
  }

  private static boolean isReadable(ConfigProblem problem) {
    int length = problem.message().length();
    return length > 10
        && length < 300
        && !CLASS_NAME.matcher(problem.message()).find()
        && (problem.location().isPresent() || isOfTheWhole(problem.message()));
  }

  private static boolean isOfTheWhole(String message) {
    return message.startsWith("no phone can register") || message.startsWith("left alone: ");
  }

  private Answer read() {
    Reading reading = Reading.of(folder, system);
    Configuration candidate =
        new Configuration(
            1, reading.sections(), reading.variables(), reading.profiles(), reading.problems());
    List<ConfigProblem> problems = new ArrayList<>(reading.problems());
    problems.addAll(dialplan.check(candidate));
    StringBuilder content = new StringBuilder();
    reading.sections().forEach((name, section) -> describe(section, content.append(name)));
    return new Answer(content.append(reading.variables()).toString(), problems, reading.broken());
  }

  private static void describe(ConfigElement element, StringBuilder content) {
    content.append('<').append(element.name());
    element
        .attributes()
        .forEach(
            (name, value) -> content.append(' ').append(name).append('=').append(value.text()));
    content.append('>').append(element.text());
    element.children().forEach(child -> describe(child, content));
    content.append("</>");
  }

  private void write(Path file, String text) throws IOException {
    Path target = folder.resolve(file.toString());
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}
