package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;

/**
 * A message whose id is known but whose payload could not be read.
 *
 * @param id the message id
 * @param reason what went wrong, for the log
 * @param payload everything behind the header
 */
public record Malformed(int id, String reason, Bytes payload)
    implements PhoneMessage, ServerMessage {}
