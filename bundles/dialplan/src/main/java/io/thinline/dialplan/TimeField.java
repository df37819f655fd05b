package io.thinline.dialplan;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The attributes by which a condition speaks of the time, counted as FreeSWITCH counts: days of the
 * week and of the year, weeks and minutes of the day from 1.
 *
 * @param allowed what is right, for messages
 * @param reader makes a test of what is written; empty when it is wrong
 */
record TimeField(String allowed, Function<String, Optional<Predicate<ZonedDateTime>>> reader) {
  private static final int DAYS = 7;
  private static final int MINUTES = 60;
  private static final List<String> WEEK = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]", Locale.ROOT);

  private static final Map<String, TimeField> FIELDS = fields();

  private static Map<String, TimeField> fields() {
    Map<String, TimeField> fields = new TreeMap<>();
    numbers(fields, "year", 1, 9999, ZonedDateTime::getYear);
    numbers(fields, "yday", 1, 366, ZonedDateTime::getDayOfYear);
    numbers(fields, "mon", 1, 12, ZonedDateTime::getMonthValue);
    numbers(fields, "mday", 1, 31, ZonedDateTime::getDayOfMonth);
    numbers(fields, "week", 1, 53, time -> (time.getDayOfYear() - 1) / DAYS + 1);
    numbers(fields, "mweek", 1, 6, TimeField::weekOfMonth);
    numbers(fields, "hour", 0, 23, ZonedDateTime::getHour);
    numbers(fields, "minute", 0, 59, ZonedDateTime::getMinute);
    numbers(fields, "minute-of-day", 1, 1440, time -> time.get(ChronoField.MINUTE_OF_DAY) + 1);
    numbers(fields, "tz-offset", -18, 18, time -> time.getOffset().getTotalSeconds() / 3600);
    fields.put(
        "wday",
        new TimeField(
            "1 (Sunday) to 7 or sun to sat, ranges and lists of them",
            text ->
                TimeRange.list(text, TimeField::dayOfWeek)
                    .map(ranges -> time -> holds(ranges, weekday(time)))));
    fields.put(
        "time-of-day",
        new TimeField("HH:MM-HH:MM or HH:MM:SS-HH:MM:SS, and lists of them", TimeField::timeOfDay));
    fields.put(
        "date-time",
        new TimeField("YYYY-MM-DD HH:MM[:SS]~YYYY-MM-DD HH:MM[:SS]", TimeField::dateTime));
    fields.put("dst", new TimeField("true and false", TimeField::summerTime));
    return Collections.unmodifiableMap(fields);
  }

  static Map<String, TimeField> all() {
    return FIELDS;
  }

  private static void numbers(
      Map<String, TimeField> fields,
      String name,
      int least,
      int most,
      ToIntFunction<ZonedDateTime> value) {
    boolean signed = least < 0;
    fields.put(
        name,
        new TimeField(
            least + " to " + most + (signed ? "" : ", ranges and lists of them"),
            text ->
                (signed
                        ? number(text.strip(), least, most)
                            .map(one -> List.of(new TimeRange(one, one)))
                        : TimeRange.list(text, part -> number(part, least, most)))
                    .map(ranges -> time -> holds(ranges, value.applyAsInt(time)))));
  }

  private static boolean holds(List<TimeRange> ranges, int number) {
    return ranges.stream().anyMatch(range -> range.holds(number));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    try {
      return Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** From 1, Sunday. */
  private static int weekday(ZonedDateTime time) {
    return time.getDayOfWeek().getValue() % DAYS + 1;
  }

  private static Optional<Integer> dayOfWeek(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    int day = name.length() < 3 ? -1 : WEEK.indexOf(name.substring(0, 3));
    return day >= 0 ? Optional.of(day + 1) : number(text, 1, DAYS);
  }

  /** In rows as a calendar has them that begins its weeks on Sunday. */
  private static int weekOfMonth(ZonedDateTime time) {
    int first = weekday(time.withDayOfMonth(1)) - 1;
    return (time.getDayOfMonth() + first + DAYS - 1) / DAYS;
  }

  private static Optional<Predicate<ZonedDateTime>> timeOfDay(String text) {
    Predicate<ZonedDateTime> all = time -> false;
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      int from = ends.length == 2 ? secondOfDay(ends[0].strip()) : -1;
      int to = ends.length == 2 ? secondOfDay(ends[1].strip()) : -1;
      if (from < 0 || to < 0) {
        return Optional.empty();
      }
      all =
          all.or(
              time -> {
                int now = time.get(ChronoField.SECOND_OF_DAY);
                return from <= to ? now >= from && now < to : now >= from || now < to;
              });
    }
    return Optional.of(all);
  }

  /** Below 0 when it is none; 24:00 ends a day. */
  private static int secondOfDay(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return -1;
    }
    int hour = number(parts[0], 0, 24).orElse(-1);
    int minute = number(parts[1], 0, MINUTES - 1).orElse(-1);
    int second = parts.length == 3 ? number(parts[2], 0, MINUTES - 1).orElse(-1) : 0;
    return hour < 0 || minute < 0 || second < 0 ? -1 : (hour * MINUTES + minute) * MINUTES + second;
  }

  private static Optional<Predicate<ZonedDateTime>> dateTime(String text) {
    String[] ends = text.split("~", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    try {
      LocalDateTime from = LocalDateTime.parse(ends[0].strip(), DATE_TIME);
      LocalDateTime to = LocalDateTime.parse(ends[1].strip(), DATE_TIME);
      return Optional.of(
          time -> {
            LocalDateTime now = time.toLocalDateTime();
            return !now.isBefore(from) && now.isBefore(to);
          });
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Predicate<ZonedDateTime>> summerTime(String text) {
    return Flags.read(text)
        .map(
            wanted ->
                time -> time.getZone().getRules().isDaylightSavings(time.toInstant()) == wanted);
  }
}
