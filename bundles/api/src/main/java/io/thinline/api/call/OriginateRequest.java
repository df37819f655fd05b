package io.thinline.api.call;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * An offer to an endpoint.
 *
 * @param dialString {@code scheme/rest}
 * @param caller who is shown as calling
 * @param onBehalfOf the leg that wants it; the new leg joins its call
 * @param timeout how long it may ring
 * @param variables set on the new leg
 */
public record OriginateRequest(
    String dialString,
    Party caller,
    Optional<Leg> onBehalfOf,
    Duration timeout,
    Map<String, String> variables) {
  public OriginateRequest {
    variables = Map.copyOf(variables);
  }
}
