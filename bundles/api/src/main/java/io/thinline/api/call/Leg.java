package io.thinline.api.call;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One party's part of a call (FreeSWITCH: channel). Driven from both sides by the same few words,
 * whatever its endpoint is. Call thread only. A command that does not fit the state is ignored and
 * logged at debug level: a key pressed as the far side hangs up is not an error.
 */
@ProviderType
public interface Leg {

  /** Recognises the leg in events and commands. */
  String uuid();

  /** Non-zero, unique among living legs: SCCP's callReference. */
  int reference();

  /** True when the party called us, false when we offered the call to it. */
  boolean inbound();

  LegState state();

  /** The dial string of the endpoint it belongs to, such as {@code skinny/internal/1101}. */
  String endpoint();

  /** The call it is part of. */
  Call call();

  /** Who is at this leg. */
  Party party();

  /** Who is at the far side, as far as known. */
  Party far();

  /** The number it dialled, or was dialled by; empty while dialling. */
  String destinationNumber();

  /** The leg it talks to. */
  Optional<Leg> bridged();

  /** True when its phone is gone while its audio goes on (DESIGN.md, Failure). */
  boolean preserved();

  /** True when its own party has put the far side on hold. */
  boolean held();

  /** The stream that its terminal hears now. */
  Optional<MediaDescription> audio();

  /** Why it ended; empty while it lives. */
  Optional<Cause> endCause();

  /** What its endpoint counted of its audio; the figures of a phone come after the end. */
  Optional<LegStatistics> statistics();

  /** The endpoint says what it counted; also after the end. */
  void statistics(LegStatistics counted);

  Instant created();

  /**
   * All variables, fields of the caller profile such as {@code destination_number} included. A
   * copy.
   */
  Map<String, String> variables();

  Optional<String> variable(String name);

  void setVariable(String name, String value);

  /** Takes a variable away; a field of the caller profile cannot be. */
  void unsetVariable(String name);

  /**
   * What FreeSWITCH's channel events tell of the leg, as it is now and in their order: {@code
   * Unique-ID}, {@code Caller-...}, {@code variable_...}. Values are not encoded. Empty when the
   * switch does not tell.
   */
  default Map<String, String> channelHeaders() {
    return Map.of();
  }

  /** Further listeners, told after the owner. */
  void addListener(LegListener listener);

  void removeListener(LegListener listener);

  /**
   * Outbound: the endpoint says that the party is being alerted. A leg that is routed: the far
   * party is being alerted, the caller may hear it ring, also one that was answered before it was
   * transferred there.
   */
  void ring();

  /**
   * Outbound: the endpoint says that the party can be heard before it answers. Inbound: the caller
   * may hear what comes before the answer (FreeSWITCH: pre_answer).
   */
  void earlyMedia();

  /** Who is at the far side has become known or has changed. */
  void setFar(Party party);

  /**
   * The endpoint says: the party has answered at this terminal. On an inbound leg: the server
   * answers it; the terminal is the one given when the leg was opened.
   *
   * @return false when somebody was faster or the leg is over
   */
  boolean answer(MediaTerminal terminal);

  /** Answers an inbound leg at the terminal it was opened with. */
  boolean answer();

  /**
   * The endpoint says: the party pressed a key while talking. Both sides hear of it ({@link
   * LegEvent.Dtmf}); whether the far terminal must be sent the digit is for its endpoint to know.
   */
  void dtmf(char digit);

  /** The server sends its party a key; its endpoint hears {@link LegEvent.DtmfSent}. */
  void sendDtmf(char digit);

  /**
   * Its party hears this instead of the far side, which hears nothing of it meanwhile. What it
   * heard so before gives way. A node of {@link io.thinline.api.media.MediaService#player}.
   *
   * @return false when the party cannot hear now: it rings, is held, is over, or has no ear
   */
  boolean hear(MediaNode sound);

  /** It hears the far side again, when there is one; harmless when it does not hear this. */
  void hearNoMore(MediaNode sound);

  /**
   * Everything its party says and hears is heard there too, whoever it talks with, until the leg
   * ends. A node of {@link io.thinline.api.media.MediaService#recorder}.
   */
  void overheardBy(MediaNode recorder);

  void overheardNoMoreBy(MediaNode recorder);

  /**
   * Somebody other than the party wants it held, or taken up again; its endpoint hears {@link
   * LegEvent.HoldWanted} and does it as if the party had.
   */
  void wantHold(boolean hold);

  /**
   * The endpoint says: the party leaves the far side waiting. Its terminal is let go, the far side
   * hears what the media service plays to those who wait. Only while answered.
   *
   * @return false when it cannot be held, or is
   */
  boolean hold();

  /**
   * The endpoint says: the party is back, at this terminal.
   *
   * @return false when it is not held
   */
  boolean resume(MediaTerminal terminal);

  /**
   * The endpoint says: the phone is gone, its audio goes on. The owner hears nothing any more, the
   * far side notices nothing; the leg ends with the far side's, by {@link #hangup}, or after {@code
   * max}.
   */
  void preserve(Duration max);

  /** Ends the leg; harmless when it has ended. */
  default void hangup(Cause cause) {
    hangup(cause, "");
  }

  /** Ends the leg with words for whoever hears of it. */
  void hangup(Cause cause, String reason);
}
