package io.thinline.skinny.station;

import io.thinline.api.phone.ConnectionStatistics;
import io.thinline.api.phone.PhoneAlarm;
import io.thinline.api.phone.ReportedText;
import io.thinline.sccp.value.MediaPathCapability;
import io.thinline.skinny.station.RegisteredPhone.MediaPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been reported on one connection, also before its phone registered. Of everything only
 * the newest is kept. Call thread only.
 */
final class PhoneReports {
  /** Calls whose statistics are kept. */
  static final int MOST_STATISTICS = 20;

  private static final int MOST_MODULES = 4;

  private @Nullable PhoneAlarm alarm;
  private @Nullable ReportedText xmlAlarm;
  private @Nullable ReportedText location;
  private OptionalInt availableLines = OptionalInt.empty();

  /** Most phones never report these. */
  private Map<Integer, String> modules = Map.of();

  private Map<MediaPath, MediaPathCapability> capabilities = Map.of();
  private @Nullable Deque<ConnectionStatistics> statistics;

  void alarm(PhoneAlarm told) {
    alarm = told;
  }

  void xmlAlarm(ReportedText told) {
    xmlAlarm = told;
  }

  void location(ReportedText told) {
    location = told;
  }

  void availableLines(int count) {
    availableLines = OptionalInt.of(count);
  }

  void capability(MediaPath path, MediaPathCapability capability) {
    if (capabilities.isEmpty()) {
      capabilities = new EnumMap<>(MediaPath.class);
    }
    capabilities.put(path, capability);
  }

  /** An expansion module tells what it is; one of that instance is replaced. */
  void module(int instance, String text) {
    if (modules.isEmpty()) {
      modules = new TreeMap<>();
    }
    if (modules.size() < MOST_MODULES || modules.containsKey(instance)) {
      modules.put(instance, text);
    }
  }

  void statistics(ConnectionStatistics told) {
    Deque<ConnectionStatistics> all = statistics;
    if (all == null) {
      all = new ArrayDeque<>();
      statistics = all;
    }
    if (all.size() == MOST_STATISTICS) {
      all.removeFirst();
    }
    all.addLast(told);
  }

  Optional<PhoneAlarm> alarm() {
    return Optional.ofNullable(alarm);
  }

  Optional<ReportedText> xmlAlarm() {
    return Optional.ofNullable(xmlAlarm);
  }

  Optional<ReportedText> location() {
    return Optional.ofNullable(location);
  }

  OptionalInt availableLines() {
    return availableLines;
  }

  List<String> modules() {
    return List.copyOf(modules.values());
  }

  Optional<MediaPathCapability> capability(MediaPath path) {
    return Optional.ofNullable(capabilities.get(path));
  }

  /** Oldest first. */
  List<ConnectionStatistics> statistics() {
    return statistics == null ? List.of() : List.copyOf(statistics);
  }
}
