package io.thinline.api.command;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** One run of a command, as its face sees it. */
@ProviderType
public interface CommandCall {

  /** The words behind the name; quoted ones are one word, without the quotes. */
  List<String> words();

  /** What stands behind the name as it was typed, quotes and all. */
  default String line() {
    return String.join(" ", words());
  }

  /** What its caller may do: for commands that run others. */
  default Role role() {
    return Role.VIEWER;
  }

  /**
   * Prints a line at once, for commands that go on for a while; the answer is what {@code execute}
   * returns.
   */
  void print(String line);

  /** Waits until the operator interrupts or the time is over; true when interrupted. */
  boolean awaitInterrupt(Duration time);
}
