package io.thinline.api.config;

import static io.thinline.api.config.ParameterType.flag;

import io.thinline.api.config.Parameter.Effect;
import java.util.List;

/** The parameters of a profile that say how long dialled digits are waited for. */
public final class DialingParameters {
  public static final Parameter<Boolean> DIAL_WHEN_COMPLETE =
      own(
          "dial-when-complete",
          "true",
          "While patterns wait: a number that no digit can lengthen goes out at once, and one that"
              + " can lead nowhere is refused at once. With false every wait takes its time, as in"
              + " mod_skinny.");
  public static final Parameter<Boolean> PROCESS_WHEN_COMPLETE =
      own(
          "process-when-complete",
          "false",
          "A number that patterns would process waits while a longer one could be processed too.");

  public static final List<Parameter<?>> ALL = List.of(DIAL_WHEN_COMPLETE, PROCESS_WHEN_COMPLETE);

  private DialingParameters() {}

  private static Parameter<Boolean> own(String name, String standard, String description) {
    return Parameter.own(name, flag(), standard, "", description, "0.2", Effect.NEXT_CALL);
  }
}
