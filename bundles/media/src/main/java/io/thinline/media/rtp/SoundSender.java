package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;
import io.thinline.media.sound.G711;
import io.thinline.media.sound.Sound;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Sends a sound to a phone, packet by packet as time passes. */
public final class SoundSender implements MediaClock.Ticker {
  private static final int VERSION = 2 << 6;
  private static final int MARKER = 0x80;
  private static final int SAMPLES_PER_MILLISECOND = G711.RATE / 1000;
  private static final int SHORTEST_PACKET = 10;
  private static final int SAMPLES_PER_TICK =
      (int) MediaClock.TICK.toMillis() * SAMPLES_PER_MILLISECOND;

  /** A phone plays a little later than it hears. */
  private static final long AFTERWARDS = 100L * SAMPLES_PER_MILLISECOND;

  private final RtpPort port;
  private final InetSocketAddress to;
  private final Sound sound;
  private final int samplesPerPacket;
  private final MediaClock clock;
  private final Runnable atEnd;
  private final RtpPacket written = new RtpPacket();
  private final int source = ThreadLocalRandom.current().nextInt();
  private final int firstTimestamp = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt();
  private long position;
  private volatile List<AudioSink> sinks = List.of();
  private volatile long sent;

  /**
   * @param atEnd runs on the RTP thread when all was heard
   */
  public SoundSender(
      RtpPort port,
      InetSocketAddress to,
      Sound sound,
      Duration packetTime,
      MediaClock clock,
      Runnable atEnd) {
    this.port = port;
    this.to = to;
    this.sound = sound;
    this.samplesPerPacket =
        Math.max(SHORTEST_PACKET, (int) packetTime.toMillis()) * SAMPLES_PER_MILLISECOND;
    this.clock = clock;
    this.atEnd = atEnd;
  }

  /** Any thread. */
  public void sinks(List<AudioSink> listening) {
    sinks = List.copyOf(listening);
  }

  /** How much has been sent. Any thread. */
  public Duration heard() {
    return Sound.duration(Math.min(sent, sound.length()));
  }

  /** A host that stood still goes on where it was: a phone has no use for all that at once. */
  @Override
  public void tick(int ticks) {
    while (sent <= position && sent < sound.length()) {
      send();
    }
    if (sent >= sound.length() && position >= sound.length() + AFTERWARDS) {
      clock.stop(this);
      atEnd.run();
    }
    position += SAMPLES_PER_TICK;
  }

  private void send() {
    long at = sent;
    ByteBuf packet = port.buffer(RtpPacket.HEADER + samplesPerPacket);
    packet.writeByte(VERSION);
    packet.writeByte((at == 0 ? MARKER : 0) | sound.law().codec().payloadType());
    packet.writeShort(sequence++);
    packet.writeInt(firstTimestamp + (int) at);
    packet.writeInt(source);
    sound.copy(at, samplesPerPacket, packet);
    sent = at + samplesPerPacket;
    if (written.read(packet)) {
      written.tell(sinks, packet);
    }
    port.send(packet, to);
  }
}
