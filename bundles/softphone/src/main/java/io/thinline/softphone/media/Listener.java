package io.thinline.softphone.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
  private final Consumer<Character> digits;
  private @Nullable AudioFormat format;
  private @Nullable G711 law;
  private volatile Report report = new Report(Heard.NOTHING, 0);
  private int ssrc;
  private long received;
  private long octets;
  private long ignored;
  private long lostBefore;
  private long receivedBefore;
  private long firstSequence;
  private long highestSequence;
  private int lastEvent;
  private boolean anyEvent;

  /**
   * An ear.
   *
   * @param candidates the frequencies to tell apart, in Hz
   * @param digits hears each telephone event once
   */
  Listener(List<Integer> candidates, Consumer<Character> digits) {
    meter = new ToneMeter(candidates);
    this.digits = digits;
  }

  void open(AudioFormat told) {
    format = told;
    law = told.law().orElse(null);
    received = 0;
    octets = 0;
    ignored = 0;
    lostBefore = 0;
    receivedBefore = 0;
    anyEvent = false;
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
    RtpPacket packet = RtpPacket.read(datagram).orElse(null);
    if (packet == null) {
      ignored++;
    } else if (told.eventType() != 0 && packet.payloadType() == told.eventType()) {
      count(packet);
      event(packet);
    } else if (packet.payloadType() == told.payloadType()) {
      count(packet);
      hear(packet);
    } else {
      ignored++;
    }
    report =
        new Report(
            new Heard(meter.hertz(), meter.level(), received, lostBefore + lost(), ignored, octets),
            System.nanoTime());
  }

  private long lost() {
    long here = received - receivedBefore;
    return here == 0 ? 0 : Math.max(0, highestSequence - firstSequence + 1 - here);
  }

  private void count(RtpPacket packet) {
    if (received == receivedBefore || packet.ssrc() != ssrc) {
      lostBefore += lost();
      receivedBefore = received;
      ssrc = packet.ssrc();
      firstSequence = packet.sequence();
      highestSequence = firstSequence;
      anyEvent = false;
    }
    received++;
    octets += packet.payload().remaining();
    long extended = highestSequence + (short) (packet.sequence() - highestSequence);
    highestSequence = Math.max(highestSequence, extended);
  }

  /** A digit comes in several packets with one timestamp. */
  private void event(RtpPacket packet) {
    TelephoneEvent event = TelephoneEvent.read(packet.payload()).orElse(null);
    if (event != null && !(anyEvent && lastEvent == packet.timestamp())) {
      anyEvent = true;
      lastEvent = packet.timestamp();
      digits.accept(event.digit());
    }
  }

  private void hear(RtpPacket packet) {
    G711 companding = law;
    ByteBuffer payload = packet.payload();
    while (companding != null && payload.hasRemaining()) {
      meter.hear(companding.decode(payload.get()));
    }
  }

  Heard heard() {
    Report last = report;
    Heard heard = last.heard();
    return System.nanoTime() - last.at() > SILENT_AFTER
        ? new Heard(0, -99, heard.received(), heard.lost(), heard.ignored(), heard.octets())
        : heard;
  }
}
