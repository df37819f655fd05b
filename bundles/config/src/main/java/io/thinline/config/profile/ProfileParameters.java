package io.thinline.config.profile;

import static io.thinline.config.parameter.ParameterType.address;
import static io.thinline.config.parameter.ParameterType.dateFormat;
import static io.thinline.config.parameter.ParameterType.flag;
import static io.thinline.config.parameter.ParameterType.milliseconds;
import static io.thinline.config.parameter.ParameterType.number;
import static io.thinline.config.parameter.ParameterType.seconds;
import static io.thinline.config.parameter.ParameterType.text;
import static io.thinline.config.parameter.ParameterType.word;

import io.thinline.config.parameter.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a profile: mod_skinny's; {@code preserve-max} and the limits are ours. */
public final class ProfileParameters {
  private static final int DAY = 86_400;

  static final Parameter<String> DOMAIN =
      Parameter.of(
          "domain", text(), "", "", "Directory domain of the phones; $${domain} when empty.");
  static final Parameter<String> IP =
      Parameter.of("ip", address(), "", "", "Address to listen on; empty for all.");
  static final Parameter<Integer> PORT =
      Parameter.of("port", number(0, 65_535), "2000", "", "TCP port; 0 takes any free one.");
  static final Parameter<String> DIALPLAN =
      Parameter.of("dialplan", word(), "XML", "", "Dialplan that routes calls.");
  static final Parameter<String> CONTEXT =
      Parameter.of("context", word(), "default", "", "Context that routes calls.");
  static final Parameter<String> PATTERNS_DIALPLAN =
      Parameter.of("patterns-dialplan", word(), "XML", "", "Dialplan that judges dialled digits.");
  static final Parameter<String> PATTERNS_CONTEXT =
      Parameter.of(
          "patterns-context", word(), "skinny-patterns", "", "Context that judges dialled digits.");
  static final Parameter<Duration> KEEP_ALIVE =
      Parameter.of(
          "keep-alive", seconds(1, DAY), "60", "s", "How often a phone says that it lives.");
  static final Parameter<Duration> DIGIT_TIMEOUT =
      Parameter.of(
          "digit-timeout",
          milliseconds(1, 3_600_000),
          "10000",
          "ms",
          "How long to wait for another digit when a pattern does not say.");
  static final Parameter<String> DATE_FORMAT =
      Parameter.of("date-format", dateFormat(), "D/M/Y", "", "How phones write a date.");
  static final Parameter<Integer> DEBUG =
      Parameter.of(
          "debug", number(0, 99), "0", "", "Detail of the message log; from 10 on keepalives too.");
  static final Parameter<Boolean> AUTO_RESTART =
      Parameter.of(
          "auto-restart", flag(), "true", "", "Opens the listener anew when the address changes.");
  static final Parameter<Duration> PRESERVE_MAX =
      Parameter.of(
          "preserve-max",
          seconds(1, 30 * DAY),
          "43200",
          "s",
          "How long a conversation may outlive its phone's connection.");
  static final Parameter<Boolean> NON_BLOCKING =
      Parameter.of(
          "non-blocking", flag(), "false", "", "Read for compatibility: sockets never block here.");
  static final Parameter<String> ODBC_DSN =
      Parameter.of(
          "odbc-dsn", text(), "", "", "Read for compatibility: phones are kept in memory here.");

  /** Numbers that keys dial; each may be empty. */
  static final List<Parameter<String>> EXTENSIONS =
      List.of(
          Parameter.of("ext-voicemail", text(), "vmain", "", "What the Messages key dials."),
          Parameter.of("ext-redial", text(), "redial", "", "What the Redial key dials."),
          Parameter.of("ext-meetme", text(), "conference", "", "What the MeetMe key dials."),
          Parameter.of("ext-pickup", text(), "pickup", "", "What the PickUp keys dial."),
          Parameter.of("ext-cfwdall", text(), "", "", "What the CFwdAll key dials."),
          Parameter.of("ext-autodial", text(), "", "", "What going off-hook dials at once."));

  private ProfileParameters() {}

  /** All of them, in the order a reader expects. */
  public static List<Parameter<?>> all() {
    List<Parameter<?>> all =
        new ArrayList<>(
            List.of(
                DOMAIN,
                IP,
                PORT,
                DIALPLAN,
                CONTEXT,
                PATTERNS_DIALPLAN,
                PATTERNS_CONTEXT,
                KEEP_ALIVE,
                DIGIT_TIMEOUT,
                DATE_FORMAT,
                DEBUG,
                AUTO_RESTART,
                PRESERVE_MAX,
                NON_BLOCKING,
                ODBC_DSN));
    all.addAll(LimitParameters.ALL);
    all.addAll(EXTENSIONS);
    return List.copyOf(all);
  }

  static List<String> names() {
    return all().stream().<String>map(Parameter::name).toList();
  }
}
