package io.thinline.skinny.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What belongs to a key, in the order in which it came. A key without anything costs nothing. */
final class ListIndex<K, V> {
  private final Map<K, List<V>> lists = new HashMap<>();

  void add(K key, V value) {
    lists.computeIfAbsent(key, any -> new ArrayList<>(1)).add(value);
  }

  void remove(K key, V value) {
    List<V> list = lists.get(key);
    if (list != null && list.remove(value) && list.isEmpty()) {
      lists.remove(key);
    }
  }

  /** A view: whoever changes the index on the way through takes a copy. */
  List<V> of(K key) {
    List<V> list = lists.get(key);
    return list == null ? List.of() : Collections.unmodifiableList(list);
  }

  /** Everything that belongs to the key leaves the index. */
  List<V> removeAll(K key) {
    List<V> list = lists.remove(key);
    return list == null ? List.of() : list;
  }

  boolean isEmpty() {
    return lists.isEmpty();
  }
}
