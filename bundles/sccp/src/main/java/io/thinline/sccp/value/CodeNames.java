package io.thinline.sccp.value;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of one kind of code, both ways. Lookups ignore case and everything that is neither
 * letter nor digit: {@code RingInside}, {@code ring_inside} and {@code RING-INSIDE} are the same.
 *
 * @param <T> the kind of code
 */
public final class CodeNames<T extends WireCode> {
  private static final ClassValue<CodeNames<?>> TABLES =
      new ClassValue<>() {
        @Override
        protected CodeNames<?> computeValue(Class<?> type) {
          return new CodeNames<>(type.asSubclass(WireCode.class));
        }
      };

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, T> byName = new HashMap<>();
  private final Map<String, T> byShownName = new LinkedHashMap<>();

  private CodeNames(Class<T> type) {
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
        add(field, type);
      }
    }
  }

  /** The names of that kind of code. */
  @SuppressWarnings("unchecked")
  public static <T extends WireCode> CodeNames<T> of(Class<T> type) {
    return (CodeNames<T>) TABLES.get(type);
  }

  private void add(Field field, Class<T> type) {
    T constant;
    try {
      constant = type.cast(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    Named named = field.getAnnotation(Named.class);
    String shown =
        named == null || named.value().isEmpty() ? mixedCase(field.getName()) : named.value();
    names.putIfAbsent(constant.code(), shown);
    byShownName.put(shown, constant);
    byName.put(normal(shown), constant);
    byName.put(normal(field.getName()), constant);
    if (named != null) {
      for (String other : named.or()) {
        byName.put(normal(other), constant);
      }
    }
  }

  /** The name of a code, or the number in hexadecimal. */
  public String nameOf(int code) {
    String name = names.get(code);
    return name != null ? name : "0x" + Integer.toHexString(code).toUpperCase(Locale.ROOT);
  }

  /** The code with that name. */
  public Optional<T> find(String name) {
    return Optional.ofNullable(byName.get(normal(name)));
  }

  /** The names to show, in the order of their numbers. */
  public Collection<String> names() {
    return Collections.unmodifiableCollection(byShownName.keySet());
  }

  private static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '*' || c == '#' || c == '+') {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
  }

  private static String mixedCase(String constant) {
    StringBuilder name = new StringBuilder(constant.length());
    boolean first = true;
    for (int i = 0; i < constant.length(); i++) {
      char c = constant.charAt(i);
      if (c != '_') {
        name.append(first ? c : Character.toLowerCase(c));
      }
      first = c == '_';
    }
    return name.toString();
  }
}
