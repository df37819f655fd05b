package io.thinline.media.rtp;

import io.thinline.media.sound.G711;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WAV file of PCM with 16 bit at 8 kHz that grows. All that touches the disk happens on the
 * disk's thread; the header is right after every piece, so that a crash costs only the last one.
 */
public final class RecordingFile {
  /** What readers of WAV files can take. */
  static final long LARGEST = Integer.MAX_VALUE - 4096L;

  private static final Logger LOG = LoggerFactory.getLogger(RecordingFile.class);
  private static final int HEADER = 44;
  private static final int FORMAT_CHUNK = 16;
  private static final short PCM = 1;
  private static final int SAMPLE_BYTES = Short.BYTES;
  private static final int RIFF_SIZE_AT = 4;
  private static final int DATA_SIZE_AT = 40;

  /** Pieces that may wait for the disk. */
  private static final int MOST_WAITING = 20;

  private final Executor disk;
  private final Path path;
  private final int channels;
  private final Listener listener;
  private final AtomicInteger waiting = new AtomicInteger();
  private boolean losing;
  private @Nullable FileChannel file;
  private long written;
  private boolean ended;

  /** Is told on the disk's thread. */
  public interface Listener {
    void opened();

    /**
     * Once; the file is closed.
     *
     * @param samples per channel
     * @param trouble null when all is well
     */
    void ended(long samples, @Nullable String trouble);
  }

  public RecordingFile(Executor disk, Path path, int channels, Listener listener) {
    this.disk = disk;
    this.path = path;
    this.channels = channels;
    this.listener = listener;
  }

  int channels() {
    return channels;
  }

  /** Makes the file and its folders. Any thread. */
  public void open() {
    onDisk(
        () -> {
          Path folder = path.getParent();
          if (folder != null) {
            Files.createDirectories(folder);
          }
          FileChannel opened =
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE);
          file = opened;
          write(opened, header(), 0);
          listener.opened();
        });
  }

  /** Takes the piece over; a disk that is too slow loses it. RTP thread. */
  void append(byte[] piece, int length) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      if (!losing) {
        losing = true;
        LOG.warn("recording {}: the disk is too slow, audio is lost", path);
      }
      return;
    }
    onDisk(
        () -> {
          waiting.decrementAndGet();
          FileChannel open = file;
          if (open != null) {
            write(open, ByteBuffer.wrap(piece, 0, length), HEADER + written);
            written += length;
            writeSizes(open);
          }
        });
  }

  /** Behind all that was appended. Any thread. */
  public void close() {
    onDisk(() -> end(null));
  }

  private interface DiskWork {
    void run() throws IOException;
  }

  private void onDisk(DiskWork work) {
    try {
      disk.execute(
          () -> {
            try {
              if (!ended) {
                work.run();
              }
            } catch (IOException e) {
              end("recording " + path + " cannot be written: " + reason(e));
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.warn("recording {}: the media bundle has stopped, nothing more is written", path);
    }
  }

  private static String reason(IOException e) {
    return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
  }

  private void end(@Nullable String trouble) {
    ended = true;
    FileChannel open = file;
    String what = trouble;
    if (open != null) {
      try (open) {
        writeSizes(open);
      } catch (IOException e) {
        what = what == null ? "recording " + path + " cannot be closed: " + reason(e) : what;
      }
    }
    listener.ended(written / SAMPLE_BYTES / channels, what);
  }

  private ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 2 * Integer.BYTES);
    header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(FORMAT_CHUNK);
    header.putShort(PCM).putShort((short) channels);
    header.putInt(G711.RATE).putInt(G711.RATE * channels * SAMPLE_BYTES);
    header.putShort((short) (channels * SAMPLE_BYTES)).putShort((short) Short.SIZE);
    header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(0);
    return header.flip();
  }

  private void writeSizes(FileChannel open) throws IOException {
    writeSize(open, written + HEADER - 2 * Integer.BYTES, RIFF_SIZE_AT);
    writeSize(open, written, DATA_SIZE_AT);
  }

  private static void writeSize(FileChannel open, long size, long at) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    write(open, bytes.putInt((int) size).flip(), at);
  }

  private static void write(FileChannel open, ByteBuffer bytes, long at) throws IOException {
    long place = at;
    while (bytes.hasRemaining()) {
      place += open.write(bytes, place);
    }
  }
}
