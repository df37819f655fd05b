package io.thinline.skinny.media;

import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.PortHandling;
import io.thinline.skinny.station.Station;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every opening a number of its own and finds the stream that a phone answers for. An answer
 * for a stream that is no more is closed at once, or the phone's port would stay open. Call thread
 * only.
 */
public final class PassThroughParties {
  private static final Logger LOG = LoggerFactory.getLogger(PassThroughParties.class);

  /** CallManager's numbers look like this. */
  private static final int FIRST = 0x0101_0001;

  /** Openings closed before they were answered, of all phones; older ones are forgotten. */
  private static final int MOST_UNANSWERED = 1_000;

  private final Map<Integer, PhoneMedia> opening = new HashMap<>();
  private final Map<Integer, Integer> unanswered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
          return size() > MOST_UNANSWERED;
        }
      };
  private final Set<Integer> sending = new HashSet<>();
  private int next = FIRST;

  int next() {
    int party = next;
    next = next == Integer.MAX_VALUE ? FIRST : next + 1;
    return party;
  }

  /** From now on the answer for this number is the stream's. */
  void opening(int party, PhoneMedia media) {
    opening.put(party, media);
  }

  /** The answer has come. */
  void answered(int party) {
    opening.remove(party);
  }

  /** Nobody waits for the answer any more; it may still come. */
  void abandoned(int party, int callReference) {
    if (opening.remove(party) != null) {
      unanswered.put(party, callReference);
    }
  }

  /** A phone has been told to send on this stream. */
  void sends(int party) {
    sending.add(party);
  }

  /** It has been told to stop. */
  void sendsNoMore(int party) {
    sending.remove(party);
  }

  /** A phone tells that it has opened its port, or why not. */
  public void received(Station station, OpenReceiveChannelAck ack) {
    PhoneMedia media = opening.get(ack.passThroughPartyId());
    if (media != null && media.belongsTo(station)) {
      media.acknowledged(ack);
      return;
    }
    Integer closed = unanswered.remove(ack.passThroughPartyId());
    if (!ack.mediaReceptionStatus().isOk()) {
      return;
    }
    int reference = closed != null ? closed : ack.callReference();
    LOG.debug("{} answers late for party {}", station.device().name(), ack.passThroughPartyId());
    close(station, ack.passThroughPartyId(), reference);
  }

  /** A phone tells that it sends; that it does not is worth one line for each stream. */
  public void received(Station station, StartMediaTransmissionAck ack) {
    boolean sends =
        ack.mediaTransmissionStatus().isOk() || ack.mediaTransmissionStatus().isOnHook();
    if (!sends && sending.remove(ack.passThroughPartyId())) {
      LOG.warn(
          "{} does not send audio: {}", station.device().name(), ack.mediaTransmissionStatus());
    }
  }

  /** A phone tells that it cannot send. */
  public void received(Station station, MediaTransmissionFailure failure) {
    if (sending.remove(failure.passThroughPartyId())) {
      LOG.warn(
          "{} cannot send audio to {}:{}",
          station.device().name(),
          failure.remoteIpAddr(),
          failure.remotePortNumber());
    }
  }

  private static void close(Station station, int party, int reference) {
    station.send(new CloseReceiveChannel(reference, party, reference, PortHandling.CLOSE));
    station.send(new StopMediaTransmission(reference, party, reference, PortHandling.CLOSE));
  }
}
