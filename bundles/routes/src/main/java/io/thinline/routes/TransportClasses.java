package io.thinline.routes;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.support.PropertyBindingSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of the client library that a component of Camel brings along in its bundle; this
 * bundle does not import it.
 */
final class TransportClasses {
  private final CamelContext camel;
  private final ClassLoader loader;

  TransportClasses(CamelContext camel, Component component) {
    this.camel = camel;
    loader = component.getClass().getClassLoader();
  }

  /** Those of the one transport of a context, see {@link CamelOutlet}. */
  TransportClasses(CamelContext camel) {
    this.camel = camel;
    loader = camel.getApplicationContextClassLoader();
  }

  Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, true, loader));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  Class<?> named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("the transport brings no class " + name));
  }

  /** An object with these properties set. */
  Object make(Class<?> type, Map<String, Object> properties, Object... arguments) throws Exception {
    Object made = constructor(type, arguments).newInstance(arguments);
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      PropertyBindingSupport.build()
          .withCamelContext(camel)
          .withTarget(made)
          .withMandatory(true)
          .withProperty(property.getKey(), property.getValue())
          .bind();
    }
    return made;
  }

  private static Constructor<?> constructor(Class<?> type, Object... arguments) {
    for (Constructor<?> each : type.getConstructors()) {
      if (fits(each.getParameterTypes(), arguments)) {
        return each;
      }
    }
    throw new IllegalStateException("no fitting constructor of " + type.getName());
  }

  private static boolean fits(Class<?>[] parameters, Object... arguments) {
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  /** Sets one property of an object, by a setter that takes this type. */
  static void set(Object target, String setter, Class<?> type, Object value) {
    try {
      target.getClass().getMethod(setter, type).invoke(target, value);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(setter + " of " + target.getClass().getName(), e);
    }
  }

  /** Calls a method without arguments. */
  static void call(Object target, String method) {
    get(target, method);
  }

  /** What a method without arguments returns. */
  static @Nullable Object get(Object target, String method) {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(method + " of " + target.getClass().getName(), e);
    }
  }
}
