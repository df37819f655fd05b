package io.thinline.skinny.call;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The digits dialled so far, and the patience for the next one. */
final class DigitCollector {
  /** More than any number has; a flood of digits ends here. */
  static final int MOST_DIGITS = 32;

  private final CallThread thread;
  private final List<String> outsidePrefixes;
  private final Runnable onTimeout;
  private final StringBuilder digits = new StringBuilder();
  private @Nullable Timer patience;

  /**
   * @param outsidePrefixes digits behind which there is dial tone again
   * @param onTimeout runs when a wait is over
   */
  DigitCollector(CallThread thread, List<String> outsidePrefixes, Runnable onTimeout) {
    this.thread = thread;
    this.outsidePrefixes = outsidePrefixes;
    this.onTimeout = onTimeout;
  }

  String digits() {
    return digits.toString();
  }

  boolean isEmpty() {
    return digits.isEmpty();
  }

  /** These digits lead outside, where the number is yet to come. */
  boolean outside() {
    return outsidePrefixes.contains(digits.toString());
  }

  boolean isFull() {
    return digits.length() >= MOST_DIGITS;
  }

  void add(char digit) {
    digits.append(digit);
  }

  void removeLast() {
    if (!digits.isEmpty()) {
      digits.setLength(digits.length() - 1);
    }
  }

  /** Waits for another digit; a wait before is over. */
  void await(Duration duration) {
    stop();
    patience = thread.schedule("digit timeout", duration, onTimeout);
  }

  void stop() {
    if (patience != null) {
      patience.cancel();
      patience = null;
    }
  }
}
