package io.thinline.api.config;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map by name, in the order written, in one array: a large directory has tens of
 * thousands of maps with a few entries each. Null is neither key nor value. Any thread.
 */
public final class SmallMap<V> extends AbstractMap<String, V> {
  /** Up to here looking through the array is as quick as hashing. */
  private static final int SEARCHED = 24;

  /** Name and value in turn. */
  private final Object[] pairs;

  private final @Nullable Map<String, V> large;

  private SmallMap(Map<String, ? extends V> source) {
    Object[] all = new Object[source.size() * 2];
    int next = 0;
    for (Entry<String, ? extends V> entry : source.entrySet()) {
      all[next++] = entry.getKey();
      all[next++] = entry.getValue();
    }
    pairs = all;
    large = source.size() > SEARCHED ? new HashMap<>(source) : null;
  }

  /** The same entries; the same map when it is one of these. */
  public static <V> Map<String, V> copyOf(Map<String, V> source) {
    if (source instanceof SmallMap) {
      return source;
    }
    return source.isEmpty() ? Map.of() : new SmallMap<>(source);
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public @Nullable V get(@Nullable Object name) {
    if (large != null) {
      return large.get(name);
    }
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return value(i);
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private V value(int pair) {
    return (V) pairs[pair + 1];
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return pairs.length / 2;
      }

      @Override
      public Iterator<Entry<String, V>> iterator() {
        return entries();
      }
    };
  }

  private Iterator<Entry<String, V>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < pairs.length;
      }

      @Override
      public Entry<String, V> next() {
        if (next >= pairs.length) {
          throw new NoSuchElementException();
        }
        Entry<String, V> entry = Map.entry((String) pairs[next], value(next));
        next += 2;
        return entry;
      }
    };
  }
}
