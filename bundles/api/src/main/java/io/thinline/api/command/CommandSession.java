package io.thinline.api.command;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whoever types a line at a face: what it may do, and where lines go that come before the answer.
 */
@ConsumerType
public interface CommandSession {

  Role role();

  /** Prints a line at once. */
  void print(String line);

  /** Waits until the operator interrupts or the time is over; true when interrupted. */
  boolean awaitInterrupt(Duration time);

  /** Nobody watches: nothing is printed, and a command that goes on for a while ends at once. */
  static CommandSession unattended(Role role) {
    return new CommandSession() {
      @Override
      public Role role() {
        return role;
      }

      @Override
      public void print(String line) {}

      @Override
      public boolean awaitInterrupt(Duration time) {
        return true;
      }
    };
  }
}
