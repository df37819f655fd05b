package io.thinline.api.phone;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A phone tells why it registered anew.
 *
 * @param time when it came
 * @param severity its name, {@code Informational} for ordinary restarts
 * @param number of the reason, before the colon of the text; empty when there is none
 * @param text in the phone's language, the number included
 * @param param1 often an error number
 * @param param2 often an IPv4 address
 */
public record PhoneAlarm(
    Instant time, String severity, OptionalInt number, String text, long param1, long param2) {}
