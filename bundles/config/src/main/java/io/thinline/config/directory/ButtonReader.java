package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ParameterType;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Line;
import io.thinline.config.parameter.ParameterValues;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the buttons of a device. A wrong one is left out, the others work. */
final class ButtonReader {
  /** Button types that mean nothing without a value. */
  private static final Map<ButtonType, String> NEEDS_VALUE =
      Map.of(
          ButtonType.LINE, "the directory number",
          ButtonType.SPEED_DIAL, "the number to dial",
          ButtonType.BLF_SPEED_DIAL, "the number to watch and to dial",
          ButtonType.SERVICE_URL, "the URL");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final String ALLOWED =
      "a name such as Line, SpeedDial, BLFSpeedDial, ServiceUrl or Feature, or the number SCCP has for it";
  private static final List<String> NAMES =
      Arrays.stream(ButtonType.values()).map(ButtonType::configName).toList();

  private final Problems problems;

  ButtonReader(Problems problems) {
    this.problems = problems;
  }

  /** The buttons of all {@code <buttons>} elements of a device, by position. */
  List<Button> read(List<ConfigElement> lists) {
    Map<Integer, Button> byPosition = new TreeMap<>();
    for (ConfigElement buttons : lists) {
      KnownWords.BUTTONS.check(buttons, problems);
      buttons
          .children("button")
          .forEach(element -> button(element).ifPresent(button -> place(button, byPosition)));
    }
    return List.copyOf(byPosition.values());
  }

  private void place(Button button, Map<Integer, Button> byPosition) {
    Button first = byPosition.putIfAbsent(button.position(), button);
    if (first != null) {
      leftOut(
          button.location(),
          "position " + button.position() + " is taken by the button at " + first.location());
    }
  }

  private Optional<Button> button(ConfigElement element) {
    SourceLocation where = element.location();
    Optional<ButtonType> type = type(element);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    warnOfUnknown(element, type.get());
    ParameterValues values = new ParameterValues(element.attributes(), problems);
    String position = element.attribute(ButtonAttributes.POSITION.name(), "");
    ParameterType<Integer> places =
        type.get() == ButtonType.SPEED_DIAL
            ? ButtonAttributes.POSITION_OF_SPEED_DIAL
            : ButtonAttributes.POSITION.type();
    Optional<Integer> place = places.read(position);
    if (place.isEmpty()) {
      return leftOut(where, "position=\"" + position + "\": allowed is " + places.allowed());
    }
    String value = values.get(ButtonAttributes.VALUE).strip();
    if (value.isEmpty() && NEEDS_VALUE.containsKey(type.get())) {
      return leftOut(
          where,
          "a "
              + type.get().configName()
              + " button needs value=\"...\", "
              + NEEDS_VALUE.get(type.get()));
    }
    String label =
        values.find(ButtonAttributes.LABEL).filter(text -> !text.isEmpty()).orElse(value);
    Optional<Line> line =
        type.get() == ButtonType.LINE ? Optional.of(line(value, label, values)) : Optional.empty();
    return Optional.of(new Button(place.get(), type.get(), label, value, line, where));
  }

  private Optional<ButtonType> type(ConfigElement element) {
    String written = element.attribute(ButtonAttributes.TYPE.name(), "").strip();
    Optional<ButtonType> type = ButtonType.of(written);
    if (type.isPresent()) {
      return type;
    }
    if (written.isEmpty()) {
      leftOut(element.location(), "a button needs type=\"...\", " + ALLOWED);
    } else {
      Optional<String> right =
          NUMBER.matcher(written).matches()
              ? Optional.<String>empty()
              : Nearest.to(written, NAMES).map(name -> ", perhaps \"" + name + "\" is meant");
      leftOut(
          element.attribute(ButtonAttributes.TYPE.name()).orElseThrow().location(),
          "there is no button type \"" + written + "\"" + right.orElse("; allowed is " + ALLOWED));
    }
    return Optional.empty();
  }

  private void warnOfUnknown(ConfigElement element, ButtonType type) {
    KnownWords.BUTTON.check(element, problems);
    if (type == ButtonType.LINE) {
      return;
    }
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (ButtonAttributes.OF_LINE.contains(name)) {
                String why = "\"" + name + "\" means something on Line buttons only";
                problems.warningOfKind("button attribute " + name, value.location(), why);
              }
            });
  }

  private static Line line(String number, String label, ParameterValues values) {
    int busyTrigger = values.get(ButtonAttributes.BUSY_TRIGGER);
    return new Line(
        number,
        label,
        values.get(ButtonAttributes.CALLER_NAME),
        values.get(ButtonAttributes.RING_ON_IDLE),
        values.get(ButtonAttributes.RING_ON_ACTIVE),
        busyTrigger == 0 ? OptionalInt.empty() : OptionalInt.of(busyTrigger),
        values.find(ButtonAttributes.FORWARD_ALL).filter(text -> !text.isEmpty()),
        values.find(ButtonAttributes.FORWARD_BUSY).filter(text -> !text.isEmpty()),
        values.find(ButtonAttributes.FORWARD_NO_ANSWER).filter(text -> !text.isEmpty()),
        values.find(ButtonAttributes.NO_ANSWER_DURATION).filter(time -> !time.isZero()),
        values.find(ButtonAttributes.REGISTRATION_METADATA).filter(text -> !text.isEmpty()),
        values.find(ButtonAttributes.MAILBOX).filter(text -> !text.isEmpty()));
  }

  private Optional<Button> leftOut(SourceLocation where, String why) {
    problems.error(where, why + "; the button is left out");
    return Optional.empty();
  }
}
