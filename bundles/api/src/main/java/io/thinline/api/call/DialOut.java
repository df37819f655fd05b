package io.thinline.api.call;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to ring, and as whom.
 *
 * @param dialString a dial string whole: {@code ,} and {@code |}, {@code :_:}, variables in braces
 * @param caller who is shown as calling, unless the dial string says otherwise
 * @param onBehalfOf the leg that wants it; new legs join its call
 * @param timeout how long all of it may take
 * @param variables set on every new leg
 */
public record DialOut(
    String dialString,
    Party caller,
    Optional<Leg> onBehalfOf,
    Duration timeout,
    Map<String, String> variables) {
  public DialOut {
    variables = Map.copyOf(variables);
  }
}
