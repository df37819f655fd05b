package io.thinline.config.directory;

import static io.thinline.api.config.ParameterType.flag;
import static io.thinline.api.config.ParameterType.number;
import static io.thinline.api.config.ParameterType.seconds;
import static io.thinline.api.config.ParameterType.text;

import io.thinline.api.config.Parameter;
import io.thinline.api.config.Parameter.Effect;
import io.thinline.api.config.ParameterType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The attributes of a {@code <button>}. */
public final class ButtonAttributes {
  private static final Pattern DIALABLE = Pattern.compile("\\+?[0-9A-Za-z*#._@-]+");
  static final int POSITIONS = 42;

  /** Behind the last place of the largest phone a speed dial has no button, but a number. */
  private static final int SPEED_DIAL_POSITIONS = 155;

  static final ParameterType<Integer> POSITION_OF_SPEED_DIAL = number(1, SPEED_DIAL_POSITIONS);

  static final Parameter<Integer> POSITION =
      Parameter.of(
          "position",
          number(1, POSITIONS),
          "1",
          "",
          "Place on the phone, from 1.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> TYPE =
      Parameter.of("type", text(), "Line", "", "What it does.", Effect.NEXT_REGISTRATION);
  static final Parameter<String> LABEL =
      Parameter.of(
          "label",
          text(),
          "",
          "",
          "What the phone writes beside it; the value when empty.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> VALUE =
      Parameter.of(
          "value",
          text(),
          "",
          "",
          "Directory number, number to dial, or URL.",
          Effect.NEXT_REGISTRATION);

  static final Parameter<String> CALLER_NAME =
      Parameter.of(
          "caller-name",
          text(),
          "",
          "",
          "Name shown to the other party.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<Boolean> RING_ON_IDLE =
      Parameter.of(
          "ring-on-idle",
          flag(),
          "1",
          "",
          "Rings audibly on an idle phone.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<Boolean> RING_ON_ACTIVE =
      Parameter.of(
          "ring-on-active",
          flag(),
          "1",
          "",
          "Is heard while the phone is in a call.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<Integer> BUSY_TRIGGER =
      Parameter.of(
          "busy-trigger",
          number(0, 999),
          "0",
          "",
          "Calls at which it is busy; 0 is unlimited.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> FORWARD_ALL =
      Parameter.of(
          "forward-all",
          dialable(),
          "",
          "",
          "Number that takes every call.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> FORWARD_BUSY =
      Parameter.of(
          "forward-busy",
          dialable(),
          "",
          "",
          "Number that takes calls when busy.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> FORWARD_NO_ANSWER =
      Parameter.of(
          "forward-noanswer",
          dialable(),
          "",
          "",
          "Number that takes calls not answered.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<Duration> NO_ANSWER_DURATION =
      Parameter.of(
          "noanswer-duration",
          seconds(0, 3600),
          "0",
          "s",
          "How long it rings before it counts as not answered; 0 leaves it to the dialplan.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> REGISTRATION_METADATA =
      Parameter.of(
          "registration-metadata",
          text(),
          "",
          "",
          "Note shown with the registration.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> MAILBOX =
      Parameter.of(
          "mailbox", text(), "", "", "Mailbox whose messages it shows.", Effect.NEXT_REGISTRATION);

  static final List<Parameter<?>> LINE =
      List.of(
          CALLER_NAME,
          RING_ON_IDLE,
          RING_ON_ACTIVE,
          BUSY_TRIGGER,
          FORWARD_ALL,
          FORWARD_BUSY,
          FORWARD_NO_ANSWER,
          NO_ANSWER_DURATION,
          REGISTRATION_METADATA,
          MAILBOX);

  /** All of them; those of {@link #LINE} mean something on Line buttons only. */
  public static final List<Parameter<?>> ALL =
      Stream.concat(Stream.of(POSITION, TYPE, LABEL, VALUE), LINE.stream())
          .<Parameter<?>>map(parameter -> parameter)
          .toList();

  static final List<String> NAMES = names(ALL);
  static final List<String> OF_LINE = names(LINE);

  private ButtonAttributes() {}

  private static List<String> names(List<Parameter<?>> parameters) {
    return parameters.stream().<String>map(Parameter::name).toList();
  }

  /** What a phone or the dialplan can dial; also a name such as {@code operator}. */
  private static ParameterType<String> dialable() {
    return new ParameterType<>(
        "a number to dial: digits, letters and + * # . _ - @, without spaces",
        text ->
            text.isEmpty() || DIALABLE.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty());
  }
}
