package io.thinline.skinny.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that tells scripts which doors are open: a line for each profile, {@code <profile> <ip>
 * <port>} or {@code <profile> error <message>}. Written whole, by whichever thread calls; an older
 * content never replaces a newer one.
 */
final class ListenerState {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerState.class);
  private static final String FILE = "listeners";

  private final Path file;
  private final AtomicLong versions = new AtomicLong();
  private final ReentrantLock writing = new ReentrantLock();
  private long written;

  ListenerState(Path directory) {
    file = directory.resolve(FILE);
  }

  /** A number for what is to be written next. */
  long nextVersion() {
    return versions.incrementAndGet();
  }

  void write(long version, List<String> lines) {
    writing.lock();
    try {
      if (version > written) {
        written = version;
        replace(lines);
      }
    } catch (IOException e) {
      LOG.warn("cannot write {}: {}", file, e.toString());
    } finally {
      writing.unlock();
    }
  }

  /** Nothing is open any more, and nothing will be written. */
  void remove() {
    writing.lock();
    try {
      written = Long.MAX_VALUE;
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("cannot delete {}: {}", file, e.toString());
    } finally {
      writing.unlock();
    }
  }

  private void replace(List<String> lines) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path whole = Files.createTempFile(directory, FILE, ".new");
    Files.write(whole, lines);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
