package io.thinline.callcontrol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Services by name. The highest ranking wins, the older of two equals; the others wait and take
 * over. Call thread only.
 */
final class Whiteboard<T> {
  private static final Logger log = LoggerFactory.getLogger(Whiteboard.class);
  private static final String RANKING = "service.ranking";

  private final String kind;
  private final String nameProperty;
  private final Map<String, List<Entry<T>>> byName = new HashMap<>();

  private record Entry<T>(T service, int ranking) {}

  /**
   * @param kind what the services are, for the log
   * @param nameProperty the service property that names one
   */
  Whiteboard(String kind, String nameProperty) {
    this.kind = kind;
    this.nameProperty = nameProperty;
  }

  void add(T service, Map<String, ?> properties) {
    if (!(properties.get(nameProperty) instanceof String name)) {
      log.warn(
          "{} {} has no property \"{}\" and is not used", kind, service.getClass(), nameProperty);
      return;
    }
    int ranking = properties.get(RANKING) instanceof Integer value ? value : 0;
    List<Entry<T>> entries = byName.computeIfAbsent(name, unused -> new ArrayList<>());
    entries.add(new Entry<>(service, ranking));
    entries.sort(Comparator.comparingInt((Entry<T> entry) -> entry.ranking).reversed());
    if (entries.size() > 1) {
      log.warn(
          "{} \"{}\" is offered {} times; {} is used",
          kind,
          name,
          entries.size(),
          entries.get(0).service.getClass().getName());
    }
  }

  void remove(T service) {
    byName.values().forEach(entries -> entries.removeIf(entry -> entry.service == service));
    byName.values().removeIf(List::isEmpty);
  }

  Optional<T> find(String name) {
    List<Entry<T>> entries = byName.get(name);
    return entries == null ? Optional.empty() : Optional.of(entries.get(0).service);
  }
}
