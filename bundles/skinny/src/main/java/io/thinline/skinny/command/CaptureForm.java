package io.thinline.skinny.command;

import io.thinline.skinny.trace.CaptureRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed behind {@code skinny:capture}.
 *
 * @param device whom to capture
 * @param file as typed
 * @param time how long at most
 * @param megabytes size of the file at which it ends
 * @param force whether a file that is there is replaced
 */
record CaptureForm(String device, String file, Duration time, long megabytes, boolean force) {
  static final String FORCE = "--force";
  static final long USUAL_MEGABYTES = 100;

  private static final String SECONDS = "--seconds";
  private static final String MEGABYTES = "--megabytes";
  static final List<String> OPTIONS = List.of(FORCE, MEGABYTES, SECONDS);

  /** A year: nobody waits longer. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  /** Empty when it is not understood. */
  static Optional<CaptureForm> read(List<String> typed) {
    Deque<String> words = new ArrayDeque<>(typed);
    List<String> names = new ArrayList<>();
    Duration time = LONGEST;
    long megabytes = USUAL_MEGABYTES;
    boolean force = false;
    while (!words.isEmpty()) {
      String word = words.removeFirst();
      if (word.equals(SECONDS) || word.equals(MEGABYTES)) {
        if (words.isEmpty() || !NUMBER.matcher(words.getFirst()).matches()) {
          return Optional.empty();
        }
        long number = Long.parseLong(words.removeFirst());
        time = word.equals(SECONDS) ? Duration.ofSeconds(number) : time;
        megabytes = word.equals(MEGABYTES) ? number : megabytes;
      } else if (word.equals(FORCE)) {
        force = true;
      } else {
        names.add(word);
      }
    }
    return names.size() == 2 && names.stream().noneMatch(name -> name.startsWith("--"))
        ? Optional.of(new CaptureForm(names.get(0), names.get(1), time, megabytes, force))
        : Optional.empty();
  }

  CaptureRequest request(Path to) {
    return new CaptureRequest(device, to, force, megabytes << 20);
  }
}
