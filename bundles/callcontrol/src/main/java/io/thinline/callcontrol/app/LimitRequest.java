package io.thinline.callcontrol.app;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code backend realm resource max[/interval] rest}: what is asked of a limit. Every backend is
 * this server's memory.
 *
 * @param most negative, or not written, only counts
 * @param interval seconds; zero counts legs at once
 */
record LimitRequest(CallLimits.Resource resource, int most, Duration interval, String rest) {
  private static final Pattern MOST = Pattern.compile("(-?\\d{1,9})(?:/(\\d{1,9}))?");

  static Optional<LimitRequest> parse(String data) {
    String[] words = data.strip().split("\\s+", 5);
    if (words.length < 3) {
      return Optional.empty();
    }
    CallLimits.Resource resource = new CallLimits.Resource(words[1], words[2]);
    if (words.length == 3) {
      return Optional.of(new LimitRequest(resource, -1, Duration.ZERO, ""));
    }
    Matcher most = MOST.matcher(words[3]);
    if (!most.matches()) {
      return Optional.empty();
    }
    Duration interval =
        most.group(2) == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(most.group(2)));
    return Optional.of(
        new LimitRequest(
            resource, Integer.parseInt(most.group(1)), interval, words.length > 4 ? words[4] : ""));
  }
}
