package io.thinline.dialplan;

/**
 * Bounds the work of matching, whatever the expressions are: every look at a character is a step.
 * One budget serves one question to the dialplan.
 */
final class StepBudget {
  /** Enough for any sane expression on any number, and some milliseconds at most. */
  static final int PER_EXPRESSION = 100_000;

  static final int IN_ALL = 5_000_000;

  private final int perExpression;
  private int left;
  private int leftForExpression;

  StepBudget() {
    this(PER_EXPRESSION, IN_ALL);
  }

  StepBudget(int perExpression, int inAll) {
    this.perExpression = perExpression;
    this.left = inAll;
  }

  /** Ends a match that goes on for too long. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded() {
      super("step budget exceeded", null, false, false);
    }
  }

  /** The text as an expression may see it from here on. */
  CharSequence guard(String text) {
    leftForExpression = perExpression;
    return new Guarded(text);
  }

  private void step() {
    if (--leftForExpression < 0 || --left < 0) {
      throw new Exceeded();
    }
  }

  private final class Guarded implements CharSequence {
    private final String text;

    Guarded(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      step();
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Guarded(text.substring(start, end));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
