package io.thinline.events;

import io.thinline.api.event.PbxEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The topic of an event, by its name and subclass. There are few of them and each is worked out
 * once. For one thread.
 */
final class EventTopics {
  static final String PREFIX = "io/thinline/event/";

  /** A dialplan may make up subclasses; then all are forgotten from time to time. */
  static final int MOST = 1_000;

  private static final Pattern NOT_IN_A_TOPIC = Pattern.compile("[^A-Za-z0-9_/-]");
  private static final Pattern NEEDLESS_SLASHES = Pattern.compile("/{2,}|/$");

  private final Map<Kind, String> known = new HashMap<>();

  private record Kind(String name, String subclass) {}

  String of(PbxEvent event) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(new Kind(event.name(), event.subclass()), EventTopics::topic);
  }

  /** How many are remembered. */
  int size() {
    return known.size();
  }

  private static String topic(Kind kind) {
    String path = PREFIX + kind.name + '/' + kind.subclass.replace("::", "/");
    String allowed = NOT_IN_A_TOPIC.matcher(path).replaceAll("_");
    return NEEDLESS_SLASHES
        .matcher(allowed)
        .replaceAll(slashes -> slashes.end() == allowed.length() ? "" : "/");
  }
}
