package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpEngine;
import io.thinline.benchmarks.load.rtp.RtpStream;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a phone does with orders about its media, at any time: opens, sends, stops, closes and says
 * how it was. Without RTP it says the same and sends nothing. Single thread: the phone's event
 * loop.
 */
final class PhoneMedia {
  /** What a call learns about its media; told on the phone's event loop. */
  interface Listener {
    /** The order to send has come and is carried out. */
    void sends();

    /** The order cannot be carried out. */
    void refused(String reason);
  }

  private static final int FIRST_PORT = 16384;
  private static final int PORTS = 8192;
  private static final int FIRST_TO_ACKNOWLEDGE = 17;
  private static final int USUAL_PACKET = 20;
  private static final int OCTETS = 160;
  private static final Listener NOBODY =
      new Listener() {
        @Override
        public void sends() {}

        @Override
        public void refused(String reason) {}
      };

  private final LoadPhone phone;
  private Listener listener = NOBODY;
  private @Nullable RtpStream stream;
  private boolean receiving;
  private boolean sending;
  private RtpStream.@Nullable Outcome outcome;
  private long sendingSince;

  PhoneMedia(LoadPhone phone) {
    this.phone = phone;
  }

  /** A call begins. With a stream its packets are really sent, without none is. */
  void begin(@Nullable RtpStream rtp, Listener call) {
    listener = call;
    stream = rtp;
    receiving = false;
    sending = false;
    outcome = null;
    sendingSince = 0;
  }

  /** Whether the server has closed or stopped everything that it had opened and started. */
  boolean closed() {
    return !receiving && !sending;
  }

  /** The call is over: no packet is sent or expected any more. */
  void end(Consumer<RtpStream.Outcome> done) {
    listener = NOBODY;
    receiving = false;
    sending = false;
    RtpStream rtp = stream;
    if (rtp == null) {
      done.accept(new RtpStream.Outcome(0, 0));
      return;
    }
    rtp.stop();
    close(rtp, done);
  }

  private void close(RtpStream rtp, Consumer<RtpStream.Outcome> done) {
    rtp.close(
        result ->
            phone
                .loop()
                .execute(
                    () -> {
                      if (stream == rtp && outcome == null) {
                        outcome = result;
                      }
                      RtpStream.Outcome first = outcome;
                      done.accept(first == null ? result : first);
                    }));
  }

  /** Carries the order out when the message is one. */
  void heard(Incoming message) {
    switch (message.what()) {
      case OPEN_RECEIVE_CHANNEL, START_MEDIA, STATISTICS_REQ ->
          answer(message.decoded(phone.dialect()));
      case CLOSE_RECEIVE_CHANNEL -> {
        receiving = false;
        RtpStream rtp = stream;
        if (rtp != null) {
          close(rtp, result -> {});
        }
      }
      case STOP_MEDIA -> {
        sending = false;
        RtpStream rtp = stream;
        if (rtp != null) {
          rtp.stop();
        }
      }
      default -> {}
    }
  }

  private void answer(SccpMessage order) {
    if (order instanceof OpenReceiveChannel open) {
      opened(open);
    } else if (order instanceof StartMediaTransmission start) {
      started(start);
    } else if (order instanceof ConnectionStatisticsReq asked) {
      statistics(asked);
    }
  }

  private int port() {
    RtpStream rtp = stream;
    return rtp == null ? FIRST_PORT + 2 * (phone.index() % PORTS) : rtp.port();
  }

  private void opened(OpenReceiveChannel open) {
    receiving = true;
    phone.send(
        new OpenReceiveChannelAck(
            MediaStatus.OK, address(), port(), open.passThroughPartyId(), open.callReference()));
  }

  private void started(StartMediaTransmission start) {
    sending = true;
    sendingSince = System.nanoTime();
    if (phone.dialect().version() >= FIRST_TO_ACKNOWLEDGE) {
      phone.send(
          new StartMediaTransmissionAck(
              start.conferenceId(),
              start.passThroughPartyId(),
              start.callReference(),
              address(),
              port(),
              MediaStatus.OK));
    }
    RtpStream rtp = stream;
    if (rtp != null) {
      int millis = start.milliSecondPacketSize();
      if (!start.compressionType().equals(Codec.G711_ULAW_64K)
          || millis < 1
          || millis > RtpEngine.MOST_PACKET_MILLIS) {
        listener.refused(
            "ordered to send "
                + start.compressionType()
                + ", "
                + millis
                + " ms: G.711 u-law is right");
        return;
      }
      rtp.send(
          new InetSocketAddress(start.remoteIpAddr().toInetAddress(), start.remotePortNumber()),
          millis);
    }
    listener.sends();
  }

  /** Without RTP a phone answers as one that heard all of the call. */
  private void statistics(ConnectionStatisticsReq asked) {
    RtpStream rtp = stream;
    int told = sendingSince == 0 ? 0 : 1 + packetsSince(sendingSince);
    int sent = rtp == null ? told : rtp.sent();
    int received = rtp == null ? told : rtp.receivedSoFar();
    RtpStream.Outcome known = outcome;
    phone.send(
        new ConnectionStatisticsRes(
            asked.directoryNum(),
            0,
            asked.callReference(),
            asked.statsProcessingMode(),
            sent,
            sent * OCTETS,
            received,
            received * OCTETS,
            known == null ? 0 : known.lost(),
            0,
            0,
            Bytes.EMPTY));
  }

  private static int packetsSince(long moment) {
    return (int) (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - moment) / USUAL_PACKET);
  }

  private MediaAddress address() {
    return phone.address() instanceof InetSocketAddress local
        ? MediaAddress.of(local.getAddress())
        : MediaAddress.NONE;
  }
}
