package io.thinline.dialplan.expression;

/**
 * What a piece of an expression may cost where there is no character to look at, which a budget of
 * looks does not see: {@code (a?){1000}} behind the last character runs a thousand times.
 *
 * @param paths in how many ways it can match nothing
 * @param work how many steps all of them take
 */
record Cost(double paths, double work) {
  /** Needs a character. */
  static final Cost CHARACTER = new Cost(0, 1);

  /** Matches nothing, once. */
  static final Cost EMPTY = new Cost(1, 1);

  /** This, and then that in each of the ways. */
  Cost then(Cost next) {
    return new Cost(paths * next.paths, work + paths * next.work);
  }

  Cost or(Cost other) {
    return new Cost(paths + other.paths, work + other.work);
  }

  /**
   * Times in a row, and perhaps more of it: behind the least number a round that matches nothing
   * ends the repetition.
   */
  Cost times(int least, boolean more) {
    Cost must = least == 0 ? EMPTY : rounds(least);
    return more ? must.then(new Cost(paths + 1, work + 1)) : must;
  }

  private Cost rounds(int count) {
    double work = this.work;
    if (paths == 1) {
      work *= count;
    } else if (paths > 1) {
      work *= (Math.pow(paths, count) - 1) / (paths - 1);
    }
    return new Cost(Math.pow(paths, count), work);
  }

  /** A look around: one way. */
  Cost asLook() {
    return new Cost(1, work);
  }
}
