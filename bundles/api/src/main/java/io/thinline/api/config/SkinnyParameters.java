package io.thinline.api.config;

import static io.thinline.api.config.Parameter.Effect.AT_ONCE;
import static io.thinline.api.config.Parameter.Effect.LISTENER;
import static io.thinline.api.config.Parameter.Effect.NEVER;
import static io.thinline.api.config.Parameter.Effect.NEXT_CALL;
import static io.thinline.api.config.Parameter.Effect.NEXT_REGISTRATION;
import static io.thinline.api.config.ParameterType.address;
import static io.thinline.api.config.ParameterType.dateFormat;
import static io.thinline.api.config.ParameterType.flag;
import static io.thinline.api.config.ParameterType.milliseconds;
import static io.thinline.api.config.ParameterType.number;
import static io.thinline.api.config.ParameterType.seconds;
import static io.thinline.api.config.ParameterType.text;
import static io.thinline.api.config.ParameterType.word;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every parameter of a profile (wiki, "Profile Configurations"). This is the only list: what it
 * declares is read, checked, completed, set and documented.
 */
public final class SkinnyParameters {
  private static final int DAY = 86_400;

  public static final Parameter<String> DOMAIN =
      Parameter.of(
          "domain",
          text(),
          "",
          "",
          "Directory domain of the phones; $${domain} when empty.",
          NEXT_REGISTRATION);
  public static final Parameter<String> IP =
      Parameter.of(
          "ip",
          address(),
          "",
          "",
          "Address to listen on, or a name of it; empty for all.",
          LISTENER);
  public static final Parameter<Integer> PORT =
      Parameter.of(
          "port", number(0, 65_535), "2000", "", "TCP port; 0 takes any free one.", LISTENER);
  public static final Parameter<String> DIALPLAN =
      Parameter.of("dialplan", word(), "XML", "", "Dialplan that routes calls.", NEXT_CALL);
  public static final Parameter<String> CONTEXT =
      Parameter.of("context", word(), "default", "", "Context that routes calls.", NEXT_CALL);
  public static final Parameter<String> PATTERNS_DIALPLAN =
      Parameter.of(
          "patterns-dialplan",
          word(),
          "XML",
          "",
          "Dialplan that judges dialled digits; several are asked in turn: XML,other.",
          NEXT_CALL);
  public static final Parameter<String> PATTERNS_CONTEXT =
      Parameter.of(
          "patterns-context",
          word(),
          "skinny-patterns",
          "",
          "Context that judges dialled digits.",
          NEXT_CALL);
  public static final Parameter<Duration> KEEP_ALIVE =
      Parameter.of(
          "keep-alive",
          seconds(1, DAY),
          "60",
          "s",
          "How often a phone says that it lives; each is told a time of its own between three quarters of this and all of it.",
          NEXT_REGISTRATION);
  public static final Parameter<Duration> DIGIT_TIMEOUT =
      Parameter.of(
          "digit-timeout",
          milliseconds(1, 3_600_000),
          "10000",
          "ms",
          "How long to wait for another digit when a pattern does not say.",
          NEXT_CALL);
  public static final Parameter<String> DATE_FORMAT =
      Parameter.of(
          "date-format", dateFormat(), "D/M/Y", "", "How phones write a date.", NEXT_REGISTRATION);
  public static final Parameter<Integer> DEBUG =
      Parameter.of(
          "debug",
          number(0, 99),
          "0",
          "",
          "Detail of the message log; from 10 on keepalives too.",
          AT_ONCE);
  public static final Parameter<Boolean> AUTO_RESTART =
      Parameter.of(
          "auto-restart",
          flag(),
          "true",
          "",
          "Follows the address when that of the host, or what its name means, changes.",
          AT_ONCE);
  public static final Parameter<Boolean> NON_BLOCKING =
      Parameter.of(
          "non-blocking",
          flag(),
          "false",
          "",
          "Read for compatibility: sockets never block here.",
          NEVER);
  public static final Parameter<String> ODBC_DSN =
      Parameter.of(
          "odbc-dsn",
          text(),
          "",
          "",
          "Read for compatibility: phones are kept in memory here.",
          NEVER);
  public static final Parameter<Duration> PRESERVE_MAX =
      Parameter.own(
          "preserve-max",
          seconds(1, 30 * DAY),
          "43200",
          "s",
          "How long a conversation may outlive its phone's connection.",
          "0.1",
          AT_ONCE);

  /** Numbers that keys dial; each may be empty. */
  public static final List<Parameter<String>> EXTENSIONS =
      List.of(
          extension(
              "ext-voicemail",
              "vmain",
              "What the Messages key dials, and where iDivert sends a caller."),
          extension(
              "ext-redial",
              "redial",
              "What the Redial key dials while its line has dialled nothing, if it is written."),
          extension("ext-meetme", "conference", "What the MeetMe key dials."),
          extension("ext-pickup", "pickup", "What the PickUp keys dial."),
          extension("ext-cfwdall", "", "What the CFwdAll key dials."),
          extension("ext-autodial", "", "What going off-hook dials at once."));

  private static final List<Parameter<?>> BASIC =
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
          ODBC_DSN);

  /** All of them, in the order a reader expects. */
  public static final List<Parameter<?>> ALL =
      Stream.of(
              BASIC,
              EXTENSIONS,
              DialingParameters.ALL,
              CallParameters.ALL,
              RegistrationParameters.ALL,
              ConnectionParameters.ALL,
              AdmissionParameters.ALL,
              AccessParameters.ALL,
              TlsParameters.ALL)
          .<Parameter<?>>flatMap(List::stream)
          .toList();

  private SkinnyParameters() {}

  /** The one of that name. */
  public static Optional<Parameter<?>> named(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  private static Parameter<String> extension(String name, String standard, String description) {
    return Parameter.of(name, text(), standard, "", description, NEXT_CALL);
  }
}
