package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packets of one stream to one destination. Engine thread. */
final class RtpSender {
  private static final Logger LOG = LoggerFactory.getLogger(RtpSender.class);

  /** Who was suspended this long goes on from now instead of catching up in a burst. */
  private static final long LATE = TimeUnit.MILLISECONDS.toNanos(200);

  /** Packets of a digit: this many while it is pressed, then its end three times. */
  private static final int PRESSED = 3;

  private static final int RELEASED = 3;
  private static final int HEADER = 12;

  private final DatagramChannel channel;
  private final Tone tone;
  private final InetSocketAddress remote;
  private final AudioFormat format;
  private final Optional<G711> law;
  private final int ssrc = ThreadLocalRandom.current().nextInt();
  private final ByteBuffer payload;
  private final ByteBuffer packet;
  private final long interval;
  private final Deque<Character> digits = new ArrayDeque<>();
  private @Nullable Pressed pressed;
  private int sequence = ThreadLocalRandom.current().nextInt(0x10000);
  private int timestamp = ThreadLocalRandom.current().nextInt();
  private boolean first = true;
  private long deadline = System.nanoTime();
  private volatile Sent sent = Sent.NOTHING;

  /** A digit on its way. */
  private static final class Pressed {
    private final char digit;
    private final int began;
    private int packets;

    Pressed(char digit, int began) {
      this.digit = digit;
      this.began = began;
    }
  }

  RtpSender(DatagramChannel channel, Tone tone, InetSocketAddress remote, AudioFormat format) {
    this.channel = channel;
    this.tone = tone;
    this.remote = remote;
    this.format = format;
    law = format.law();
    payload = ByteBuffer.allocate(format.octets());
    packet = ByteBuffer.allocate(Math.max(format.octets(), TelephoneEvent.BYTES) + HEADER);
    interval = TimeUnit.MILLISECONDS.toNanos(format.packetMillis());
  }

  long deadline() {
    return deadline;
  }

  Sent sent() {
    return sent;
  }

  /** Sends a digit in place of sound, as soon as those before it are sent. */
  void digit(char digit) {
    if (format.eventType() != 0 && TelephoneEvent.isDigit(digit)) {
      digits.add(digit);
    }
  }

  void sendPacket(long now) {
    if (now - deadline > LATE) {
      long missed = (now - deadline) / interval;
      deadline += missed * interval;
      timestamp += (int) missed * format.ticks();
    }
    if (pressed == null && !digits.isEmpty()) {
      pressed = new Pressed(digits.remove(), timestamp);
    }
    Pressed digit = pressed;
    if (digit == null) {
      send(format.payloadType(), first, timestamp, audio());
    } else {
      sendDigit(digit);
    }
    first = false;
    timestamp += format.ticks();
    deadline += interval;
  }

  private void sendDigit(Pressed digit) {
    boolean end = ++digit.packets > PRESSED;
    int duration = Math.min(digit.packets, PRESSED) * format.ticks();
    send(
        format.eventType(),
        digit.packets == 1,
        digit.began,
        new TelephoneEvent(digit.digit, end, duration).payload());
    if (digit.packets == PRESSED + RELEASED) {
      pressed = null;
    }
  }

  private ByteBuffer audio() {
    payload.clear();
    if (law.isPresent()) {
      G711 companding = law.get();
      while (payload.hasRemaining()) {
        payload.put(companding.encode(tone.next()));
      }
      payload.flip();
    }
    return payload;
  }

  private void send(int payloadType, boolean marker, int time, ByteBuffer content) {
    new RtpPacket(marker, payloadType, sequence, time, ssrc, content).write(packet.clear());
    sequence = (sequence + 1) & 0xFFFF;
    try {
      channel.send(packet.flip(), remote);
      sent = new Sent(sent.packets() + 1, sent.octets() + content.remaining());
    } catch (IOException e) {
      LOG.debug("sending to {}: {}", remote, e.toString());
    }
  }
}
