package io.thinline.events;

import java.util.Iterator;
import java.util.List;

/**
 * What {@code event:list} was asked for.
 *
 * @param count how many, 0 when not said
 * @param from from which sequence number on, 0 when not said
 * @param only which events; empty for all
 * @param format the name of the format for whole events; empty for a line each
 */
record EventListQuery(long count, long from, String only, String format) {
  static final List<String> OPTIONS = List.of("--from", "--only", "--full", "--as");
  private static final long DEFAULT_COUNT = 20;

  /** Fails with what a person can read. */
  static EventListQuery parse(List<String> words) {
    long count = 0;
    long from = 0;
    String only = "";
    String format = "";
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--full" -> format = "plain";
        case "--as" -> format = text(word, rest);
        case "--only" -> only = text(word, rest);
        case "--from" -> from = number("--from", rest.hasNext() ? rest.next() : "");
        default -> count = number("count", word);
      }
    }
    return new EventListQuery(count, from, only, format);
  }

  /** The first that may be shown; of a pattern all must be looked at. */
  long first(long newest) {
    if (from > 0) {
      return from;
    }
    return only.isEmpty() ? Math.max(1, newest + 1 - most()) : 1;
  }

  long last(long newest) {
    boolean all = from == 0 || count == 0 || !only.isEmpty();
    return all || count > newest - from ? newest : from + count - 1;
  }

  /** What is shown of those that fit: the first ones from a number on, otherwise the newest. */
  <T> List<T> cut(List<T> fitting) {
    if (from > 0) {
      return count == 0 ? fitting : fitting.subList(0, (int) Math.min(count, fitting.size()));
    }
    return fitting.subList((int) Math.max(0, fitting.size() - most()), fitting.size());
  }

  private long most() {
    return count == 0 ? DEFAULT_COUNT : count;
  }

  private static String text(String option, Iterator<String> rest) {
    if (rest.hasNext()) {
      return rest.next();
    }
    throw new IllegalArgumentException(option + " needs a word behind it");
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
