package io.thinline.sccp.message;

import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * Why the phone lost its last registration; comes before or after Register.
 *
 * @param alarmSeverity how bad
 * @param text for a person to read
 */
@MessageId(0x0020)
public record AlarmMessage(AlarmSeverity alarmSeverity, @Text(80) String text, int parm1, int parm2)
    implements PhoneMessage {}
