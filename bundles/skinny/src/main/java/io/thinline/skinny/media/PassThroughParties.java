package io.thinline.skinny.media;

import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.skinny.station.Station;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  static final int MOST_UNANSWERED = 1_000;

  /** From the order to open until that to close. */
  private final Map<Integer, ReceiveChannel> channels = new HashMap<>();

  /** Those of them that no phone has answered for. */
  private final Set<Integer> waiting = new HashSet<>();

  private final Map<Integer, Unanswered> unanswered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Unanswered> eldest) {
          return size() > MOST_UNANSWERED;
        }
      };
  private final Map<Integer, PhoneMedia> sending = new HashMap<>();
  private int next = FIRST;

  /**
   * Closed before the phone answered.
   *
   * @param callReference which the answer of an old phone does not carry
   */
  private record Unanswered(String device, int callReference) {}

  int next() {
    int party = next;
    next = next == Integer.MAX_VALUE ? FIRST : next + 1;
    return party;
  }

  /** From now on the answer for this number is the channel's. */
  void opening(int party, ReceiveChannel channel) {
    channels.put(party, channel);
    waiting.add(party);
  }

  /** The answer has come. */
  void answered(int party) {
    waiting.remove(party);
  }

  /** The phone has been told to close; if it has not answered yet it still may. */
  void closed(int party, Station station, int callReference) {
    channels.remove(party);
    if (waiting.remove(party)) {
      unanswered.put(party, new Unanswered(station.device().name(), callReference));
    }
  }

  /** A phone has been told to send on this stream. */
  void sends(int party, PhoneMedia media) {
    sending.put(party, media);
  }

  /** It has been told to stop. */
  void sendsNoMore(int party) {
    sending.remove(party);
  }

  /** A phone tells that it has opened its port, or why not. */
  public void received(Station station, OpenReceiveChannelAck ack) {
    int party = ack.passThroughPartyId();
    ReceiveChannel channel = channels.get(party);
    if (channel != null && channel.belongsTo(station)) {
      channel.acknowledged(ack);
      return;
    }
    String device = station.device().name();
    int reference = ack.callReference();
    Unanswered late = unanswered.get(party);
    if (late != null && late.device.equals(device)) {
      unanswered.remove(party);
      reference = late.callReference;
    }
    if (ack.mediaReceptionStatus().isOk()) {
      LOG.debug("{} answers late for party {}", device, party);
      close(station, party, reference);
    }
  }

  /** What the phone sends under that number now goes on. */
  private void close(Station station, int party, int callReference) {
    station.send(MediaOrders.close(callReference, party));
    PhoneMedia media = sending.get(party);
    if (media == null || !media.isOf(station)) {
      station.send(MediaOrders.stop(callReference, party));
    }
  }

  /** A phone tells that it sends; that it does not is worth one line for each stream. */
  public void received(Station station, StartMediaTransmissionAck ack) {
    MediaStatus status = ack.mediaTransmissionStatus();
    if (!status.isOk() && !status.isOnHook()) {
      failed(station, ack.passThroughPartyId(), "does not send audio: " + status);
    }
  }

  /** A phone tells that it cannot send. */
  public void received(Station station, MediaTransmissionFailure failure) {
    failed(
        station,
        failure.passThroughPartyId(),
        "cannot send audio to " + failure.remoteIpAddr() + " port " + failure.remotePortNumber());
  }

  private void failed(Station station, int party, String trouble) {
    @Nullable PhoneMedia media = sending.get(party);
    if (media != null && media.isOf(station)) {
      sending.remove(party);
      media.sendingFailed(trouble);
    }
  }

  /** Streams that are open, or about to be. */
  public int streams() {
    return channels.size() + sending.size();
  }

  /** Streams of any kind that something is kept of. */
  int kept() {
    return channels.size() + waiting.size() + unanswered.size() + sending.size();
  }
}
