package io.thinline.camel.component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.component.PropertyConfigurerSupport;
import org.jspecify.annotations.Nullable;

/**
 * The options of an endpoint or a component as a table: how each is set and read. Camel then needs
 * no reflection for them.
 *
 * @param <T> whose options they are
 */
final class Options<T> extends PropertyConfigurerSupport
    implements PropertyConfigurer, PropertyConfigurerGetter {

  private record Option<T, V>(
      Class<V> type, BiConsumer<T, V> setter, Function<T, ? extends @Nullable V> getter) {

    void set(T target, Object value) {
      setter.accept(target, type.cast(value));
    }
  }

  private final Class<T> owner;
  private final Map<String, Option<T, ?>> options = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  Options(Class<T> owner) {
    this.owner = owner;
  }

  Options<T> text(String name, BiConsumer<T, String> setter, Function<T, String> getter) {
    return with(name, String.class, setter, getter);
  }

  Options<T> flag(String name, BiConsumer<T, Boolean> setter, Function<T, Boolean> getter) {
    return with(name, Boolean.class, setter, getter);
  }

  <V> Options<T> with(
      String name,
      Class<V> type,
      BiConsumer<T, V> setter,
      Function<T, ? extends @Nullable V> getter) {
    options.put(name, new Option<>(type, setter, getter));
    names.put(name.toLowerCase(Locale.ROOT), name);
    return this;
  }

  /** What can be set, in the order of the table. */
  Set<String> names() {
    return options.keySet();
  }

  @Override
  public boolean configure(
      CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
    @Nullable Option<T, ?> option = option(name, ignoreCase);
    if (option == null) {
      return false;
    }
    option.set(owner.cast(target), property(context, option.type, value));
    return true;
  }

  @Override
  public @Nullable Class<?> getOptionType(String name, boolean ignoreCase) {
    @Nullable Option<T, ?> option = option(name, ignoreCase);
    return option == null ? null : option.type;
  }

  @Override
  public @Nullable Object getOptionValue(Object target, String name, boolean ignoreCase) {
    @Nullable Option<T, ?> option = option(name, ignoreCase);
    return option == null ? null : option.getter.apply(owner.cast(target));
  }

  private @Nullable Option<T, ?> option(String name, boolean ignoreCase) {
    return options.get(ignoreCase ? names.getOrDefault(name.toLowerCase(Locale.ROOT), name) : name);
  }
}
