package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks which buttons there are: ButtonTemplate.
 *
 * @param totalButtonCount places in all messages
 */
@MessageId(0x000E)
public record ButtonTemplateReqMessage(int totalButtonCount) implements PhoneMessage {}
