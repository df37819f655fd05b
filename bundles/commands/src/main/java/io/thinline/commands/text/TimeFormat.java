package io.thinline.commands.text;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Times written as C's strftime writes them in English. */
final class TimeFormat {
  private static final int WEEK = 7;
  private static final Map<Character, Function<ZonedDateTime, String>> FIELDS = fields();

  private TimeFormat() {}

  static String format(String format, ZonedDateTime time) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < format.length(); at++) {
      char c = format.charAt(at);
      if (c != '%' || at + 1 == format.length()) {
        text.append(c);
        continue;
      }
      char name = format.charAt(++at);
      Function<ZonedDateTime, String> field = FIELDS.get(name);
      text.append(field == null ? "%" + name : field.apply(time));
    }
    return text.toString();
  }

  private static Map<Character, Function<ZonedDateTime, String>> fields() {
    Map<Character, Function<ZonedDateTime, String>> all = new HashMap<>();
    Map.ofEntries(
            Map.entry('a', "EEE"),
            Map.entry('A', "EEEE"),
            Map.entry('b', "MMM"),
            Map.entry('B', "MMMM"),
            Map.entry('c', "EEE MMM ppd HH:mm:ss yyyy"),
            Map.entry('d', "dd"),
            Map.entry('D', "MM/dd/yy"),
            Map.entry('e', "ppd"),
            Map.entry('F', "yyyy-MM-dd"),
            Map.entry('h', "MMM"),
            Map.entry('H', "HH"),
            Map.entry('I', "hh"),
            Map.entry('j', "DDD"),
            Map.entry('k', "ppH"),
            Map.entry('l', "pph"),
            Map.entry('m', "MM"),
            Map.entry('M', "mm"),
            Map.entry('p', "a"),
            Map.entry('r', "hh:mm:ss a"),
            Map.entry('R', "HH:mm"),
            Map.entry('S', "ss"),
            Map.entry('T', "HH:mm:ss"),
            Map.entry('x', "MM/dd/yy"),
            Map.entry('X', "HH:mm:ss"),
            Map.entry('y', "yy"),
            Map.entry('Y', "yyyy"),
            Map.entry('z', "xx"),
            Map.entry('Z', "zzz"))
        .forEach((name, pattern) -> all.put(name, pattern(pattern)));
    all.put('P', pattern("a").andThen(half -> half.toLowerCase(Locale.ROOT)));
    all.put('C', time -> two(time.getYear() / 100));
    all.put('g', time -> two(time.get(IsoFields.WEEK_BASED_YEAR) % 100));
    all.put('G', time -> String.valueOf(time.get(IsoFields.WEEK_BASED_YEAR)));
    all.put('V', time -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    all.put('s', time -> String.valueOf(time.toEpochSecond()));
    all.put('u', time -> String.valueOf(time.getDayOfWeek().getValue()));
    all.put('w', time -> String.valueOf(time.getDayOfWeek().getValue() % WEEK));
    all.put('U', time -> two(week(time, time.getDayOfWeek().getValue() % WEEK)));
    all.put('W', time -> two(week(time, time.getDayOfWeek().getValue() - 1)));
    all.put('n', time -> "\n");
    all.put('t', time -> "\t");
    all.put('%', time -> "%");
    return Map.copyOf(all);
  }

  private static Function<ZonedDateTime, String> pattern(String pattern) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.US);
    return formatter::format;
  }

  /** Full weeks of the year so far. */
  private static int week(ZonedDateTime time, int dayOfWeek) {
    return (time.get(ChronoField.DAY_OF_YEAR) - 1 + WEEK - dayOfWeek) / WEEK;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
