package io.thinline.softphone;

import io.thinline.softphone.media.Heard;
import io.thinline.softphone.media.Sent;
import java.util.HashMap;
import java.util.Map;

/** Packets of calls over all their streams, however often these were closed and opened. */
final class CallStatistics {
  /**
   * Packets of one call.
   *
   * @param lost missing in the sequence numbers
   */
  record Counts(long sent, long sentOctets, long received, long receivedOctets, long lost) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Heard heard) {
      return new Counts(
          sent,
          sentOctets,
          received + heard.received(),
          receivedOctets + heard.octets(),
          lost + heard.lost());
    }

    Counts plus(Sent more) {
      return new Counts(
          sent + more.packets(), sentOctets + more.octets(), received, receivedOctets, lost);
    }
  }

  private final Map<Integer, Counts> ended = new HashMap<>();

  void add(int callReference, Heard heard) {
    ended.merge(callReference, Counts.NONE.plus(heard), (before, now) -> before.plus(heard));
  }

  void add(int callReference, Sent sent) {
    ended.merge(callReference, Counts.NONE.plus(sent), (before, now) -> before.plus(sent));
  }

  /** Of the streams that have ended. */
  Counts of(int callReference) {
    return ended.getOrDefault(callReference, Counts.NONE);
  }

  void forget(int callReference) {
    ended.remove(callReference);
  }

  void forgetAll() {
    ended.clear();
  }
}
