package io.thinline.softphone;

import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.StatsProcessing;
import io.thinline.softphone.media.AudioFormat;
import io.thinline.softphone.media.MediaPlane;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** RTP as the server orders it: opened, sent and closed when told, refused when that is wrong. */
final class MediaOrders {
  private static final Logger LOG = LoggerFactory.getLogger(MediaOrders.class);

  /** A stream in one direction: whose call, which way, where. */
  record Stream(int callReference, Codec codec, InetSocketAddress address) {}

  private final Desk desk;
  private final Breaches breaches;
  private final MediaPlane plane;
  private final Consumer<PhoneMessage> server;
  private final OrderChecks checks;
  private final PortOpener opener;
  private final MediaFaults faults;
  private final CallStatistics statistics = new CallStatistics();
  private final Map<Integer, Stream> receiving = new LinkedHashMap<>();
  private final Map<Integer, Stream> transmitting = new LinkedHashMap<>();
  private final Map<Integer, Stream> receivedBefore = new HashMap<>();
  private final Map<Integer, Stream> sentBefore = new HashMap<>();
  private final Set<Integer> silent = new HashSet<>();

  MediaOrders(
      Desk desk,
      Breaches breaches,
      MediaPlane plane,
      PhoneThread thread,
      MediaFaults faults,
      Runnable changed,
      Consumer<PhoneMessage> server) {
    this.desk = desk;
    this.breaches = breaches;
    this.plane = plane;
    this.server = server;
    this.faults = faults;
    checks = new OrderChecks(desk, breaches);
    opener = new PortOpener(desk, plane, thread, faults, changed, server, this::opened);
  }

  void registerAt(MessageTable table) {
    table.on(OpenReceiveChannel.class, this::open);
    table.on(CloseReceiveChannel.class, this::close);
    table.on(StartMediaTransmission.class, this::start);
    table.on(StopMediaTransmission.class, this::stop);
    table.on(ConnectionStatisticsReq.class, this::statistics);
  }

  Map<Integer, Stream> receiving() {
    return receiving;
  }

  Map<Integer, Stream> transmitting() {
    return transmitting;
  }

  boolean any() {
    return !receiving.isEmpty() || !transmitting.isEmpty();
  }

  boolean hears(int callReference) {
    for (Stream stream : receiving.values()) {
      if (stream.callReference() == callReference) {
        return true;
      }
    }
    return false;
  }

  boolean belongsTo(int callReference) {
    return hears(callReference)
        || transmitting.values().stream().anyMatch(s -> s.callReference() == callReference);
  }

  /** The user has hung up where the server cannot tell any more, or the phone is switched off. */
  void closeAll() {
    opener.stop();
    receiving.keySet().forEach(plane::closeReceive);
    transmitting.keySet().forEach(plane::stopTransmission);
    receiving.clear();
    transmitting.clear();
    receivedBefore.clear();
    sentBefore.clear();
    silent.clear();
    statistics.forgetAll();
  }

  private static int reference(int callReference, int conferenceId) {
    return callReference != 0 ? callReference : conferenceId;
  }

  private void open(OpenReceiveChannel m) {
    int party = m.passThroughPartyId();
    int reference = reference(m.callReference(), m.conferenceId());
    MediaStatus refusal =
        checks.stream(
            "OpenReceiveChannel", reference, m.compressionType(), m.milliSecondPacketSize());
    if (refusal.isOk() && !receiving.isEmpty()) {
      breaches.add(
          "OpenReceiveChannel of party "
              + Integer.toUnsignedString(party)
              + " while "
              + receiving
              + " is open: CloseReceiveChannel must come first");
      refusal = MediaStatus.NOT_ENOUGH_CHANNELS;
    }
    Stream before = earlier(receivedBefore, party);
    if (before != null && !before.codec().equals(m.compressionType())) {
      breaches.add("another codec needs a new passThroughPartyId, not " + party + " again");
    }
    opener.answer(m, refusal, receiving::isEmpty);
  }

  private void opened(OpenReceiveChannel m, InetSocketAddress address) {
    int reference = reference(m.callReference(), m.conferenceId());
    Stream stream = new Stream(reference, m.compressionType(), address);
    receiving.put(m.passThroughPartyId(), stream);
    receivedBefore.put(m.passThroughPartyId(), stream);
    DeskCall call = desk.calls.get(reference);
    if (call != null) {
      call.heardMedia = true;
    }
  }

  /** The stream that had this party id before, in a call that is still there. */
  private @Nullable Stream earlier(Map<Integer, Stream> streams, int party) {
    streams.values().removeIf(stream -> !desk.calls.containsKey(stream.callReference()));
    return streams.get(party);
  }

  private void close(CloseReceiveChannel m) {
    Stream stream = receiving.remove(m.passThroughPartyId());
    if (stream != null) {
      checks.owner("CloseReceiveChannel", stream.callReference(), m.callReference());
      statistics.add(stream.callReference(), plane.heard());
      plane.closeReceive(m.passThroughPartyId());
    }
  }

  private void start(StartMediaTransmission m) {
    int party = m.passThroughPartyId();
    int reference = reference(m.callReference(), m.conferenceId());
    InetSocketAddress remote = OrderChecks.remote(m);
    MediaStatus refusal =
        checks.stream(
            "StartMediaTransmission", reference, m.compressionType(), m.milliSecondPacketSize());
    refusal = refusal.isOk() ? checks.destination(remote) : refusal;
    if (refusal.isOk() && !transmitting.isEmpty()) {
      breaches.add(
          "StartMediaTransmission to "
              + remote
              + " while sending to "
              + transmitting
              + ": StopMediaTransmission must come first");
      refusal = MediaStatus.NOT_ENOUGH_CHANNELS;
    }
    Stream before = earlier(sentBefore, party);
    if (before != null && !before.address().equals(remote)) {
      breaches.add("another address needs a new passThroughPartyId, not " + party + " again");
    }
    if (refusal.isOk()) {
      refusal = transmit(m, new Stream(reference, m.compressionType(), remote));
    }
    if (desk.settings.acknowledgesTransmission()) {
      server.accept(
          new StartMediaTransmissionAck(
              m.conferenceId(),
              party,
              m.callReference(),
              m.remoteIpAddr(),
              m.remotePortNumber(),
              refusal));
    }
  }

  private MediaStatus transmit(StartMediaTransmission m, Stream stream) {
    int party = m.passThroughPartyId();
    if (faults.isSilent()) {
      silent.add(party);
      transmitting.put(party, stream);
      return MediaStatus.OK;
    }
    try {
      plane.startTransmission(
          party,
          stream.address(),
          new AudioFormat(
              m.compressionType(), m.milliSecondPacketSize(), m.rfc2833PayloadType() & 0x7F));
      transmitting.put(party, stream);
      sentBefore.put(party, stream);
      return MediaStatus.OK;
    } catch (IOException e) {
      LOG.warn("{} cannot send RTP: {}", desk.settings.deviceName(), e.toString());
      return MediaStatus.OUT_OF_SOCKETS;
    }
  }

  private void stop(StopMediaTransmission m) {
    Stream stream = transmitting.remove(m.passThroughPartyId());
    if (stream != null) {
      checks.owner("StopMediaTransmission", stream.callReference(), m.callReference());
      if (!silent.remove(m.passThroughPartyId())) {
        plane.stopTransmission(m.passThroughPartyId());
        statistics.add(stream.callReference(), plane.sent());
      }
    }
  }

  /** A digit pressed in a conversation goes out with the sound, where that was agreed. */
  void digit(char digit) {
    transmitting.keySet().forEach(party -> plane.digit(party, digit));
  }

  private void statistics(ConnectionStatisticsReq m) {
    int reference = m.callReference();
    if (!desk.calls.containsKey(reference)) {
      breaches.add(
          "ConnectionStatisticsReq for unknown call "
              + Integer.toUnsignedString(reference)
              + ": it must come before CallState OnHook");
      return;
    }
    CallStatistics.Counts counts = statistics.of(reference);
    counts = hears(reference) ? counts.plus(plane.heard()) : counts;
    boolean sends =
        transmitting.entrySet().stream()
            .anyMatch(
                it -> it.getValue().callReference() == reference && !silent.contains(it.getKey()));
    counts = sends ? counts.plus(plane.sent()) : counts;
    if (m.statsProcessingMode().equals(StatsProcessing.CLEAR)) {
      statistics.forget(reference);
    }
    server.accept(
        new ConnectionStatisticsRes(
            m.directoryNum(),
            0,
            reference,
            m.statsProcessingMode(),
            (int) counts.sent(),
            (int) counts.sentOctets(),
            (int) counts.received(),
            (int) counts.receivedOctets(),
            (int) counts.lost(),
            0,
            0,
            Bytes.EMPTY));
  }

  List<InetSocketAddress> listening() {
    return receiving.values().stream().map(Stream::address).toList();
  }

  List<InetSocketAddress> destinations() {
    return transmitting.values().stream().map(Stream::address).toList();
  }
}
