package io.thinline.skinny.media;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PortHandling;
import io.thinline.skinny.station.Station;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A phone's RTP port in one call: what it was asked to open and to send to, and what it has
 * answered. An opening is never sent before the one before it is closed; one that is not answered
 * in time has failed. Call thread only.
 */
public final class PhoneMedia implements MediaTerminal {
  static final Duration ANSWER_TIME = Duration.ofSeconds(5);

  private static final int MOST_ATTEMPTS = 2;
  private static final int HIGHEST_PORT = 65_535;

  private final Station station;
  private final CallThread thread;
  private final PassThroughParties parties;
  private int callReference;
  private boolean ended;
  private @Nullable Receiving receiving;
  private OptionalInt sendingParty = OptionalInt.empty();

  private static final class Receiving {
    private final MediaDescription format;
    private final Codec codec;
    private final ReceiveReply reply;
    private int party;
    private int attempts;
    private boolean open;
    private @Nullable Timer patience;

    Receiving(MediaDescription format, Codec codec, ReceiveReply reply) {
      this.format = format;
      this.codec = codec;
      this.reply = reply;
    }

    void stopWaiting() {
      if (patience != null) {
        patience.cancel();
        patience = null;
      }
    }
  }

  public PhoneMedia(Station station, CallThread thread, PassThroughParties parties) {
    this.station = station;
    this.thread = thread;
    this.parties = parties;
  }

  /** The call it belongs to; before, no audio is asked for. */
  public void callReference(int reference) {
    callReference = reference;
  }

  /** Whether the phone's port is open: it talks. */
  public boolean running() {
    return receiving != null && receiving.open;
  }

  /** Whether the stream brings the user's digits as RTP telephone events. */
  public boolean digitsByRtp() {
    return receiving != null && receiving.format.telephoneEvent().isPresent();
  }

  boolean belongsTo(Station phone) {
    return station == phone;
  }

  @Override
  public String name() {
    return station.device().name();
  }

  @Override
  public List<AudioCodec> codecs() {
    return station.codecs();
  }

  @Override
  public boolean telephoneEvents() {
    return station.telephoneEvents();
  }

  @Override
  public void openReceive(MediaDescription format, ReceiveReply reply) {
    Optional<Codec> codec = CompressionTypes.of(format.codec());
    if (ended || codec.isEmpty()) {
      reply.failed(
          ended
              ? "the phone has left the call"
              : "SCCP has no number for codec " + format.codec().name());
      return;
    }
    closeReceive();
    Receiving next = new Receiving(format, codec.get(), reply);
    receiving = next;
    open(next);
  }

  private void open(Receiving stream) {
    stream.party = parties.next();
    stream.attempts++;
    parties.opening(stream.party, this);
    stream.patience =
        thread.schedule("media acknowledgement", ANSWER_TIME, () -> unanswered(stream));
    station.send(
        OpenReceiveChannel.audio(
            callReference,
            stream.party,
            callReference,
            stream.codec,
            milliseconds(stream.format),
            stream.format.telephoneEvent().orElse(0)));
  }

  /** The phone's answer to an opening of ours. */
  void acknowledged(OpenReceiveChannelAck ack) {
    Receiving stream = receiving;
    if (stream == null || ack.mediaReceptionStatus().isOnHook()) {
      return;
    }
    stream.stopWaiting();
    parties.answered(stream.party);
    if (!ack.mediaReceptionStatus().isOk()) {
      refused(stream, ack);
    } else if (ack.portNumber() < 1 || ack.portNumber() > HIGHEST_PORT) {
      fail(stream, name() + " announced RTP port " + ack.portNumber());
    } else {
      stream.open = true;
      stream.reply.opened(new InetSocketAddress(usable(ack.ipAddr()), ack.portNumber()));
    }
  }

  private void refused(Receiving stream, OpenReceiveChannelAck ack) {
    sendClose(stream);
    if (stream.attempts < MOST_ATTEMPTS) {
      open(stream);
    } else {
      receiving = null;
      stream.reply.failed(name() + " did not open its RTP port: " + ack.mediaReceptionStatus());
    }
  }

  private void unanswered(Receiving stream) {
    if (receiving == stream) {
      fail(stream, name() + " did not answer when asked to open its RTP port");
    }
  }

  private void fail(Receiving stream, String reason) {
    closeReceive();
    stream.reply.failed(reason);
  }

  /**
   * A phone behind NAT, or one that does not know its address, is reached where its connection
   * comes from.
   */
  private InetAddress usable(MediaAddress announced) {
    InetAddress address = announced.toInetAddress();
    boolean unreachable =
        address.isAnyLocalAddress()
            || address.isMulticastAddress()
            || (address.isLoopbackAddress() && !station.address().isLoopbackAddress());
    return unreachable ? station.address() : address;
  }

  @Override
  public void closeReceive() {
    Receiving stream = receiving;
    if (stream == null) {
      return;
    }
    receiving = null;
    stream.stopWaiting();
    parties.abandoned(stream.party, callReference);
    sendClose(stream);
  }

  private void sendClose(Receiving stream) {
    station.send(
        new CloseReceiveChannel(callReference, stream.party, callReference, PortHandling.CLOSE));
  }

  @Override
  public void startSend(MediaDescription destination) {
    stopSend();
    Optional<Codec> codec = CompressionTypes.of(destination.codec());
    if (ended || codec.isEmpty() || destination.address().isEmpty()) {
      return;
    }
    int party = receiving == null ? parties.next() : receiving.party;
    sendingParty = OptionalInt.of(party);
    parties.sends(party);
    InetSocketAddress address = destination.address().get();
    station.send(
        StartMediaTransmission.audio(
            callReference,
            party,
            callReference,
            MediaAddress.of(address.getAddress()),
            address.getPort(),
            codec.get(),
            milliseconds(destination),
            destination.telephoneEvent().orElse(0)));
  }

  @Override
  public void stopSend() {
    if (sendingParty.isPresent()) {
      station.send(
          new StopMediaTransmission(
              callReference, sendingParty.getAsInt(), callReference, PortHandling.CLOSE));
      parties.sendsNoMore(sendingParty.getAsInt());
      sendingParty = OptionalInt.empty();
    }
  }

  /** The phone has left the call: its port is closed and never opened again. */
  public void end() {
    ended = true;
    closeReceive();
    stopSend();
  }

  /** The phone is gone: there is nobody to tell, and nothing is waited for. */
  public void abandon() {
    ended = true;
    if (receiving != null) {
      receiving.stopWaiting();
      parties.answered(receiving.party);
    }
    sendingParty.ifPresent(parties::sendsNoMore);
  }

  private static int milliseconds(MediaDescription format) {
    return (int) format.packetTime().toMillis();
  }
}
