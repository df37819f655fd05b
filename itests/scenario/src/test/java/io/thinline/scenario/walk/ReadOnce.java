package io.thinline.scenario.walk;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import io.thinline.config.FileConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the walks, read from its folder once and lent to one PBX after the other: a
 * walk needs a fresh PBX, but reading files for each would cost more than the walk.
 */
final class ReadOnce {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/thinline/scenario/walk").toAbsolutePath();

  private final Borrowed thread = new Borrowed();
  private @Nullable FileConfiguration configuration;

  /** For a PBX that lives on that thread, until the next one takes it. */
  FileConfiguration on(CallThread borrower) {
    thread.borrower = borrower;
    FileConfiguration read = configuration;
    if (read == null) {
      read = new FileConfiguration(thread, FOLDER);
      if (!read.current().problems().isEmpty()) {
        throw new IllegalStateException(read.current().problems().toString());
      }
      configuration = read;
    }
    return read;
  }

  /** The thread of whoever has the configuration now. */
  private static final class Borrowed implements CallThread {
    private @Nullable CallThread borrower;

    private CallThread thread() {
      if (borrower == null) {
        throw new IllegalStateException("nobody has the configuration");
      }
      return borrower;
    }

    @Override
    public void post(String name, Runnable task) {
      thread().post(name, task);
    }

    @Override
    public Timer schedule(String name, Duration delay, Runnable task) {
      return thread().schedule(name, delay, task);
    }

    @Override
    public boolean isCurrent() {
      return thread().isCurrent();
    }

    @Override
    public <T extends @Nullable Object> T ask(
        String name, Duration patience, Supplier<T> question) {
      return thread().ask(name, patience, question);
    }

    @Override
    public <T> void offload(
        String name,
        Callable<? extends @Nullable T> work,
        BiConsumer<@Nullable T, @Nullable Throwable> result) {
      thread().offload(name, work, result);
    }

    @Override
    public CompletableFuture<Void> settled() {
      return thread().settled();
    }

    @Override
    public Clock clock() {
      return thread().clock();
    }
  }
}
