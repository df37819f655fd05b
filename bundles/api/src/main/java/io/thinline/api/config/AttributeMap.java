package io.thinline.api.config;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an element, in the order written, in one array. A large directory has half a
 * million of them, nearly all on the line of their tag: such a one is kept as its text alone.
 */
final class AttributeMap extends AbstractMap<String, ConfigValue> {
  private final SourceLocation location;

  /** In turn the name, and the text or, when it was written elsewhere than the tag, the value. */
  private final Object[] pairs;

  private AttributeMap(Map<String, ConfigValue> source, SourceLocation location) {
    this.location = location;
    Object[] all = new Object[source.size() * 2];
    int next = 0;
    for (Entry<String, ConfigValue> entry : source.entrySet()) {
      ConfigValue value = entry.getValue();
      all[next++] = entry.getKey();
      all[next++] = value.location().equals(location) ? value.text() : value;
    }
    pairs = all;
  }

  /** The same entries for an element at that place. */
  static Map<String, ConfigValue> copyOf(Map<String, ConfigValue> source, SourceLocation location) {
    boolean same = source instanceof AttributeMap map && map.location.equals(location);
    if (same) {
      return source;
    }
    return source.isEmpty() ? Map.of() : new AttributeMap(source, location);
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
  public @Nullable ConfigValue get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return value(i);
      }
    }
    return null;
  }

  private ConfigValue value(int pair) {
    return pairs[pair + 1] instanceof ConfigValue elsewhere
        ? elsewhere
        : new ConfigValue((String) pairs[pair + 1], location);
  }

  @Override
  public Set<Entry<String, ConfigValue>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return pairs.length / 2;
      }

      @Override
      public Iterator<Entry<String, ConfigValue>> iterator() {
        return entries();
      }
    };
  }

  private Iterator<Entry<String, ConfigValue>> entries() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < pairs.length;
      }

      @Override
      public Entry<String, ConfigValue> next() {
        if (next >= pairs.length) {
          throw new NoSuchElementException();
        }
        Entry<String, ConfigValue> entry = Map.entry((String) pairs[next], value(next));
        next += 2;
        return entry;
      }
    };
  }
}
