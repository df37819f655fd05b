package io.thinline.sccp.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the wire of a record from the wires of its components: one method handle that reads the
 * components in order and calls the constructor, one that writes them in order. A component whose
 * wire depends on an earlier one (a count, a selector) gets its value as an argument; when no
 * component of this record has that name, it gets the selector of the union around the record.
 */
final class RecordWires {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

  private final Class<? extends Record> type;
  private final RecordComponent[] components;
  private final Version version;
  private final List<Wire> wires = new ArrayList<>();

  RecordWires(Class<? extends Record> type, Version version) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.version = version;
    Wires table = new Wires(version);
    for (RecordComponent component : components) {
      wires.add(table.of(component));
    }
  }

  static Wire of(Class<? extends Record> type, Version version) {
    return new RecordWires(type, version).wire();
  }

  Wire wire() {
    return new Wire(name(), size(), reader(), writer(), null);
  }

  /** What distinguishes this layout of the record from its others. */
  String name() {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append('(');
    for (int i = 0; i < components.length; i++) {
      name.append(version.carries(components[i]) ? wires.get(i).name() : "-").append(',');
    }
    return name.append(')').toString();
  }

  private int size() {
    int size = 0;
    for (int i = 0; i < components.length; i++) {
      if (version.carries(components[i])) {
        if (wires.get(i).size() == Wire.VARIABLE) {
          return Wire.VARIABLE;
        }
        size += wires.get(i).size();
      }
    }
    return size;
  }

  /** (int selector, Cursor) to the record. */
  private MethodHandle reader() {
    MethodHandle handle =
        MethodHandles.dropArguments(constructor(), components.length, int.class, Cursor.class);
    for (int i = components.length - 1; i >= 0; i--) {
      handle = readFirst(handle, i);
    }
    return handle;
  }

  /**
   * From (T0..Ti, int, Cursor) to (T0..Ti-1, int, Cursor) by reading component i in front of what
   * the handle does.
   */
  private MethodHandle readFirst(MethodHandle handle, int i) {
    if (!version.carries(components[i])) {
      return MethodHandles.insertArguments(handle, i, absent(wires.get(i)));
    }
    MethodHandle reader = wires.get(i).reader();
    int source = earlier(wires.get(i), i);
    if (source < i) {
      reader = MethodHandles.filterArguments(reader, 0, asInt(components[source].getType()));
    }
    MethodHandle collected = MethodHandles.collectArguments(handle, i, reader);
    MethodType type = handle.type().dropParameterTypes(i, i + 1);
    int[] order = new int[i + 4];
    for (int argument = 0; argument < i; argument++) {
      order[argument] = argument;
    }
    order[i] = source;
    order[i + 1] = i + 1;
    order[i + 2] = i;
    order[i + 3] = i + 1;
    return MethodHandles.permuteArguments(collected, type, order);
  }

  /** Which argument of (T0..Ti-1, int, Cursor) the reader of component i depends on. */
  private int earlier(Wire wire, int i) {
    for (int candidate = 0; candidate < i; candidate++) {
      if (components[candidate].getName().equals(wire.dependsOn())) {
        return candidate;
      }
    }
    return i;
  }

  private static Object absent(Wire wire) {
    try {
      return wire.reader().invoke(0, new Cursor());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** (Sink, record) to void. */
  private MethodHandle writer() {
    MethodHandle handle = MethodHandles.empty(MethodType.methodType(void.class, Sink.class, type));
    for (int i = components.length - 1; i >= 0; i--) {
      if (version.carries(components[i])) {
        MethodHandle accessor = accessor(components[i]);
        MethodHandle writer = MethodHandles.filterArguments(wires.get(i).writer(), 1, accessor);
        handle = MethodHandles.foldArguments(handle, writer);
      }
    }
    return handle;
  }

  private MethodHandle constructor() {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      return LOOKUP.findConstructor(type, MethodType.methodType(void.class, types));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " must be public", e);
    }
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return LOOKUP.unreflect(component.getAccessor());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(component + " must be in a public record", e);
    }
  }

  private static MethodHandle asInt(Class<?> type) {
    if (type == int.class) {
      return MethodHandles.identity(int.class);
    }
    try {
      return LOOKUP.findVirtual(type, "code", MethodType.methodType(int.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A reader as (int, Cursor) to the wanted type. */
  static MethodHandle selectable(MethodHandle reader, Class<?> result) {
    return reader.asType(MethodType.methodType(result, int.class, Cursor.class));
  }
}
