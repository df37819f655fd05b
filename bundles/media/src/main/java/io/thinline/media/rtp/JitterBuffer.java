package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;
import io.thinline.media.sound.G711;
import java.util.Optional;

/**
 * Puts the audio of a stream on the time line: in the order of its timestamps, a little later than
 * it came, silence where nothing came. What comes too late or twice is dropped. RTP thread.
 */
final class JitterBuffer implements AudioSink {
  private static final int CAPACITY = 8192;
  private static final int PER_MILLISECOND = G711.RATE / 1000;

  /** As long as the longest packet that phones send. */
  private static final int DELAY = 60 * PER_MILLISECOND;

  /** A stream that runs ahead so far has a clock that runs too fast. */
  private static final int MOST_AHEAD = 400 * PER_MILLISECOND;

  private static final int LONGEST_PACKET = 240 * PER_MILLISECOND;

  private final short[] samples = new short[CAPACITY];
  private long readAt;
  private long writtenTo;
  private boolean running;
  private int source;
  private int knownTimestamp;
  private long knownPlace;

  @Override
  public void audio(
      int payloadType, int timestamp, int from, ByteBuf packet, int offset, int length) {
    Optional<G711> law = G711.ofPayloadType(payloadType);
    if (law.isEmpty() || length == 0 || length > LONGEST_PACKET) {
      return;
    }
    if (!running || from != source) {
      begin(from);
      know(timestamp, readAt + DELAY);
    }
    long place = knownPlace + (timestamp - knownTimestamp);
    if (place < readAt && place + length <= writtenTo && place > readAt - CAPACITY) {
      return;
    }
    if (place < readAt || place > readAt + MOST_AHEAD) {
      place = readAt + DELAY;
      know(timestamp, place);
    } else if (place >= writtenTo) {
      know(timestamp, place);
    }
    write(law.get(), place, packet, offset, length);
  }

  private void begin(int from) {
    running = true;
    source = from;
    writtenTo = readAt;
  }

  private void know(int timestamp, long place) {
    knownTimestamp = timestamp;
    knownPlace = place;
  }

  private void write(G711 law, long place, ByteBuf packet, int offset, int length) {
    for (int i = 0; i < length; i++) {
      samples[(int) (place + i) & (CAPACITY - 1)] = law.decode(packet.getByte(offset + i));
    }
    writtenTo = Math.max(writtenTo, place + length);
  }

  /** Whether there is something that has not been read yet. */
  boolean hasMore() {
    return writtenTo > readAt;
  }

  /** Fills {@code frame} with what comes next. */
  void read(short[] frame) {
    for (int i = 0; i < frame.length; i++) {
      int at = (int) (readAt + i) & (CAPACITY - 1);
      frame[i] = samples[at];
      samples[at] = 0;
    }
    readAt += frame.length;
  }
}
