package io.thinline.config.directory;

import static io.thinline.api.config.ParameterType.flag;
import static io.thinline.api.config.ParameterType.number;
import static io.thinline.api.config.ParameterType.seconds;
import static io.thinline.api.config.ParameterType.text;

import io.thinline.api.config.Parameter;
import io.thinline.api.config.Parameter.Effect;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The attributes of a {@code <button>}. */
final class ButtonAttributes {
  static final int POSITIONS = 42;

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
          "forward-all", text(), "", "", "Number that takes every call.", Effect.NEXT_REGISTRATION);
  static final Parameter<String> FORWARD_BUSY =
      Parameter.of(
          "forward-busy",
          text(),
          "",
          "",
          "Number that takes calls when busy.",
          Effect.NEXT_REGISTRATION);
  static final Parameter<String> FORWARD_NO_ANSWER =
      Parameter.of(
          "forward-noanswer",
          text(),
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

  static final List<String> COMMON = names(Stream.of(POSITION, TYPE, LABEL, VALUE));
  static final List<String> OF_LINE =
      names(
          Stream.of(
              CALLER_NAME,
              RING_ON_IDLE,
              RING_ON_ACTIVE,
              BUSY_TRIGGER,
              FORWARD_ALL,
              FORWARD_BUSY,
              FORWARD_NO_ANSWER,
              NO_ANSWER_DURATION,
              REGISTRATION_METADATA,
              MAILBOX));
  static final List<String> ALL = Stream.concat(COMMON.stream(), OF_LINE.stream()).toList();

  private ButtonAttributes() {}

  private static List<String> names(Stream<Parameter<?>> parameters) {
    return parameters.<String>map(Parameter::name).toList();
  }
}
