package io.thinline.skinny.call;

import io.thinline.skinny.line.LineAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The number that each line dialled last: the server remembers it, because phones send no digits
 * for redial.
 */
final class LastNumbers {
  private final Map<LineAddress, String> numbers = new HashMap<>();

  void dialed(LineAddress line, String number) {
    numbers.put(line, number);
  }

  Optional<String> of(LineAddress line) {
    return Optional.ofNullable(numbers.get(line));
  }
}
