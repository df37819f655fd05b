package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.Test;

/** Types what the manual shows, and reads whether it is answered as the manual shows. */
public class TranscriptsIT extends InTheDistribution {

  /** What only looks may be typed again until what is under way has arrived. */
  private static final Pattern LOOKS =
      Pattern.compile(
          "(skinny status|show|status|user_|xml_|mwi:list|directory:|dialplan:|call:list|call:show"
              + "|event:list|cdr:list|phone:list|phone:show|phone:lists|skinny:(devices|device|lines|sessions))"
              + "\\b.*");

  private static final String HOST = hostName();

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Test
  public void everyPageIsAnsweredAsItShows() throws Exception {
    List<String> wrong = new ArrayList<>();
    int typed = 0;
    for (Path page : pages()) {
      try {
        Identities identities = new Identities();
        for (Transcript.Step step : Transcript.of(page)) {
          typed++;
          compare(step.with(identities), identities, wrong);
        }
      } finally {
        everyPhoneLeaves();
      }
    }
    assertThat(String.join("\n\n", wrong)).isEmpty();
    assertThat(typed).as("commands typed").isGreaterThan(5);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("thinline.docs")))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private void compare(Transcript.Step step, Identities identities, List<String> wrong) {
    if (step.expected() == null) {
      Awaitility.await(step.where() + " " + step.line())
          .atMost(5, TimeUnit.SECONDS)
          .ignoreExceptions()
          .until(() -> type(step) != null);
      return;
    }
    List<List<String>> answers = new ArrayList<>();
    answers.add(answer(step));
    if (LOOKS.matcher(step.line()).matches() && !fits(step, answers)) {
      try {
        Awaitility.await()
            .atMost(4, TimeUnit.SECONDS)
            .until(
                () -> {
                  answers.add(answer(step));
                  return fits(step, answers);
                });
      } catch (ConditionTimeoutException e) {
        answers.add(answer(step));
      }
    }
    if (fits(step, answers)) {
      identities.learn(step.expected(), answers.get(answers.size() - 1));
    } else {
      wrong.add(
          step.where()
              + " shows for "
              + step.line()
              + "\n"
              + String.join("\n", step.expected())
              + "\nbut the answer is\n"
              + String.join("\n", answers.get(answers.size() - 1)));
    }
  }

  private static boolean fits(Transcript.Step step, List<List<String>> answers) {
    return Shape.matches(step.expected(), answers.get(answers.size() - 1));
  }

  private String type(Transcript.Step step) throws Exception {
    String line = step.line();
    if (line.startsWith("phone:register ") && !line.contains("--port")) {
      line += " --port " + Office.port();
    }
    return step.fs() ? console().type("fs", line + "\n") : console().type(line);
  }

  private List<String> answer(Transcript.Step step) {
    try {
      return type(step).lines().map(TranscriptsIT::onTheHostOfTheManual).toList();
    } catch (Exception e) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
  }

  private static String onTheHostOfTheManual(String line) {
    return line.replaceAll("(?<![\\w.-])" + Pattern.quote(HOST) + "(?![\\w.-])", "vm");
  }

  /** The next page begins with no call and no phone. */
  private void everyPhoneLeaves() throws Exception {
    for (String device : console().tab("phone:unregister ")) {
      console().type("phone:unregister " + device);
    }
  }
}
