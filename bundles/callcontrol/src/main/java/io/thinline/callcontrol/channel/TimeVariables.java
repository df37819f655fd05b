package io.thinline.callcontrol.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a leg that has ended tell of its times, under FreeSWITCH's names and in its
 * order. Worked out when somebody reads them. Any thread.
 */
final class TimeVariables {
  private static final long MILLI = 1_000;
  private static final long SECOND = 1_000_000;
  private static final Map<String, Function<ChannelTimes, String>> ALL = all();

  private TimeVariables() {}

  /** Null when there is no such variable, or what it tells did not happen. */
  static @Nullable String value(ChannelTimes times, String name) {
    Function<ChannelTimes, String> variable = ALL.get(name);
    if (variable == null || !times.happened(Moment.HUNG_UP)) {
      return null;
    }
    String value = variable.apply(times);
    return value.isEmpty() ? null : value;
  }

  static void each(ChannelTimes times, BiConsumer<String, String> reader) {
    if (times.happened(Moment.HUNG_UP)) {
      ALL.forEach(
          (name, variable) -> {
            String value = variable.apply(times);
            if (!value.isEmpty()) {
              reader.accept(name, value);
            }
          });
    }
  }

  private static Map<String, Function<ChannelTimes, String>> all() {
    Map<String, Function<ChannelTimes, String>> all = new LinkedHashMap<>();
    stamp(all, "start", Moment.CREATED);
    stamp(all, "profile_start", Moment.PROFILE_CREATED);
    stamp(all, "answer", Moment.ANSWERED);
    stamp(all, "bridge", Moment.BRIDGED);
    stamp(all, "hold", Moment.LAST_HOLD);
    stamp(all, "progress", Moment.PROGRESS);
    stamp(all, "progress_media", Moment.PROGRESS_MEDIA);
    stamp(all, "end", Moment.HUNG_UP);
    epochs(all, "start", Moment.CREATED);
    epochs(all, "profile_start", Moment.PROFILE_CREATED);
    epochs(all, "answer", Moment.ANSWERED);
    epochs(all, "bridge", Moment.BRIDGED);
    epochs(all, "last_hold", Moment.LAST_HOLD);
    all.put("hold_accum_seconds", times -> in(SECOND, times.at(Moment.HOLD_ACCUM)));
    all.put("hold_accum_usec", times -> in(1, times.at(Moment.HOLD_ACCUM)));
    all.put("hold_accum_ms", times -> in(MILLI, times.at(Moment.HOLD_ACCUM)));
    epochs(all, "resurrect", Moment.RESURRECTED);
    epochs(all, "progress", Moment.PROGRESS);
    epochs(all, "progress_media", Moment.PROGRESS_MEDIA);
    epochs(all, "end", Moment.HUNG_UP);
    lengths(all, SECOND, "", "sec");
    lengths(all, MILLI, "m", "msec");
    lengths(all, 1, "u", "usec");
    return all;
  }

  private static void stamp(
      Map<String, Function<ChannelTimes, String>> all, String name, Moment moment) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    all.put(
        name + "_stamp",
        times ->
            times.happened(moment)
                ? format.format(Instant.EPOCH.plus(times.at(moment), ChronoUnit.MICROS))
                : "");
  }

  private static void epochs(
      Map<String, Function<ChannelTimes, String>> all, String name, Moment moment) {
    all.put(name + "_epoch", times -> in(SECOND, times.at(moment)));
    all.put(name + "_uepoch", times -> in(1, times.at(moment)));
  }

  /**
   * How long things took.
   *
   * @param unit microseconds
   */
  private static void lengths(
      Map<String, Function<ChannelTimes, String>> all, long unit, String small, String name) {
    length(all, small + "duration", unit, Moment.CREATED, Moment.HUNG_UP);
    length(all, "bill" + name, unit, Moment.ANSWERED, Moment.HUNG_UP);
    length(all, "progress" + name, unit, Moment.CREATED, Moment.PROGRESS);
    length(all, "answer" + name, unit, Moment.CREATED, Moment.ANSWERED);
    length(all, "wait" + name, unit, Moment.CREATED, Moment.BRIDGED);
    length(all, "progress_media" + name, unit, Moment.CREATED, Moment.PROGRESS_MEDIA);
    length(all, "flow_bill" + name, unit, Moment.PROFILE_CREATED, Moment.HUNG_UP);
  }

  private static void length(
      Map<String, Function<ChannelTimes, String>> all,
      String name,
      long unit,
      Moment from,
      Moment to) {
    all.put(name, times -> in(unit, times.between(from, to)));
  }

  private static String in(long unit, long micros) {
    return Long.toString(micros / unit);
  }
}
