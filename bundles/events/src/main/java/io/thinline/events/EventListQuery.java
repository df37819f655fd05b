package io.thinline.events;

import java.util.Iterator;
import java.util.List;

/**
 * What {@code event:list} was asked for.
 *
 * @param count how many, 0 when not said
 * @param from from which sequence number on, 0 when not said
 * @param full whole events instead of lines
 */
record EventListQuery(long count, long from, boolean full) {
  private static final long DEFAULT_COUNT = 20;

  /** Fails with what a person can read. */
  static EventListQuery parse(List<String> words) {
    long count = 0;
    long from = 0;
    boolean full = false;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (word.equals("--full")) {
        full = true;
      } else if (word.equals("--from")) {
        from = number("--from", rest.hasNext() ? rest.next() : "");
      } else {
        count = number("count", word);
      }
    }
    return new EventListQuery(count, from, full);
  }

  long first(long newest) {
    if (from > 0) {
      return from;
    }
    return Math.max(1, newest + 1 - (count == 0 ? DEFAULT_COUNT : count));
  }

  long last(long newest) {
    return from == 0 || count == 0 || count > newest - from ? newest : from + count - 1;
  }

  private static long number(String what, String word) {
    try {
      long number = Long.parseLong(word);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with zero and negative numbers.
    }
    throw new IllegalArgumentException(
        what + " is \"" + word + "\"; it must be a whole number from 1 on");
  }
}
