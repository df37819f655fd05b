package io.thinline.config;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.config.change.Change;
import io.thinline.config.change.ConfigurationChanges;
import io.thinline.config.change.DirectoryChanges;
import io.thinline.config.change.ProfileChanges;
import io.thinline.config.directory.DirectoryIndex;
import io.thinline.config.directory.DirectoryMerge;
import io.thinline.config.tree.Problems;
import io.thinline.config.watch.FolderState;
import io.thinline.config.watch.Reloading.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The configuration in force, and the rules by which it changes. Readings follow one another;
 * asking and setting do not wait for one.
 */
final class CurrentConfiguration {
  private static final int READ_AGAIN = 2;

  private final ReentrantLock reading = new ReentrantLock();
  private final ReentrantLock changing = new ReentrantLock();
  private final ConfigListeners listeners;
  private final ConfigReports reports;
  private volatile InForce inForce;

  /** The files as they were when they were read last, for better or worse. */
  private volatile FolderState files;

  /** Whether that reading was broken. */
  private boolean broken;

  /** What is wrong in the other sources of the directory, so that it is said once. */
  private Set<ConfigProblem> ofSources = Set.of();

  CurrentConfiguration(Reading first, ConfigListeners listeners, ConfigReports reports) {
    this.listeners = listeners;
    this.reports = reports;
    inForce = InForce.first(first);
    files = first.files();
    broken = first.broken();
    reports.started(first);
  }

  InForce inForce() {
    return inForce;
  }

  FolderState files() {
    return files;
  }

  /** What differs from what is in force. */
  ConfigurationChanges compare(Reading other) {
    InForce now = inForce;
    return ConfigurationChanges.between(
        now.configuration(), now.directory(), other.configuration(0), other.directory());
  }

  /** Reads because somebody asks for it, who is told even that nothing has changed. */
  Reading reload(Supplier<Reading> look) {
    return locked(
        reading,
        () -> {
          Reading next = atRest(look);
          locked(changing, () -> take(next, true));
          return next;
        });
  }

  /** Who asks gets an answer; only a file that is being written this moment is read once more. */
  private static Reading atRest(Supplier<Reading> look) {
    Reading next = look.get();
    for (int again = 0; again < READ_AGAIN && !next.settled(); again++) {
      next = look.get();
    }
    return next;
  }

  /** Reads because files have changed; what makes no difference is not worth a word. */
  Outcome reloadChanged(Supplier<Reading> look, boolean evenBroken) {
    return locked(
        reading,
        () -> {
          Reading next = look.get();
          if (!next.settled()) {
            return Outcome.CHANGING;
          }
          if (next.broken() && !evenBroken) {
            return Outcome.BROKEN;
          }
          return locked(changing, () -> take(next, false));
        });
  }

  private Outcome take(Reading next, boolean asked) {
    Configuration before = inForce.configuration();
    boolean repaired = broken;
    files = next.files();
    broken = next.broken();
    if (next.broken()) {
      reports.broken(next, before);
      return Outcome.DONE;
    }
    boolean aloud = asked || repaired;
    if (!aloud && inForce.isReadingOf(next)) {
      return Outcome.DONE;
    }
    ConfigurationChanges changes = compare(next);
    put(inForce.with(next));
    if (aloud || !changes.isEmpty() || !next.problems().equals(before.problems())) {
      reports.reloaded(next, before, changes.summary());
    }
    return Outcome.DONE;
  }

  /** Sets a parameter; the answer is what is wrong. */
  Optional<String> set(String profile, String parameter, String value) {
    return locked(
        changing,
        () -> {
          ProfileSetting setting =
              ProfileSetting.of(inForce.configuration(), profile, parameter, value);
          setting.changed().ifPresent(this::exchange);
          return setting.refusal();
        });
  }

  private void exchange(SkinnyProfile changed) {
    List<Change> changes =
        inForce
            .configuration()
            .profile(changed.name())
            .map(before -> ProfileChanges.parameters(before, changed))
            .orElse(List.of());
    put(inForce.with(changed));
    if (!changes.isEmpty()) {
      reports.applied(changes);
    }
  }

  /** Takes over what is written of a profile in force. */
  Applied apply(String profile, Supplier<Reading> look) {
    return locked(
        reading,
        () -> {
          Reading written = look.get();
          return locked(changing, () -> apply(profile, written));
        });
  }

  private Applied apply(String name, Reading written) {
    Configuration configuration = inForce.configuration();
    Optional<SkinnyProfile> here = configuration.profile(name);
    Optional<SkinnyProfile> there =
        written.profiles().stream().filter(profile -> profile.name().equals(name)).findFirst();
    if (written.broken()) {
      return Applied.refused("nothing is applied: " + ProblemLines.broken(written));
    }
    if (here.isEmpty()) {
      return Applied.refused(
          there.isPresent()
              ? "profile " + name + " is written but not in force: reloadxml takes it"
              : "there is no profile \"" + name + "\"; " + ProfileSetting.profiles(configuration));
    }
    if (there.isPresent()) {
      SkinnyProfile becomes = here.get().with(there.get().settings());
      List<Change> changes = ProfileChanges.parameters(here.get(), becomes);
      exchange(becomes);
      return new Applied(Optional.empty(), changes, written.folder());
    }
    List<Change> removal = List.of(ProfileChanges.removed(here.get()));
    put(inForce.without(name));
    reports.applied(removal);
    return new Applied(Optional.empty(), removal, written.folder());
  }

  /** Puts the directory together again, of the files as read last and of other sources. */
  void reindex(Supplier<List<DirectoryMerge.Source>> sources) {
    locked(
        reading,
        () -> {
          Problems problems = new Problems();
          Configuration now = inForce.configuration();
          ConfigElement section =
              now.section("directory")
                  .orElseGet(
                      () ->
                          new ConfigElement(
                              "section",
                              Map.of(),
                              List.of(),
                              "",
                              new SourceLocation("directory", 1)));
          DirectoryIndex index = DirectoryMerge.index(section, sources.get(), problems);
          return locked(changing, () -> reindexed(index, problems.list()));
        });
  }

  private boolean reindexed(DirectoryIndex index, List<ConfigProblem> problems) {
    ConfigurationChanges changes =
        new ConfigurationChanges(DirectoryChanges.between(inForce.directory(), index));
    Set<ConfigProblem> news = new LinkedHashSet<>(problems);
    news.removeAll(inForce.configuration().problems());
    news.removeAll(ofSources);
    ofSources = Set.copyOf(problems);
    reports.directory(news);
    if (!changes.isEmpty()) {
      put(inForce.with(index));
      reports.directory(changes.summary());
    }
    return true;
  }

  private void put(InForce next) {
    inForce = next;
    listeners.tell(next.configuration());
  }

  private static <T> T locked(ReentrantLock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
