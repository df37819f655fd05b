package io.thinline.sccp.message;

/**
 * One message of the Skinny Client Control Protocol. Implementations are records whose components
 * stand in the order of the wire; unsigned 32-bit numbers are {@code int} with the same bits.
 */
public sealed interface SccpMessage permits PhoneMessage, ServerMessage {}
