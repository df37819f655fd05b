package io.thinline.scenario.walk;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Two to twelve phones of mixed classes, and a million actions. Whatever happens: no exception, no
 * screen that contradicts the switch, no dead key, no breach of the protocol; and once everybody
 * has hung up no leg, no port and no timer is left, and every phone gives dial tone.
 *
 * <p>{@code -Dthinline.walk.actions=20000000} walks as far as that, {@code
 * -Dthinline.walk.models=7960,6921} with these phones alone. A failure prints its seed and the
 * shortest walk that was found.
 */
class RandomWalkPropertyTest {
  private static final int WALKS_OF_HANDS = 400;
  private static final int WALKS_OF_TROUBLES = 400;
  private static final int WALKS_OF_ANYTHING = 700;

  /** A walk is half as long on average as it can be. */
  private static final int LONGEST =
      (int)
          Math.min(
              1_000_000,
              2
                  * Long.getLong("thinline.walk.actions", 1_050_000L)
                  / (WALKS_OF_HANDS + WALKS_OF_TROUBLES + WALKS_OF_ANYTHING));

  @Property(tries = WALKS_OF_HANDS, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void peopleDoWhatTheyLike(@ForAll("ofHands") Walk walk) {
    Shortener.check(walk, WalkRun::of);
  }

  @Property(
      tries = WALKS_OF_TROUBLES,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void wiresAndPortsFail(@ForAll("ofTroubles") Walk walk) {
    Shortener.check(walk, WalkRun::of);
  }

  @Property(
      tries = WALKS_OF_ANYTHING,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void anythingHappens(@ForAll("ofAnything") Walk walk) {
    Shortener.check(walk, WalkRun::of);
  }

  @Provide
  Arbitrary<Walk> ofHands() {
    return Walks.ofHands().upTo(LONGEST);
  }

  @Provide
  Arbitrary<Walk> ofTroubles() {
    return Walks.ofTroubles().upTo(LONGEST);
  }

  @Provide
  Arbitrary<Walk> ofAnything() {
    return Walks.ofAnything().upTo(LONGEST);
  }
}
