package io.thinline.softphone.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What arrives on a phone's port, while it is open: counted and measured. Engine thread; the report
 * may be read anywhere.
 */
final class Listener {
  /** Without a packet for this long there is silence, whatever was heard before. */
  private static final long SILENT_AFTER = TimeUnit.MILLISECONDS.toNanos(500);

  private record Report(Heard heard, long at) {}

  private final ToneMeter meter;
  private @Nullable AudioFormat format;
  private volatile Report report = new Report(Heard.NOTHING, 0);
  private int ssrc;
  private long received;
  private long ignored;
  private long firstSequence;
  private long highestSequence;

  Listener(List<Integer> candidates) {
    meter = new ToneMeter(candidates);
  }

  void open(AudioFormat told) {
    format = told;
    received = 0;
    ignored = 0;
    meter.forget();
    report = new Report(Heard.NOTHING, System.nanoTime());
  }

  void close() {
    format = null;
  }

  void receive(ByteBuffer datagram) {
    AudioFormat told = format;
    if (told == null) {
      return;
    }
    Optional<RtpPacket> packet =
        RtpPacket.read(datagram).filter(rtp -> rtp.payloadType() == told.law().payloadType());
    packet.ifPresentOrElse(rtp -> hear(rtp, told.law()), () -> ignored++);
    long lost = received == 0 ? 0 : highestSequence - firstSequence + 1 - received;
    report =
        new Report(
            new Heard(meter.hertz(), meter.level(), received, Math.max(0, lost), ignored),
            System.nanoTime());
  }

  private void hear(RtpPacket packet, G711 law) {
    if (received == 0 || packet.ssrc() != ssrc) {
      ssrc = packet.ssrc();
      received = 0;
      firstSequence = packet.sequence();
      highestSequence = firstSequence;
    }
    received++;
    long extended = highestSequence + (short) (packet.sequence() - highestSequence);
    highestSequence = Math.max(highestSequence, extended);
    ByteBuffer payload = packet.payload();
    while (payload.hasRemaining()) {
      meter.hear(law.decode(payload.get()));
    }
  }

  Heard heard() {
    Report last = report;
    Heard heard = last.heard();
    return System.nanoTime() - last.at() > SILENT_AFTER
        ? new Heard(0, -99, heard.received(), heard.lost(), heard.ignored())
        : heard;
  }
}
