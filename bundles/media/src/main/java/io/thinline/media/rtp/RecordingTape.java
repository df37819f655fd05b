package io.thinline.media.rtp;

import io.thinline.media.sound.G711;
import io.thinline.media.sound.Sound;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a party says and what it hears, frame by frame as time passes, until it is stopped or full.
 * RTP thread, but for what says otherwise.
 */
public final class RecordingTape implements MediaClock.Ticker {
  private static final int FRAME = (int) MediaClock.TICK.toMillis() * G711.RATE / 1000;

  /** Half a second at a time goes to the disk. */
  private static final int FRAMES_PER_PIECE = 25;

  private static final int STEREO = 2;

  private final JitterBuffer says = new JitterBuffer();
  private final JitterBuffer hears = new JitterBuffer();
  private final short[] said = new short[FRAME];
  private final short[] heard = new short[FRAME];
  private final RecordingFile file;
  private final MediaClock clock;
  private final int frameBytes;
  private byte @Nullable [] piece;
  private int filled;
  private long samplesLeft;
  private volatile boolean full;
  private boolean stopped;

  public RecordingTape(RecordingFile file, Optional<Duration> limit, MediaClock clock) {
    this.file = file;
    this.clock = clock;
    this.frameBytes = FRAME * Short.BYTES * file.channels();
    long largest = RecordingFile.LARGEST / Short.BYTES / file.channels();
    this.samplesLeft = limit.map(time -> Math.min(largest, samples(time))).orElse(largest);
  }

  private static long samples(Duration time) {
    return time.compareTo(Sound.duration(RecordingFile.LARGEST)) > 0
        ? RecordingFile.LARGEST
        : Math.max(0, time.toMillis()) * G711.RATE / 1000;
  }

  /** Takes what the party says. Any thread may ask for it. */
  public AudioSink says() {
    return says;
  }

  /** Takes what the party hears. Any thread may ask for it. */
  public AudioSink hears() {
    return hears;
  }

  /** Whether it has reached its limit. Any thread. */
  public boolean full() {
    return full;
  }

  @Override
  public void tick(int ticks) {
    for (int i = 0; i < ticks && !stopped; i++) {
      frame();
    }
  }

  /** Writes what has come already and closes the file. */
  public void stop() {
    while (!stopped && (says.hasMore() || hears.hasMore())) {
      frame();
    }
    end();
  }

  private void frame() {
    int count = (int) Math.min(FRAME, samplesLeft);
    says.read(said);
    hears.read(heard);
    for (int i = 0; i < count; i++) {
      if (file.channels() == STEREO) {
        put(said[i]);
        put(heard[i]);
      } else {
        put(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, said[i] + heard[i])));
      }
    }
    samplesLeft -= count;
    if (samplesLeft == 0) {
      full = true;
      end();
    }
  }

  private void put(int sample) {
    byte[] into = piece;
    if (into == null) {
      into = new byte[FRAMES_PER_PIECE * frameBytes];
      piece = into;
    }
    into[filled++] = (byte) sample;
    into[filled++] = (byte) (sample >> Byte.SIZE);
    if (filled == into.length) {
      flush();
    }
  }

  private void flush() {
    byte[] full = piece;
    if (full != null) {
      file.append(full, filled);
      piece = null;
      filled = 0;
    }
  }

  private void end() {
    if (!stopped) {
      stopped = true;
      clock.stop(this);
      flush();
      file.close();
    }
  }
}
