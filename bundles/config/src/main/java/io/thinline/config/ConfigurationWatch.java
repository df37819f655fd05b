package io.thinline.config;

import io.thinline.config.watch.FolderState;
import io.thinline.config.watch.FolderWatch;
import io.thinline.config.watch.Reloading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The watch on the folder in use, as the settings want it. */
final class ConfigurationWatch implements AutoCloseable {
  private final CurrentConfiguration current;
  private final Supplier<Reading> look;
  private final ReentrantLock lock = new ReentrantLock();
  private Optional<Wanted> wanted = Optional.empty();
  private Optional<FolderWatch> watch = Optional.empty();

  private record Wanted(Path folder, Duration quiet) {}

  ConfigurationWatch(CurrentConfiguration current, Supplier<Reading> look) {
    this.current = current;
    this.look = look;
  }

  /** Begins, ends or changes the watch; the same settings change nothing. */
  void set(Settings settings, Path folder) {
    set(
        settings.watch()
            ? Optional.of(new Wanted(folder, Duration.ofMillis(settings.watchQuiet())))
            : Optional.empty());
  }

  @Override
  public void close() {
    set(Optional.empty());
  }

  private void set(Optional<Wanted> now) {
    lock.lock();
    try {
      if (!now.equals(wanted)) {
        watch.ifPresent(FolderWatch::close);
        wanted = now;
        watch = now.flatMap(this::open);
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<FolderWatch> open(Wanted now) {
    return FolderWatch.open(now.folder(), now.quiet(), reloading(now.folder()));
  }

  Reloading reloading(Path folder) {
    return new Reloading() {
      @Override
      public boolean changed() {
        return !FolderState.of(folder).equals(current.files());
      }

      @Override
      public Outcome reload(boolean evenBroken) {
        return current.reloadChanged(look, evenBroken);
      }
    };
  }
}
