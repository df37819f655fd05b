package io.thinline.api.call;

import io.thinline.api.media.MediaTerminal;
import java.util.Map;

/**
 * What a party that goes off hook brings along.
 *
 * @param endpoint the dial string of its endpoint, such as {@code skinny/internal/1101}
 * @param party who it is
 * @param dialplan name of the dialplan that routes it, {@code XML}
 * @param context the dialplan context
 * @param terminal where its audio is
 * @param variables set from the start
 */
public record LegRequest(
    String endpoint,
    Party party,
    String dialplan,
    String context,
    MediaTerminal terminal,
    Map<String, String> variables) {
  public LegRequest {
    variables = Map.copyOf(variables);
  }
}
