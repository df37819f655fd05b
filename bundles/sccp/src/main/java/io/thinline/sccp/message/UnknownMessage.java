package io.thinline.sccp.message;

import io.thinline.sccp.value.Bytes;

/**
 * A message whose id nobody here knows. It is kept whole and never a reason to disconnect.
 *
 * @param id the message id
 * @param payload everything behind the header
 */
public record UnknownMessage(int id, Bytes payload) implements PhoneMessage, ServerMessage {}
