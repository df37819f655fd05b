package io.thinline.sccp.netty;

/**
 * The stream of a connection cannot be cut into messages any more. It reaches the handlers behind
 * the decoder as a user event, once for a connection, before the decoder closes it.
 *
 * @param reason what was found and what would be right, for the log
 */
public record FramingError(String reason) {}
