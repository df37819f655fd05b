package io.thinline.scenario.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a walk as a failure prints it, with whatever stands around it. */
final class WalkText {
  private static final Pattern PHONES =
      Pattern.compile("(\\d+) phones from (\\d+), models from (\\d+)");
  private static final Pattern ACTION = Pattern.compile("(Hand|Stranger|Trouble|Pause)\\[(.*)]");
  private static final Pattern VALUE = Pattern.compile("=(\\w+)");

  private static final Map<String, Function<Values, Action>> ACTIONS =
      Map.of(
          "Hand", it -> new Action.Hand(it.number(0), HandMove.valueOf(it.word(1)), it.number(2)),
          "Trouble",
              it -> new Action.Trouble(it.number(0), TroubleKind.valueOf(it.word(1)), it.number(2)),
          "Stranger",
              it ->
                  new Action.Stranger(
                      it.number(0),
                      StrangeMessage.valueOf(it.word(1)),
                      it.number(2),
                      it.number(3),
                      it.number(4)),
          "Pause", it -> new Action.Pause(it.number(0)));

  private WalkText() {}

  private record Values(List<String> words) {
    String word(int place) {
      return words.get(place);
    }

    int number(int place) {
      return Integer.parseInt(words.get(place));
    }
  }

  static Walk read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static Walk parse(String text) {
    Matcher phones = PHONES.matcher(text);
    if (!phones.find()) {
      throw new IllegalArgumentException("no line \"... phones from ..., models from ...\"");
    }
    return new Walk(
        Integer.parseInt(phones.group(1)),
        Integer.parseInt(phones.group(2)),
        Integer.parseInt(phones.group(3)),
        ACTION.matcher(text).results().map(WalkText::action).toList());
  }

  private static Action action(MatchResult found) {
    List<String> words =
        VALUE.matcher(found.group(2)).results().map(value -> value.group(1)).toList();
    return ACTIONS.get(found.group(1)).apply(new Values(words));
  }
}
