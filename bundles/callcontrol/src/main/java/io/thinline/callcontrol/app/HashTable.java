package io.thinline.callcontrol.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** What {@code hash} keeps, by realm and key, until the server stops. Any thread. */
@Component(service = HashTable.class, immediate = true)
public final class HashTable {
  private final Map<Key, String> values = new ConcurrentHashMap<>();

  private record Key(String realm, String name) {}

  void insert(String realm, String key, String value) {
    values.put(new Key(realm, key), value);
  }

  void delete(String realm, String key) {
    values.remove(new Key(realm, key));
  }

  Optional<String> select(String realm, String key) {
    return Optional.ofNullable(values.get(new Key(realm, key)));
  }

  /**
   * {@code insert}, {@code insert_ifempty}, {@code delete} and {@code delete_ifmatch}; false when
   * it is none.
   */
  boolean change(String request) {
    String[] parts = request.strip().split("/", 4);
    if (parts.length < 3) {
      return false;
    }
    Key key = new Key(parts[1], parts[2]);
    String value = parts.length > 3 ? parts[3] : "";
    switch (parts[0]) {
      case "insert" -> values.put(key, value);
      case "insert_ifempty" -> values.putIfAbsent(key, value);
      case "delete" -> values.remove(key);
      case "delete_ifmatch" -> values.remove(key, value);
      default -> {
        return false;
      }
    }
    return true;
  }
}
