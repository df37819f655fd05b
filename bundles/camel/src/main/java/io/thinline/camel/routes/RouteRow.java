package io.thinline.camel.routes;

import java.time.Instant;

/**
 * A route as an operator sees it.
 *
 * @param from the URI it begins with
 * @param source the file or the class it is written in
 * @param state such as {@code running}, {@code waits for mqtt}
 * @param lastError of an exchange, or why the source cannot run as it is; empty when there is none
 * @param since when the state began
 */
public record RouteRow(
    String route,
    String from,
    String source,
    String state,
    long total,
    long failed,
    String lastError,
    Instant since) {}
