package io.thinline.commands.service;

import io.thinline.api.command.ApiCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands by name. Of several with one name the highest ranking answers, of equals the older
 * service; the others wait. Any thread.
 */
final class CommandWhiteboard {
  private static final Logger log = LoggerFactory.getLogger(CommandWhiteboard.class);
  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::ranking).reversed().thenComparingLong(Entry::id);

  private final Map<String, List<Entry>> byName = new TreeMap<>();

  private record Entry(ApiCommand command, int ranking, long id) {}

  synchronized void add(ApiCommand command, Map<String, ?> properties) {
    Object ranking = properties.get(Constants.SERVICE_RANKING);
    Object id = properties.get(Constants.SERVICE_ID);
    List<Entry> entries = byName.computeIfAbsent(command.name(), name -> new ArrayList<>());
    entries.add(
        new Entry(
            command,
            ranking instanceof Integer number ? number : 0,
            id instanceof Long number ? number : 0));
    entries.sort(ORDER);
    if (entries.size() > 1) {
      log.warn(
          "command {} is offered {} times; {} answers, {} waits",
          command.name(),
          entries.size(),
          entries.get(0).command.getClass().getName(),
          entries.get(entries.size() - 1).command.getClass().getName());
    }
  }

  synchronized void remove(ApiCommand command) {
    byName.values().forEach(entries -> entries.removeIf(entry -> entry.command == command));
    byName.values().removeIf(List::isEmpty);
  }

  synchronized Optional<ApiCommand> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(entries -> entries.get(0).command);
  }

  synchronized List<ApiCommand> all() {
    return byName.values().stream().map(entries -> entries.get(0).command).toList();
  }

  synchronized List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
