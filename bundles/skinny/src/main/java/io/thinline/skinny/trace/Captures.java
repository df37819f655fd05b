package io.thinline.skinny.trace;

import io.thinline.api.time.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The captures that are being written. Any thread. */
public final class Captures {
  private final Clock clock;
  private final AtomicReference<List<Capture>> running = new AtomicReference<>(List.of());

  public Captures(Clock clock) {
    this.clock = clock;
  }

  /** For a new connection, whose phone and server are where these addresses say. */
  public ConnectionTap tap(InetSocketAddress phone, InetSocketAddress server) {
    return new ConnectionTap(this, phone, server);
  }

  /**
   * Begins a capture; its folder is made when it is missing.
   *
   * @throws FileAlreadyExistsException when the file is there and may not be replaced, or another
   *     capture goes there
   */
  public Capture start(CaptureRequest request) throws IOException {
    if (all().stream().anyMatch(other -> other.request().file().equals(request.file()))) {
      throw new FileAlreadyExistsException(request.file().toString());
    }
    Files.createDirectories(request.file().getParent());
    OpenOption mode =
        request.overwrite() ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
    OutputStream out =
        Files.newOutputStream(
            request.file(), mode, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    Capture capture = new Capture(request, this::remove);
    running.updateAndGet(now -> Stream.concat(now.stream(), Stream.of(capture)).toList());
    capture.start(out);
    return capture;
  }

  /** Those that have not ended, oldest first. */
  public List<Capture> all() {
    return running.get();
  }

  /** Ends all of them. */
  public void close() {
    all().forEach(Capture::stop);
  }

  private void remove(Capture capture) {
    running.updateAndGet(now -> now.stream().filter(other -> other != capture).toList());
  }

  boolean running() {
    return !running.get().isEmpty();
  }

  Instant now() {
    return clock.now();
  }

  void add(Segment segment) {
    for (Capture capture : running.get()) {
      if (capture.wants(segment.flow())) {
        capture.add(segment);
      }
    }
  }
}
