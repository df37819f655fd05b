package io.thinline.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Reporter;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Two to twelve phones of mixed classes, and a million actions. Whatever happens: no exception, no
 * screen that contradicts the switch, no dead key, no breach of the protocol; and once everybody
 * has hung up no leg, no port and no timer is left, and every phone gives dial tone. Every walk has
 * a PBX of its own, so that they are taken on all processors at once.
 *
 * <p>Every run prints its seed; {@code -Dthinline.walk.seed=12345} draws the walks of that one
 * again. A failure prints the shortest walk that was found; that one, saved to a file, is taken
 * alone with {@code -Dthinline.walk.replay=file}. {@code -Dthinline.walk.actions=20000000} walks as
 * far as that, {@code -Dthinline.walk.models=7960,6921} with these phones alone.
 */
class RandomWalkPropertyTest {
  private static final long SEED =
      Long.getLong("thinline.walk.seed", ThreadLocalRandom.current().nextLong());
  private static final int GENERATION_SIZE = 1_000;
  private static final int AT_ONCE = 16;
  private static final int TRIES_OF_HANDS = 25;
  private static final int TRIES_OF_TROUBLES = 25;
  private static final int TRIES_OF_ANYTHING = 44;

  /** A walk is half as long on average as it can be. */
  private static final int LONGEST =
      (int)
          Math.min(
              1_000_000,
              2
                  * Long.getLong("thinline.walk.actions", 1_050_000L)
                  / (AT_ONCE * (TRIES_OF_HANDS + TRIES_OF_TROUBLES + TRIES_OF_ANYTHING)));

  /** Walks that are taken at the same time. */
  record Outing(List<Walk> walks) {
    /** Thrown by a thread of its own a failure would lose its message. */
    void happens() {
      Optional<AssertionError> failure =
          walks.parallelStream().flatMap(walk -> failure(walk).stream()).findAny();
      if (failure.isPresent()) {
        throw failure.get();
      }
    }

    private static Optional<AssertionError> failure(Walk walk) {
      try {
        Shortener.check(walk, WalkRun::of);
        return Optional.empty();
      } catch (AssertionError e) {
        return Optional.of(e);
      }
    }

    /** What went wrong prints its own walk. */
    @Override
    public String toString() {
      return walks.size() + " walks of " + walks.stream().mapToInt(it -> it.actions().size()).sum();
    }
  }

  @BeforeProperty
  void printsItsSeed(Reporter reporter) {
    reporter.publishValue("thinline.walk.seed", Long.toString(SEED));
  }

  @Property(tries = TRIES_OF_HANDS, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void peopleDoWhatTheyLike(@ForAll("ofHands") Outing outing) {
    outing.happens();
  }

  @Property(
      tries = TRIES_OF_TROUBLES,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void wiresAndPortsFail(@ForAll("ofTroubles") Outing outing) {
    outing.happens();
  }

  @Property(
      tries = TRIES_OF_ANYTHING,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void anythingHappens(@ForAll("ofAnything") Outing outing) {
    outing.happens();
  }

  @Example
  void theWalkOfTheFileToReplay() throws IOException {
    String file = System.getProperty("thinline.walk.replay", "");
    if (!file.isEmpty()) {
      Shortener.check(WalkText.read(Path.of(file)), WalkRun::of);
    }
  }

  @Example
  void theSameSeedDrawsTheSameWalks() {
    assertThat(generator(Walks.ofAnything()).next(new Random(SEED)).value())
        .isEqualTo(generator(Walks.ofAnything()).next(new Random(SEED)).value())
        .isNotEqualTo(generator(Walks.ofAnything()).next(new Random(~SEED)).value());
  }

  @Provide
  Arbitrary<Outing> ofHands() {
    return outings(Walks.ofHands());
  }

  @Provide
  Arbitrary<Outing> ofTroubles() {
    return outings(Walks.ofTroubles());
  }

  @Provide
  Arbitrary<Outing> ofAnything() {
    return outings(Walks.ofAnything());
  }

  private static Arbitrary<Outing> outings(Walks walks) {
    RandomGenerator<Outing> drawn = generator(walks);
    Random ours = new Random(SEED);
    return Arbitraries.fromGenerator(random -> drawn.next(ours));
  }

  private static RandomGenerator<Outing> generator(Walks walks) {
    return walks.upTo(LONGEST).list().ofSize(AT_ONCE).map(Outing::new).generator(GENERATION_SIZE);
  }
}
