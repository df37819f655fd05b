package io.thinline.config;

import io.thinline.api.directory.DirectorySource;
import io.thinline.api.time.CallThread;
import io.thinline.config.directory.DirectoryMerge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sources of users beside the files, and what each answered last. */
final class DirectorySources {
  private static final Logger LOG = LoggerFactory.getLogger(DirectorySources.class);
  private static final String RANKING = "service.ranking";

  private final CallThread callThread;
  private final Runnable changed;
  private final List<Known> sources = new CopyOnWriteArrayList<>();

  /** The notice runs on a thread that may block. */
  DirectorySources(CallThread callThread, Runnable changed) {
    this.callThread = callThread;
    this.changed = changed;
  }

  void add(DirectorySource source, Map<String, Object> properties) {
    Known known = new Known(source, properties);
    sources.add(known);
    try {
      source.watch(() -> refresh(known));
    } catch (RuntimeException e) {
      LOG.error("The directory source {} does not say when it has news", known.name, e);
    }
    refresh(known);
  }

  void remove(DirectorySource source) {
    if (sources.removeIf(known -> known.is(source))) {
      offload(changed);
    }
  }

  /** Those that have answered. */
  List<DirectoryMerge.Source> answers() {
    return sources.stream().flatMap(known -> known.answer.stream()).toList();
  }

  /** However often a source has news, one question waits at most. */
  private void refresh(Known known) {
    if (sources.contains(known) && known.asked.compareAndSet(false, true)) {
      offload(
          () -> {
            if (known.ask()) {
              changed.run();
            }
          });
    }
  }

  private void offload(Runnable work) {
    callThread.<Boolean>offload(
        "directory source",
        () -> {
          work.run();
          return true;
        },
        (done, failure) -> {
          if (failure != null) {
            LOG.error("The directory cannot be put together; it stays as it is", failure);
          }
        });
  }

  private static final class Known {
    private final DirectorySource source;
    private final String name;
    private final int ranking;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock asking = new ReentrantLock();

    /** So that a source that is away is one line in the log. Guarded by asking. */
    private boolean silent;

    private volatile Optional<DirectoryMerge.Source> answer = Optional.empty();

    Known(DirectorySource source, Map<String, Object> properties) {
      this.source = source;
      this.name =
          String.valueOf(
              properties.getOrDefault(DirectorySource.NAME, source.getClass().getSimpleName()));
      this.ranking = properties.get(RANKING) instanceof Integer number ? number : 0;
    }

    @SuppressWarnings("ReferenceEquality") // a service is itself
    boolean is(DirectorySource other) {
      return source == other;
    }

    /** False when it does not answer: what it said last stays. */
    boolean ask() {
      asking.lock();
      try {
        asked.set(false);
        answer = Optional.of(new DirectoryMerge.Source(name, ranking, source.domains()));
        silent = false;
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (Exception e) {
        if (!silent) {
          silent = true;
          LOG.warn(
              "The directory source {} does not answer; what it said last stays: {}",
              name,
              e.toString());
        }
        return false;
      } finally {
        asking.unlock();
      }
    }
  }
}
