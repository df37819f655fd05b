package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Prospect;
import io.thinline.dialplan.expression.Expression;
import io.thinline.dialplan.expression.StepBudget;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A context with its extensions in the order written. Immutable. */
final class Context {
  private static final String NUMBER = "destination_number";
  private static final Set<String> PROCESS = Set.of("skinny-process", "skinny-route");
  private static final String KEYS = "0123456789*#";

  /** An expression that finds something in each of these matches every number. */
  private static final List<String> PROBES =
      List.of("0", "7", "*", "#", "*#", "31415926535897932384", "#0*1");

  private final String name;
  private final List<Extension> extensions;
  private final SourceLocation location;
  private final NumberIndex index;

  /** Those that match every number. */
  private final BitSet everything = new BitSet();

  /** Those that process some number, and those of them that process every number. */
  private final BitSet processors = new BitSet();

  private final BitSet processing = new BitSet();

  Context(String name, List<Extension> extensions, SourceLocation location) {
    this.name = name;
    this.extensions = List.copyOf(extensions);
    this.location = location;
    this.index = new NumberIndex(this.extensions);
    for (int place = 0; place < extensions.size(); place++) {
      processors.set(place, this.extensions.get(place).mentions(PROCESS));
      probe(place);
    }
  }

  private void probe(int place) {
    boolean processes = true;
    try {
      for (String probe : PROBES) {
        Extension.Take take = takes(place, probe, new StepBudget());
        if (take == Extension.Take.NO) {
          return;
        }
        processes &= take == Extension.Take.WITH_APPLICATION;
      }
    } catch (StepBudget.Exceeded e) {
      return;
    }
    everything.set(place);
    processing.set(place, processes);
  }

  String name() {
    return name;
  }

  List<Extension> extensions() {
    return extensions;
  }

  SourceLocation location() {
    return location;
  }

  Hunt.Result hunt(Situation situation) {
    int[] places =
        situation.asksAll()
            ? IntStream.range(0, extensions.size()).toArray()
            : index.candidates(situation.profile(NUMBER));
    return new Hunt(situation).through(extensions, places);
  }

  /**
   * What a number is here and could become.
   *
   * @param process whether only extensions that process the number count
   */
  Prospect prospect(String number, boolean process) {
    StepBudget budget = new StepBudget();
    IntPredicate asked = place -> !process || processors.get(place);
    try {
      boolean matches =
          IntStream.of(index.candidates(number))
              .filter(asked)
              .anyMatch(place -> counts(place, takes(place, number, budget), process));
      boolean longer =
          index
              .beyond(number)
              .filter(asked)
              .anyMatch(
                  place ->
                      KEYS.chars()
                          .anyMatch(
                              key ->
                                  counts(
                                      place,
                                      couldTake(place, number + (char) key, budget),
                                      process)));
      return new Prospect(matches, longer, !(process ? processing : everything).isEmpty());
    } catch (StepBudget.Exceeded e) {
      return Prospect.UNKNOWN;
    }
  }

  private boolean counts(int place, Extension.Take take, boolean process) {
    return process
        ? take == Extension.Take.WITH_APPLICATION && !processing.get(place)
        : take != Extension.Take.NO && !everything.get(place);
  }

  private Extension.Take takes(int place, String number, StepBudget budget) {
    return take(place, expression -> expression.matches(number, budget));
  }

  private Extension.Take couldTake(int place, String number, StepBudget budget) {
    return take(place, expression -> expression.couldMatch(number, budget));
  }

  private Extension.Take take(int place, Predicate<Expression> number) {
    return extensions.get(place).takes(number, PROCESS);
  }
}
