package io.thinline.api.config;

import static io.thinline.api.config.ParameterType.choice;
import static io.thinline.api.config.ParameterType.flag;
import static io.thinline.api.config.ParameterType.number;
import static io.thinline.api.config.ParameterType.seconds;
import static io.thinline.api.config.ParameterType.text;

import io.thinline.api.config.Parameter.Effect;
import java.time.Duration;
import java.util.List;

/** The parameters of a profile that say which phones it takes, and how it hears of them again. */
public final class AdmissionParameters {
  /** Values of {@link #TOKEN_POLICY}. */
  public static final String ACCEPT = "accept";

  public static final String REJECT = "reject";
  public static final String ODD = "odd";
  public static final String EVEN = "even";

  private static final int DAY = 86_400;

  public static final Parameter<Duration> SECONDARY_KEEP_ALIVE =
      own(
          "secondary-keep-alive",
          seconds(1, DAY),
          "60",
          "s",
          "How often a phone says that it lives to the server it would turn to next.",
          Effect.NEXT_REGISTRATION);
  public static final Parameter<String> TOKEN_POLICY =
      own(
          "token-policy",
          choice(ACCEPT, REJECT, ODD, EVEN),
          ACCEPT,
          "",
          "Which phones that are with another server may come: all, none, or those whose name ends in an odd or even digit.",
          Effect.AT_ONCE);
  public static final Parameter<Duration> TOKEN_BACKOFF =
      own(
          "token-backoff",
          seconds(1, DAY),
          "60",
          "s",
          "When a phone that may not come asks again; up to twice that while many are coming.",
          Effect.AT_ONCE);
  public static final Parameter<Integer> TOKEN_BUSY =
      own(
          "token-busy",
          number(0, 1_000_000),
          "0",
          "",
          "Registrations under way from which on a phone that is with another server shall come later; 0 for no such limit.",
          Effect.AT_ONCE);
  public static final Parameter<Boolean> AUTO_REGISTER =
      own(
          "auto-register",
          flag(),
          "false",
          "",
          "Lets phones in that the directory does not know, and gives each a number.",
          Effect.NEXT_REGISTRATION);
  public static final Parameter<NumberRange> AUTO_REGISTER_LINES =
      own(
          "auto-register-lines",
          new ParameterType<>(
              "the first and the last of at most "
                  + NumberRange.MOST
                  + " numbers of the same length, such as 2000-2999",
              NumberRange::read),
          "",
          "",
          "Numbers for phones that the directory does not know.",
          Effect.NEXT_REGISTRATION);
  public static final Parameter<String> AUTO_REGISTER_TEMPLATE =
      own(
          "auto-register-template",
          text(),
          "",
          "",
          "The user whose buttons such phones get, with their number in place of that of its first line.",
          Effect.NEXT_REGISTRATION);

  public static final List<Parameter<?>> ALL =
      List.of(
          SECONDARY_KEEP_ALIVE,
          TOKEN_POLICY,
          TOKEN_BACKOFF,
          TOKEN_BUSY,
          AUTO_REGISTER,
          AUTO_REGISTER_LINES,
          AUTO_REGISTER_TEMPLATE);

  private AdmissionParameters() {}

  private static <T> Parameter<T> own(
      String name,
      ParameterType<T> type,
      String standard,
      String unit,
      String description,
      Effect effect) {
    return Parameter.own(name, type, standard, unit, description, "0.2", effect);
  }
}
