package io.thinline.dialplan.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts that whatever a piece of an expression matches begins with.
 *
 * @param heads one of them at least
 */
record Heads(List<Head> heads) {
  /** More are not worth an index. */
  private static final int MOST = 32;

  static final Heads NOTHING = new Heads(List.of(new Head("", true, false)));
  static final Heads BEGIN = new Heads(List.of(new Head("", true, true)));
  static final Heads ANYTHING = new Heads(List.of(new Head("", false, false)));

  /**
   * One beginning.
   *
   * @param whole true when it is all that is matched, so that what comes next goes on behind it
   * @param bound true when it stands at the beginning of the text
   */
  record Head(String text, boolean whole, boolean bound) {}

  Heads {
    heads = List.copyOf(heads);
  }

  static Heads of(char c) {
    return new Heads(List.of(new Head(String.valueOf(c), true, false)));
  }

  Heads then(Heads next) {
    List<Head> joined = new ArrayList<>();
    for (Head head : heads) {
      if (!head.whole) {
        joined.add(head);
        continue;
      }
      for (Head behind : next.heads) {
        joined.add(new Head(head.text + behind.text, behind.whole, head.bound || behind.bound));
      }
    }
    return joined.size() > MOST ? open() : new Heads(joined);
  }

  Heads or(Heads other) {
    List<Head> all = new ArrayList<>(heads);
    all.addAll(other.heads);
    return new Heads(all);
  }

  /** The same, and something unknown behind it. */
  Heads open() {
    return new Heads(heads.stream().map(head -> new Head(head.text, false, head.bound)).toList());
  }

  /** What a matching text begins with: one of these; nothing when that is not known. */
  Optional<List<String>> texts() {
    boolean usable =
        heads.size() <= MOST && heads.stream().allMatch(head -> head.bound && !head.text.isEmpty());
    return usable
        ? Optional.of(heads.stream().map(Head::text).distinct().toList())
        : Optional.empty();
  }
}
