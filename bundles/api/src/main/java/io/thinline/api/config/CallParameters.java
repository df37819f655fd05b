package io.thinline.api.config;

import static io.thinline.api.config.ParameterType.choice;
import static io.thinline.api.config.ParameterType.flag;
import static io.thinline.api.config.ParameterType.milliseconds;
import static io.thinline.api.config.ParameterType.prefixes;
import static io.thinline.api.config.ParameterType.seconds;
import static io.thinline.api.config.ParameterType.words;

import io.thinline.api.config.Parameter.Effect;
import java.time.Duration;
import java.util.List;

/** The parameters of a profile that say how calls behave on its phones. */
public final class CallParameters {
  /** Values of {@link #ANSWER_ORDER}. */
  public static final String OLDEST = "oldest";

  public static final String NEWEST = "newest";

  /** Values of {@link #ANSWERED_ELSEWHERE}. */
  public static final String IGNORE = "ignore";

  public static final String MISSED = "missed";
  public static final String RECEIVED = "received";

  /** Value of {@link #REMOTE_HANGUP_TONE} that plays nothing. */
  public static final String NO_TONE = "none";

  private static final int HOUR = 3_600;

  public static final Parameter<String> ANSWER_ORDER =
      own(
          "answer-order",
          choice(OLDEST, NEWEST),
          OLDEST,
          "",
          "Which of several ringing calls is answered when the handset is lifted.");
  public static final Parameter<Duration> CALL_WAITING_INTERVAL =
      own(
          "call-waiting-interval",
          seconds(0, HOUR),
          "10",
          "s",
          "How often a call that waits is heard during another one; 0 for once.");
  public static final Parameter<Duration> HOLD_REMINDER =
      own(
          "hold-reminder",
          seconds(0, HOUR),
          "0",
          "s",
          "How often a phone reminds of a call on hold; 0 for never.");
  public static final Parameter<Boolean> TRANSFER_ON_HANGUP =
      own(
          "transfer-on-hangup",
          flag(),
          "true",
          "",
          "Going on-hook during a transfer completes it once the target rings; else it cancels it.");
  public static final Parameter<Duration> TRANSFER_RECALL =
      own(
          "transfer-recall",
          seconds(0, HOUR),
          "30",
          "s",
          "When a party transferred to somebody who does not answer comes back to whoever transferred it; 0 for never.");
  public static final Parameter<Duration> FAILED_TONE_TIMEOUT =
      own(
          "failed-tone-timeout",
          seconds(1, HOUR),
          "20",
          "s",
          "How long a failed call is heard and shown unless the user hangs up.");
  public static final Parameter<String> REMOTE_HANGUP_TONE =
      own(
          "remote-hangup-tone",
          choice(NO_TONE, "zip", "zipzip", "beepbonk", "confirmation"),
          NO_TONE,
          "",
          "What a user hears when the far end hangs up.");
  public static final Parameter<List<String>> SECOND_DIAL_TONE =
      own(
          "second-dial-tone",
          prefixes(),
          "",
          "",
          "Digits behind which the outside dial tone is heard.");
  public static final Parameter<List<String>> CODEC_PREFS =
      own(
          "codec-prefs",
          words("PCMU", "PCMA", "G722", "G723", "G728", "G729", "GSM", "iLBC"),
          "",
          "",
          "Codecs that may be used, the best first; empty for all that a phone has, in its order.");
  public static final Parameter<Duration> PACKET_TIME =
      own(
          "packet-time",
          milliseconds(10, 120),
          "20",
          "ms",
          "How much audio a packet carries, unless a phone takes less.");
  public static final Parameter<String> ANSWERED_ELSEWHERE =
      own(
          "answered-elsewhere",
          choice(IGNORE, MISSED, RECEIVED),
          IGNORE,
          "",
          "In which list of a phone a call is kept that another phone of the line has answered.");

  public static final List<Parameter<?>> ALL =
      List.of(
          ANSWER_ORDER,
          CALL_WAITING_INTERVAL,
          HOLD_REMINDER,
          TRANSFER_ON_HANGUP,
          TRANSFER_RECALL,
          FAILED_TONE_TIMEOUT,
          REMOTE_HANGUP_TONE,
          SECOND_DIAL_TONE,
          CODEC_PREFS,
          PACKET_TIME,
          ANSWERED_ELSEWHERE);

  private CallParameters() {}

  private static <T> Parameter<T> own(
      String name, ParameterType<T> type, String standard, String unit, String description) {
    return Parameter.own(name, type, standard, unit, description, "0.3", Effect.NEXT_CALL);
  }
}
