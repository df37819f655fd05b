package io.thinline.api.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A directory number as one button of one device shows it (a line appearance's settings; wiki,
 * "Device Configuration").
 *
 * @param number the directory number
 * @param label what the phone writes beside the button
 * @param callerName shown to the other party, empty to show the number alone
 * @param ringOnIdle whether it rings audibly on an idle phone
 * @param ringOnActive whether it is heard while the phone is in a call
 * @param busyTrigger calls at which this appearance is busy; empty is unlimited
 * @param forwardAll number for every call
 * @param forwardBusy number when busy
 * @param forwardNoAnswer number when not answered
 * @param noAnswerDuration how long it rings before it counts as not answered
 * @param registrationMetadata a note shown with the registration
 * @param mailbox whose messages it shows; empty is that of its own number
 */
public record Line(
    String number,
    String label,
    String callerName,
    boolean ringOnIdle,
    boolean ringOnActive,
    OptionalInt busyTrigger,
    Optional<String> forwardAll,
    Optional<String> forwardBusy,
    Optional<String> forwardNoAnswer,
    Optional<Duration> noAnswerDuration,
    Optional<String> registrationMetadata,
    Optional<String> mailbox) {

  /** A line of which nothing more is configured than this. */
  public static Line of(String number, String label, String callerName) {
    return new Line(
        number,
        label,
        callerName,
        true,
        true,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
