package io.thinline.dialplan.expression;

/**
 * What is known of an expression, or of a piece of it, before it has seen a text.
 *
 * @param dialable false when no text of a phone's keys matches
 */
record Shape(Cost cost, Heads heads, boolean dialable) {
  private static final String KEYS = "0123456789*#";

  static final Shape EMPTY = new Shape(Cost.EMPTY, Heads.NOTHING, true);
  static final Shape BEGIN = new Shape(Cost.EMPTY, Heads.BEGIN, true);
  static final Shape ANY = new Shape(Cost.CHARACTER, Heads.ANYTHING, true);

  static Shape of(char c) {
    return new Shape(Cost.CHARACTER, Heads.of(c), KEYS.indexOf(c) >= 0);
  }

  Shape then(Shape next) {
    return new Shape(cost.then(next.cost), heads.then(next.heads), dialable && next.dialable);
  }

  Shape or(Shape other) {
    return new Shape(cost.or(other.cost), heads.or(other.heads), dialable || other.dialable);
  }

  Shape times(int least, boolean more) {
    if (least == 1 && !more) {
      return this;
    }
    Cost all = cost.times(least, more);
    return least == 0
        ? new Shape(all, Heads.ANYTHING, true)
        : new Shape(all, heads.open(), dialable);
  }

  Shape asLook() {
    return new Shape(cost.asLook(), Heads.NOTHING, true);
  }
}
