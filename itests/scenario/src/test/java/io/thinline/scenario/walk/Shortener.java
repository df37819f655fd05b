package io.thinline.scenario.walk;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a walk that fails shorter: leaves out ever smaller parts as long as it still fails. A list
 * of a thousand actions is down to a handful after some hundred walks, where a general shrinker
 * would still be at its first hundred.
 */
final class Shortener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Consumer<Walk> run;
  private final long deadline = worked() + PATIENCE.toNanos();
  private Walk shortest;
  private Throwable failure;

  private Shortener(Consumer<Walk> run, Walk walk, Throwable failure) {
    this.run = run;
    this.shortest = walk;
    this.failure = failure;
  }

  /** Takes the walk; when it fails throws the failure of the shortest one that fails too. */
  static void check(Walk walk, Consumer<Walk> run) {
    try {
      run.accept(walk);
    } catch (RuntimeException | AssertionError e) {
      Shortener shortener = new Shortener(run, walk, e);
      shortener.shorten();
      throw new AssertionError(
          text(shortener.failure) + "\nin the walk of " + shortener.shortest, shortener.failure);
    }
  }

  private static String text(Throwable failure) {
    StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
    for (Throwable task : failure.getSuppressed()) {
      text.append("\n").append(task.getMessage()).append(": ").append(task.getCause());
    }
    return text.toString();
  }

  private void shorten() {
    for (int part = shortest.actions().size(); part >= 1; part = part / 2) {
      for (int from = 0; from < shortest.actions().size() && inTime(); ) {
        from += fails(without(from, part)) ? 0 : part;
      }
    }
    for (int phones = 2; phones < shortest.phones() && inTime(); phones++) {
      if (fails(new Walk(phones, shortest.first(), shortest.model(), shortest.actions()))) {
        break;
      }
    }
  }

  private Walk without(int from, int count) {
    List<Action> rest = new ArrayList<>(shortest.actions());
    rest.subList(from, Math.min(from + count, rest.size())).clear();
    return new Walk(shortest.phones(), shortest.first(), shortest.model(), rest);
  }

  private boolean inTime() {
    return worked() < deadline;
  }

  /** The machine may have other things to do. */
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private boolean fails(Walk shorter) {
    try {
      run.accept(shorter);
      return false;
    } catch (RuntimeException | AssertionError e) {
      shortest = shorter;
      failure = e;
      return true;
    }
  }
}
