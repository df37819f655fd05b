package io.thinline.softphone;

import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.softphone.media.AudioFormat;
import io.thinline.softphone.media.G711;
import io.thinline.softphone.media.Heard;
import io.thinline.softphone.media.MediaPlane;
import io.thinline.softphone.media.Sent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Integer, Stream> receiving = new LinkedHashMap<>();
  private final Map<Integer, Stream> transmitting = new LinkedHashMap<>();
  private final Map<Integer, Stream> receivedBefore = new HashMap<>();
  private final Map<Integer, Stream> sentBefore = new HashMap<>();

  MediaOrders(Desk desk, Breaches breaches, MediaPlane plane, Consumer<PhoneMessage> server) {
    this.desk = desk;
    this.breaches = breaches;
    this.plane = plane;
    this.server = server;
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

  boolean belongsTo(int callReference) {
    return receiving.values().stream().anyMatch(s -> s.callReference() == callReference)
        || transmitting.values().stream().anyMatch(s -> s.callReference() == callReference);
  }

  /** The user has hung up where the server cannot tell any more, or the phone is switched off. */
  void closeAll() {
    receiving.keySet().forEach(plane::closeReceive);
    transmitting.keySet().forEach(plane::stopTransmission);
    receiving.clear();
    transmitting.clear();
    receivedBefore.clear();
    sentBefore.clear();
  }

  private static int reference(int callReference, int conferenceId) {
    return callReference != 0 ? callReference : conferenceId;
  }

  private void open(OpenReceiveChannel m) {
    int party = m.passThroughPartyId();
    int reference = reference(m.callReference(), m.conferenceId());
    MediaStatus refusal =
        refusal("OpenReceiveChannel", reference, m.compressionType(), m.milliSecondPacketSize());
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
    Optional<G711> law = G711.ofCodec(m.compressionType().code());
    if (refusal.isOk() && law.isEmpty()) {
      refusal = MediaStatus.ENCODER_OR_DECODER_FAILED;
    }
    @Nullable InetSocketAddress address = null;
    if (refusal.isOk()) {
      address = listen(party, new AudioFormat(law.orElseThrow(), m.milliSecondPacketSize()));
      refusal = address == null ? MediaStatus.OUT_OF_SOCKETS : refusal;
    }
    if (address != null) {
      Stream stream = new Stream(reference, m.compressionType(), address);
      receiving.put(party, stream);
      receivedBefore.put(party, stream);
    }
    server.accept(
        new OpenReceiveChannelAck(
            refusal,
            address == null ? MediaAddress.NONE : MediaAddress.of(address.getAddress()),
            address == null ? 0 : address.getPort(),
            party,
            m.callReference()));
  }

  /** The stream that had this party id before, in a call that is still there. */
  private @Nullable Stream earlier(Map<Integer, Stream> streams, int party) {
    streams.values().removeIf(stream -> !desk.calls.containsKey(stream.callReference()));
    return streams.get(party);
  }

  /** What is wrong with an order, in either direction; a breach each. */
  private MediaStatus refusal(String order, int reference, Codec codec, int packetMillis) {
    if (!desk.calls.containsKey(reference)) {
      breaches.add(order + " for unknown call " + Integer.toUnsignedString(reference));
      return MediaStatus.INVALID_CALL_REFERENCE;
    }
    if (!desk.settings.codecs().contains(codec)) {
      breaches.add(order + " with " + codec + ", announced are " + desk.settings.codecs());
      return MediaStatus.INVALID_CODEC;
    }
    if (packetMillis < 10 || packetMillis > 80) {
      breaches.add(order + " with packets of " + packetMillis + " ms");
      return MediaStatus.INVALID_PACKET_SIZE;
    }
    return MediaStatus.OK;
  }

  private @Nullable InetSocketAddress listen(int party, AudioFormat format) {
    try {
      return plane.openReceive(party, format);
    } catch (IOException e) {
      LOG.warn("{} cannot open an RTP port: {}", desk.settings.deviceName(), e.toString());
      return null;
    }
  }

  private void close(CloseReceiveChannel m) {
    Stream stream = receiving.remove(m.passThroughPartyId());
    if (stream != null) {
      checkOwner("CloseReceiveChannel", stream, m.callReference());
      plane.closeReceive(m.passThroughPartyId());
    }
  }

  private void start(StartMediaTransmission m) {
    int party = m.passThroughPartyId();
    int reference = reference(m.callReference(), m.conferenceId());
    InetSocketAddress remote =
        new InetSocketAddress(m.remoteIpAddr().toInetAddress(), m.remotePortNumber() & 0xFFFF);
    MediaStatus refusal =
        refusal(
            "StartMediaTransmission", reference, m.compressionType(), m.milliSecondPacketSize());
    if (refusal.isOk() && (remote.getPort() == 0 || remote.getAddress().isAnyLocalAddress())) {
      breaches.add("StartMediaTransmission to " + remote);
      refusal = MediaStatus.UNKNOWN;
    }
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
      refusal = transmit(m, party, remote, reference);
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

  private MediaStatus transmit(
      StartMediaTransmission m, int party, InetSocketAddress remote, int reference) {
    Optional<G711> law = G711.ofCodec(m.compressionType().code());
    if (law.isEmpty()) {
      return MediaStatus.ENCODER_OR_DECODER_FAILED;
    }
    try {
      plane.startTransmission(party, remote, new AudioFormat(law.get(), m.milliSecondPacketSize()));
      Stream stream = new Stream(reference, m.compressionType(), remote);
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
      checkOwner("StopMediaTransmission", stream, m.callReference());
      plane.stopTransmission(m.passThroughPartyId());
    }
  }

  private void checkOwner(String order, Stream stream, int reference) {
    if (reference != 0 && reference != stream.callReference()) {
      breaches.add(
          order
              + " names call "
              + Integer.toUnsignedString(reference)
              + ", the stream belongs to "
              + Integer.toUnsignedString(stream.callReference()));
    }
  }

  private void statistics(ConnectionStatisticsReq m) {
    if (!desk.calls.containsKey(m.callReference())) {
      breaches.add(
          "ConnectionStatisticsReq for unknown call "
              + Integer.toUnsignedString(m.callReference())
              + ": it must come before CallState OnHook");
      return;
    }
    Heard heard = plane.heard();
    Sent sent = plane.sent();
    int octets =
        (int) (sent.packets() == 0 ? 0 : heard.received() * (sent.octets() / sent.packets()));
    server.accept(
        new ConnectionStatisticsRes(
            m.directoryNum(),
            0,
            m.callReference(),
            m.statsProcessingMode(),
            (int) sent.packets(),
            (int) sent.octets(),
            (int) heard.received(),
            octets,
            (int) heard.lost(),
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
