package io.thinline.itests.karaf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Does what one page of the manual shows, and reads whether it is answered as the page shows. */
final class Typist {
  /** What only looks may be typed again until what is under way has arrived. */
  private static final Pattern LOOKS =
      Pattern.compile(
          "(skinny status|show|status|user_|xml_|mwi:list|directory:|dialplan:|call:list|call:show"
              + "|event:list|cdr:list|config:(check|diff)|phone:list|phone:show|phone:lists"
              + "|skinny:(devices|device|lines|routes|sessions)|cat|grep|head|ls|tail)\\b.*");

  private static final int PATIENCE_SECONDS = 20;
  private static final int ATTEMPTS = 4;

  private final Console console;
  private final Workplace place;
  private final Broker broker = new Broker();
  private final Identities identities = new Identities();
  private final List<Transcript.Step> meanwhile = new ArrayList<>();

  /** What a port of the page is in this run. */
  private final Map<String, Integer> ports = new HashMap<>();

  Typist(Console console, Workplace place) {
    this.console = console;
    this.place = place;
  }

  /** What is wrong with the answer; empty when it is as the page shows. */
  String does(Transcript.Step step) throws Exception {
    switch (step.at()) {
      case FILE -> place.write(step.line(), step.below().stream().map(this::inThisRun).toList());
      case BROKER -> broker(step.line());
      case PORT -> ports.put(step.line(), FreePorts.find(1).get(0));
      case MEANWHILE -> meanwhile.add(step);
      case UNTIL -> until(step);
      default -> {
        Transcript.Step now = step.saying(inThisRun(step.line()));
        return step.isShown() ? compare(now) : unseen(now);
      }
    }
    return "";
  }

  private void broker(String what) throws Exception {
    if (what.equals("opens")) {
      broker.opens();
    } else {
      ports.put(what, broker.port());
    }
  }

  private String inThisRun(String line) {
    String now = identities.in(line);
    for (Map.Entry<String, Integer> port : ports.entrySet()) {
      now = now.replace(":" + port.getKey(), ":" + port.getValue());
    }
    return now;
  }

  private String unseen(Transcript.Step step) {
    Awaitility.await(step.where() + " " + step.line())
        .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .ignoreExceptions()
        .until(() -> type(step) != null);
    return "";
  }

  private void until(Transcript.Step step) {
    String[] words = step.line().split(" => ", 2);
    Awaitility.await(step.where() + " " + step.line())
        .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .ignoreExceptions()
        .until(() -> console.type(words[0]).contains(words[1]));
  }

  private String compare(Transcript.Step step) throws Exception {
    List<String> answer = step.endsWithCtrlC() ? untilCtrlC(step) : untilItFits(step);
    if (Shape.matches(step.expected(), answer)) {
      identities.learn(step.expected(), answer);
      return "";
    }
    return String.join(
        "\n",
        step.where() + " shows for " + step.line(),
        String.join("\n", step.expected()),
        "but the answer is",
        String.join("\n", answer));
  }

  private List<String> untilItFits(Transcript.Step step) {
    return LOOKS.matcher(step.line()).matches()
        ? untilItFits(step, PATIENCE_SECONDS, () -> answer(step))
        : answer(step);
  }

  private static List<String> untilItFits(
      Transcript.Step step, int seconds, Supplier<List<String>> answers) {
    List<List<String>> seen = new ArrayList<>();
    try {
      Awaitility.await()
          .pollDelay(0, TimeUnit.MILLISECONDS)
          .atMost(seconds, TimeUnit.SECONDS)
          .until(
              () -> {
                seen.add(answers.get());
                return Shape.matches(step.expected(), seen.get(seen.size() - 1));
              });
    } catch (ConditionTimeoutException e) {
      seen.add(answers.get());
    }
    return seen.get(seen.size() - 1);
  }

  /** What happens meanwhile happens again when the command was not yet watching. */
  private List<String> untilCtrlC(Transcript.Step step) throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Thread operator = new Thread(() -> watch(step.line(), screen), "operator");
    operator.start();
    try {
      for (int attempt = 1; ; attempt++) {
        screen.reset();
        for (Transcript.Step other : meanwhile) {
          unseen(other.saying(inThisRun(other.line())));
        }
        List<String> answer = untilItFits(step, 2, () -> lines(screen));
        if (attempt == ATTEMPTS || Shape.matches(step.expected(), answer)) {
          return answer;
        }
        everyPhoneLeaves();
      }
    } finally {
      meanwhile.clear();
      operator.interrupt();
      operator.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }
  }

  private void watch(String line, ByteArrayOutputStream screen) {
    try {
      console.type(line, screen);
    } catch (Exception e) {
      screen.writeBytes(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String type(Transcript.Step step) throws Exception {
    String line = step.line();
    if (line.startsWith("phone:register ") && !line.contains("--port")) {
      line += " --port " + Office.port();
    }
    return switch (step.at()) {
      case FS -> console.type("fs", line + "\n");
      case SHELL -> place.type(line, !step.isShown());
      default -> console.type(line);
    };
  }

  private List<String> answer(Transcript.Step step) {
    try {
      return type(step).lines().map(place::inTheManual).toList();
    } catch (Exception e) {
      return String.valueOf(e.getMessage()).lines().map(place::inTheManual).toList();
    }
  }

  private List<String> lines(ByteArrayOutputStream screen) {
    return screen.toString(StandardCharsets.UTF_8).lines().map(place::inTheManual).toList();
  }

  private void everyPhoneLeaves() throws Exception {
    for (String device : console.tab("phone:unregister ")) {
      console.type("phone:unregister " + device);
    }
  }

  /** The next page begins with no call and no phone. */
  void leaves() throws Exception {
    broker.close();
    everyPhoneLeaves();
  }
}
