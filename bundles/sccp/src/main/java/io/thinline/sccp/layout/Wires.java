package io.thinline.sccp.layout;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.WireCode;
import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Ipv4;
import io.thinline.sccp.wire.Ipv6;
import io.thinline.sccp.wire.PackedOrAligned;
import io.thinline.sccp.wire.Rest;
import io.thinline.sccp.wire.Selected;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.U8;
import io.thinline.sccp.wire.Union;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** The table of wires: which one a component has, by its type and annotations. */
final class Wires {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final int NUMBER_GREW = 18;
  private static final int ADDRESS_GREW = 17;

  private final Version version;

  Wires(Version version) {
    this.version = version;
  }

  Wire of(RecordComponent component) {
    return of(component, component.getType(), component.getGenericType());
  }

  private Wire of(RecordComponent component, Class<?> type, Type generic) {
    if (type == int.class || type == Integer.class) {
      return number(component);
    }
    if (WireCode.class.isAssignableFrom(type)) {
      return wrapped(number(component), type, "code");
    }
    if (type == String.class) {
      return text(component);
    }
    if (type == DirectoryNumber.class) {
      return wrapped(text(version.number() < NUMBER_GREW ? 24 : 25), type, "digits");
    }
    if (type == MediaAddress.class) {
      return address(component);
    }
    if (type == Bytes.class) {
      return bytes(component);
    }
    if (type == List.class) {
      return list(component, ((ParameterizedType) generic).getActualTypeArguments()[0]);
    }
    if (type.isAnnotationPresent(Selected.class)) {
      throw unknown(component, "is one branch of a union; its type must be the union");
    }
    if (type.isRecord()) {
      return RecordWires.of(type.asSubclass(Record.class), version);
    }
    if (component.isAnnotationPresent(Union.class)) {
      return union(component, type);
    }
    throw unknown(component, "has no wire");
  }

  private Wire number(AnnotatedElement component) {
    U8 u8 = component.getAnnotation(U8.class);
    if (u8 != null && version.number() >= u8.since()) {
      return simple("u8", 1, int.class);
    }
    if (component.isAnnotationPresent(U16.class)) {
      return simple("u16", 2, int.class);
    }
    if (component.isAnnotationPresent(PackedOrAligned.class)) {
      return plain(
          "packedOrAligned", 4, cursor("packedOrAligned", int.class), sink("u32", int.class));
    }
    return simple("u32", 4, int.class);
  }

  private Wire text(RecordComponent component) {
    CString terminated = component.getAnnotation(CString.class);
    if (terminated != null) {
      int max = terminated.value();
      return plain(
          "cstring" + max,
          Wire.VARIABLE,
          with(cursor("terminated", String.class, int.class), max),
          with(sink("terminated", int.class, String.class), max));
    }
    if (component.isAnnotationPresent(Rest.class)) {
      return simple("rest", Wire.VARIABLE, String.class);
    }
    int size = version.textSize(component);
    if (size == 0) {
      throw unknown(component, "is text without @Text, @CString or @Rest");
    }
    return text(size);
  }

  private Wire text(int size) {
    return plain(
        "text" + size,
        size,
        with(cursor("text", String.class, int.class), size),
        with(sink("text", int.class, String.class), size));
  }

  private Wire address(AnnotatedElement component) {
    if (component.isAnnotationPresent(Ipv6.class)) {
      return simple("ipv6", 16, MediaAddress.class);
    }
    return component.isAnnotationPresent(Ipv4.class) || version.number() < ADDRESS_GREW
        ? simple("ipv4", 4, MediaAddress.class)
        : simple("typedAddress", 20, MediaAddress.class);
  }

  private Wire bytes(RecordComponent component) {
    CountedBy counted = component.getAnnotation(CountedBy.class);
    MethodHandle sink = sink("bytes", Bytes.class);
    if (counted != null) {
      MethodHandle reader = cursor("bytes", Bytes.class, int.class);
      return new Wire("bytes", Wire.VARIABLE, swapped(reader), sink, counted.value());
    }
    if (component.isAnnotationPresent(Rest.class)) {
      return plain("restBytes", Wire.VARIABLE, cursor("restBytes", Bytes.class), sink);
    }
    int size = size(component);
    return plain(
        "block" + size,
        size,
        with(cursor("block", Bytes.class, int.class), size),
        with(sink("block", int.class, Bytes.class), size));
  }

  private Wire list(RecordComponent component, Type entryType) {
    Wire entry = of(component, (Class<?>) entryType, entryType);
    int places = size(component);
    MethodHandle entryReader = RecordWires.selectable(entry.reader(), Object.class);
    MethodHandle entryWriter =
        entry.writer().asType(MethodType.methodType(void.class, Sink.class, Object.class));
    MethodHandle writer =
        MethodHandles.insertArguments(
            sink("list", MethodHandle.class, int.class, int.class, String.class, List.class),
            1,
            entryWriter,
            places,
            entry.size(),
            component.getName());
    CountedBy counted = component.getAnnotation(CountedBy.class);
    String name = places + "x" + entry.name();
    int size = places * entry.size();
    if (counted == null) {
      MethodHandle reader =
          MethodHandles.insertArguments(
              cursor("fullList", List.class, MethodHandle.class, int.class),
              1,
              entryReader,
              places);
      return plain("full" + name, size, reader, writer);
    }
    MethodHandle reader =
        MethodHandles.insertArguments(
            cursor("list", List.class, MethodHandle.class, int.class, int.class, int.class),
            1,
            entryReader,
            places,
            entry.size());
    return new Wire(name, size, swapped(reader), writer, counted.value());
  }

  private Wire union(RecordComponent component, Class<?> type) {
    Union union = component.getAnnotation(Union.class);
    List<UnionBranches.Branch> found = new ArrayList<>();
    StringBuilder name = new StringBuilder("union");
    for (Class<? extends Record> branch : branches(type)) {
      Wire wire = RecordWires.of(branch, version);
      if (wire.size() > union.size()) {
        continue; // a branch of the larger unions of this type
      }
      name.append('|').append(wire.name());
      found.add(
          new UnionBranches.Branch(
              branch,
              branch.getAnnotation(Selected.class),
              RecordWires.selectable(wire.reader(), Object.class),
              wire.writer().asType(MethodType.methodType(void.class, Sink.class, Object.class))));
    }
    UnionBranches branches = new UnionBranches(type, found, union.size());
    MethodHandle reader =
        MethodHandles.insertArguments(
                cursor("union", Object.class, UnionBranches.class, int.class), 1, branches)
            .asType(MethodType.methodType(type, Cursor.class, int.class));
    MethodHandle writer =
        MethodHandles.insertArguments(sink("union", UnionBranches.class, Object.class), 1, branches)
            .asType(MethodType.methodType(void.class, Sink.class, type));
    if (version.number() < union.since()) {
      return plain(
          name.append("before").toString(), union.size(), with(reader, union.before()), writer);
    }
    return new Wire(name.toString(), union.size(), swapped(reader), writer, union.by());
  }

  private static List<Class<? extends Record>> branches(Class<?> union) {
    List<Class<? extends Record>> branches = new ArrayList<>();
    for (Class<?> permitted : union.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        branches.add(permitted.asSubclass(Record.class));
      } else {
        branches.addAll(branches(permitted));
      }
    }
    return branches;
  }

  /** A value type around one number or text. */
  private static Wire wrapped(Wire content, Class<?> type, String accessor) {
    Class<?> contentType = content.writer().type().parameterType(1);
    try {
      MethodHandle constructor =
          LOOKUP.findConstructor(type, MethodType.methodType(void.class, contentType));
      MethodHandle read = LOOKUP.findVirtual(type, accessor, MethodType.methodType(contentType));
      return new Wire(
          content.name() + ":" + type.getSimpleName(),
          content.size(),
          MethodHandles.filterReturnValue(content.reader(), constructor),
          MethodHandles.filterArguments(content.writer(), 1, read),
          null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " must be public, with one component " + accessor, e);
    }
  }

  private static Wire simple(String method, int size, Class<?> type) {
    return plain(method, size, cursor(method, type), sink(method, type));
  }

  /** From a reader (Cursor) to T. */
  private static Wire plain(String name, int size, MethodHandle reader, MethodHandle writer) {
    return new Wire(name, size, MethodHandles.dropArguments(reader, 0, int.class), writer, null);
  }

  /** From (Cursor, int) to (int, Cursor). */
  private static MethodHandle swapped(MethodHandle reader) {
    MethodType type = MethodType.methodType(reader.type().returnType(), int.class, Cursor.class);
    return MethodHandles.permuteArguments(reader, type, 1, 0);
  }

  private static MethodHandle with(MethodHandle handle, Object second) {
    return MethodHandles.insertArguments(handle, 1, second);
  }

  private static MethodHandle cursor(String method, Class<?> result, Class<?>... arguments) {
    return find(Cursor.class, method, result == List.class ? List.class : result, arguments);
  }

  private static MethodHandle sink(String method, Class<?>... arguments) {
    return find(Sink.class, method, void.class, arguments);
  }

  private static MethodHandle find(
      Class<?> type, String method, Class<?> result, Class<?>... arguments) {
    try {
      return LOOKUP.findVirtual(type, method, MethodType.methodType(result, arguments));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int size(RecordComponent component) {
    Size size = component.getAnnotation(Size.class);
    if (size == null) {
      throw unknown(component, "needs @Size");
    }
    return size.value();
  }

  private static IllegalStateException unknown(RecordComponent component, String what) {
    return new IllegalStateException(
        component.getDeclaringRecord().getSimpleName() + "." + component.getName() + " " + what);
  }
}
