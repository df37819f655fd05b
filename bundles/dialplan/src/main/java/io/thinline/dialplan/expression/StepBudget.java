package io.thinline.dialplan.expression;

/**
 * Bounds the work of matching, whatever the expressions are: every look at a character is a step.
 * One budget serves one question to the dialplan.
 */
public final class StepBudget {
  /** Enough for any sane expression on any number, and some milliseconds at most. */
  static final int PER_EXPRESSION = 100_000;

  static final int IN_ALL = 5_000_000;

  private final int perExpression;
  private int left;
  private int leftForExpression;

  public StepBudget() {
    this(PER_EXPRESSION, IN_ALL);
  }

  StepBudget(int perExpression, int inAll) {
    this.perExpression = perExpression;
    this.left = inAll;
  }

  /** Ends a match that goes on for too long. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded() {
      super("step budget exceeded", null, false, false);
    }
  }

  /**
   * The text as an expression may see it from here on.
   *
   * @param price steps for one look: what may be done between two looks counts too
   */
  CharSequence guard(String text, int price) {
    leftForExpression = perExpression;
    pay(Math.multiplyExact((long) text.length(), price - 1));
    return new Guarded(text, price);
  }

  private void pay(long steps) {
    long affordable = Math.min(leftForExpression, left);
    if (steps > affordable) {
      throw new Exceeded();
    }
    leftForExpression -= (int) steps;
    left -= (int) steps;
  }

  private final class Guarded implements CharSequence {
    private final String text;
    private final int price;

    Guarded(String text, int price) {
      this.text = text;
      this.price = price;
    }

    @Override
    public char charAt(int index) {
      leftForExpression -= price;
      left -= price;
      if (leftForExpression < 0 || left < 0) {
        throw new Exceeded();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Guarded(text.substring(start, end), price);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
