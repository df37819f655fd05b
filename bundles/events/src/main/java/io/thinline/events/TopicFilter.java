package io.thinline.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one handler of EventAdmin asks for. One that takes everything there is ({@code *}) asks for
 * nothing: Karaf has a collector of the last hundred of any events, and nobody shall pay for that.
 *
 * @param topics whole topics, {@code a/b/*} for all below
 */
record TopicFilter(List<String> topics) {
  private static final String ALL_BELOW = "/*";

  /** From the service property {@code event.topics}: a text, or several. */
  static TopicFilter of(@Nullable Object property) {
    Stream<?> several =
        property instanceof Object[] array
            ? Arrays.stream(array)
            : property instanceof Collection<?> collection
                ? collection.stream()
                : Stream.ofNullable(property);
    return new TopicFilter(
        several.filter(Objects::nonNull).map(Object::toString).map(String::strip).toList());
  }

  boolean matches(String topic) {
    return topics.stream().anyMatch(wanted -> matches(wanted, topic));
  }

  /** Whether any topic that begins so may match. */
  boolean mayMatchBelow(String prefix) {
    return topics.stream().anyMatch(wanted -> wanted.startsWith(prefix) || matches(wanted, prefix));
  }

  private static boolean matches(String wanted, String topic) {
    return wanted.endsWith(ALL_BELOW)
        ? topic.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(topic);
  }
}
