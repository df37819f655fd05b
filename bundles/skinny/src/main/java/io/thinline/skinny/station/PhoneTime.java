package io.thinline.skinny.station;

import io.thinline.api.config.RegistrationParameters;
import io.thinline.api.time.Clock;
import io.thinline.sccp.message.DefineTimeDate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/** The time as a phone shows it. */
public final class PhoneTime {
  private static final int SUNDAY_IS_0 = 7;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private PhoneTime() {}

  /** Its own zone, else that of its profile. */
  public static ZoneId zone(Station station) {
    return StationParameters.get(
        station, RegistrationParameters.DEVICE_TIME_ZONE, RegistrationParameters.TIME_ZONE);
  }

  public static DefineTimeDate now(Station station, Clock clock) {
    return at(clock.now(), zone(station));
  }

  static DefineTimeDate at(Instant instant, ZoneId zone) {
    ZonedDateTime time = instant.atZone(zone);
    return new DefineTimeDate(
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfWeek().getValue() % SUNDAY_IS_0,
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getNano() / NANOS_PER_MILLI,
        (int) instant.getEpochSecond());
  }

  /** When clocks must be set next: a new day begins, or summer time begins or ends. */
  static Instant nextChange(Instant now, ZoneId zone) {
    Instant midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    ZoneOffsetTransition transition = zone.getRules().nextTransition(now);
    return transition != null && transition.getInstant().isBefore(midnight)
        ? transition.getInstant()
        : midnight;
  }
}
