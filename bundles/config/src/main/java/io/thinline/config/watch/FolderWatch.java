package io.thinline.config.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder, all folders below it, and where it stands, so that it may come, go or be
 * exchanged as a whole. Has a thread of its own from {@link #open} to {@link #close}.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path folder;
  private final WatchService service;
  private final ReloadTiming timing;
  private final Thread thread;
  private final Map<WatchKey, Path> watched = new HashMap<>();
  private @Nullable String complaint;

  private FolderWatch(Path folder, WatchService service, ReloadTiming timing) {
    this.folder = folder;
    this.service = service;
    this.timing = timing;
    this.thread = new Thread(this::run, "thinline-config-watch");
    thread.setDaemon(true);
  }

  /** Begins to watch; empty, and logged, where the system does not let us. */
  public static Optional<FolderWatch> open(Path folder, Duration quiet, Reloading reloading) {
    try {
      WatchService service = folder.getFileSystem().newWatchService();
      ReloadTiming timing = new ReloadTiming(reloading, quiet, System::nanoTime);
      FolderWatch watch = new FolderWatch(folder, service, timing);
      watch.thread.start();
      return Optional.of(watch);
    } catch (IOException | UnsupportedOperationException e) {
      complain(folder, e);
      return Optional.empty();
    }
  }

  /** Ends the watch; a reading that has begun is waited for, two seconds at most. */
  @Override
  public void close() {
    try {
      service.close();
      thread.join(PATIENCE.toMillis());
    } catch (IOException e) {
      LOG.debug("The watch of {} did not close", folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      register();
      // what was written between the reading in force and the registration made no event
      timing.touched();
      while (true) {
        turn(awaitTouch());
      }
    } catch (ClosedWatchServiceException e) {
      LOG.debug("The watch of {} has ended", folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn(boolean touched) {
    try {
      if (touched) {
        register();
        timing.touched();
      }
      timing.run();
    } catch (ClosedWatchServiceException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The configuration in {} cannot be read again", folder, e);
    }
  }

  /** True when something happened that may concern the folder. */
  private boolean awaitTouch() throws InterruptedException {
    Optional<Duration> rest = timing.rest();
    WatchKey key =
        rest.isEmpty() ? service.take() : service.poll(rest.get().toNanos(), TimeUnit.NANOSECONDS);
    boolean touched = false;
    while (key != null) {
      touched |= concerns(key);
      key = service.poll();
    }
    return touched;
  }

  private boolean concerns(WatchKey key) {
    Path place = watched.get(key);
    boolean touched = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      touched |=
          place == null || !(event.context() instanceof Path name) || concerns(place.resolve(name));
    }
    return !key.reset() || touched;
  }

  private boolean concerns(Path changed) {
    return changed.startsWith(folder) || folder.startsWith(changed);
  }

  /** A folder that came before the one above it was watched made no event: look once more. */
  private void register() {
    Set<Path> places = places();
    register(places);
    for (Set<Path> more = places(); !more.equals(places); more = places()) {
      places = more;
      register(places);
    }
  }

  private Set<Path> places() {
    Set<Path> places = new HashSet<>(FolderState.of(folder).folders());
    nearestAbove().ifPresent(places::add);
    return places;
  }

  /** Watches these and no others; one may have been exchanged for another of its name. */
  private void register(Set<Path> places) {
    Set<WatchKey> current = new HashSet<>();
    for (Path place : places) {
      try {
        WatchKey key =
            place.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        watched.put(key, place);
        current.add(key);
      } catch (IOException e) {
        complainOnce(place, e);
      }
    }
    for (WatchKey key : Set.copyOf(watched.keySet())) {
      if (!current.contains(key)) {
        key.cancel();
        watched.remove(key);
      }
    }
  }

  private Optional<Path> nearestAbove() {
    Path place = folder.getParent();
    while (place != null && !Files.isDirectory(place)) {
      place = place.getParent();
    }
    return Optional.ofNullable(place);
  }

  /** A folder that goes while it is being registered is no trouble: its parent says so. */
  private void complainOnce(Path place, IOException e) {
    if (Files.isDirectory(place) && !String.valueOf(e.getMessage()).equals(complaint)) {
      complaint = String.valueOf(e.getMessage());
      complain(place, e);
    }
  }

  private static void complain(Path place, Exception e) {
    LOG.warn("{} cannot be watched ({}): edits take effect with reloadxml", place, e.getMessage());
  }
}
