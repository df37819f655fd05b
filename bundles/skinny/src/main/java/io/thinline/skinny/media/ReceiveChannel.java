package io.thinline.skinny.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal.ReceiveReply;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.IpAddrType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.skinny.station.Station;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A port that a phone is asked to open. A phone that refuses or says nothing is asked once more,
 * under a new number and after the first opening is closed. Call thread only.
 */
final class ReceiveChannel {
  static final Duration ANSWER_TIME = Duration.ofSeconds(5);

  private static final int MOST_ATTEMPTS = 2;
  private static final int HIGHEST_PORT = 65_535;

  private final Station station;
  private final CallThread thread;
  private final PassThroughParties parties;
  private final int callReference;
  private final MediaDescription format;
  private final Codec codec;
  private final ReceiveReply reply;
  private State state = State.OPENING;
  private IpAddrType family = IpAddrType.IPV4;
  private int party;
  private int attempts;
  private long openedAt;
  private @Nullable Timer patience;
  private @Nullable InetSocketAddress sentTo;

  private enum State {
    OPENING,
    OPEN,
    CLOSED
  }

  ReceiveChannel(
      Station station,
      CallThread thread,
      PassThroughParties parties,
      int callReference,
      MediaDescription format,
      Codec codec,
      ReceiveReply reply) {
    this.station = station;
    this.thread = thread;
    this.parties = parties;
    this.callReference = callReference;
    this.format = format;
    this.codec = codec;
    this.reply = reply;
  }

  MediaDescription format() {
    return format;
  }

  int party() {
    return party;
  }

  /** Whether its number can stand for what is sent there too: one number, one address. */
  boolean alsoSendsTo(InetSocketAddress address) {
    if (sentTo == null) {
      sentTo = address;
    }
    return sentTo.equals(address);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean belongsTo(Station phone) {
    return station == phone;
  }

  /** How long packets could have come. */
  Duration openFor() {
    return isOpen() ? Duration.ofNanos(thread.clock().nanoTime() - openedAt) : Duration.ZERO;
  }

  void open() {
    party = parties.next();
    attempts++;
    parties.opening(party, this);
    patience =
        thread.schedule(
            "media acknowledgement",
            ANSWER_TIME,
            () ->
                again(station.device().name() + " did not answer when asked to open its RTP port"));
    station.send(MediaOrders.open(callReference, party, codec, format, family));
  }

  /**
   * The phone's answer to the opening of now. One that says it is on hook hangs up itself; should
   * it not, it is asked again like one that says nothing.
   */
  void acknowledged(OpenReceiveChannelAck ack) {
    MediaStatus status = ack.mediaReceptionStatus();
    if (state != State.OPENING || status.isOnHook()) {
      return;
    }
    if (!status.isOk()) {
      if (status.equals(MediaStatus.ADDRESS_TYPE_NOT_AVAILABLE)) {
        family = IpAddrType.IPV6;
      }
      parties.answered(party);
      again(station.device().name() + " did not open its RTP port: " + status);
    } else if (ack.portNumber() < 1 || ack.portNumber() > HIGHEST_PORT) {
      parties.answered(party);
      again(station.device().name() + " announced RTP port " + ack.portNumber());
    } else {
      stopWaiting();
      state = State.OPEN;
      openedAt = thread.clock().nanoTime();
      parties.answered(party);
      reply.opened(new InetSocketAddress(usable(ack.ipAddr()), ack.portNumber()));
    }
  }

  private void again(String trouble) {
    shut();
    if (attempts < MOST_ATTEMPTS) {
      open();
    } else {
      state = State.CLOSED;
      reply.failed(trouble);
    }
  }

  void close() {
    if (state != State.CLOSED) {
      state = State.CLOSED;
      shut();
    }
  }

  private void shut() {
    stopWaiting();
    parties.closed(party, station, callReference);
    station.send(MediaOrders.close(callReference, party));
  }

  /** There is nobody to tell. */
  void abandon() {
    stopWaiting();
    parties.answered(party);
    parties.closed(party, station, callReference);
  }

  private void stopWaiting() {
    if (patience != null) {
      patience.cancel();
      patience = null;
    }
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
}
