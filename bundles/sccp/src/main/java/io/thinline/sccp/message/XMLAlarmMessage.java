package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;

/**
 * Why the phone lost its last registration, as XML.
 *
 * @param alarmInfo XML
 */
@MessageId(0x015A)
public record XMLAlarmMessage(@Rest String alarmInfo) implements PhoneMessage {}
