package io.thinline.skinny.command.send;

import java.util.HashMap;
import java.util.Map;

/** What the words of a form mean. */
final class Values {
  private final Map<Argument<?>, Object> values = new HashMap<>();

  <T> void put(Argument<T> argument, T value) {
    values.put(argument, value);
  }

  @SuppressWarnings("unchecked") // put takes only what get gives
  <T> T get(Argument<T> argument) {
    return (T) values.get(argument);
  }
}
