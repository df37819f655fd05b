package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Sets date and time.
 *
 * @param wYear all four digits
 * @param wMonth 1 to 12
 * @param wDayOfWeek 0 is Sunday
 * @param wMilliseconds 0 to 999
 * @param systemTime seconds since 1970 UTC
 */
@MessageId(0x0094)
public record DefineTimeDate(
    int wYear,
    int wMonth,
    int wDayOfWeek,
    int wDay,
    int wHour,
    int wMinute,
    int wSecond,
    int wMilliseconds,
    int systemTime)
    implements ServerMessage {}
