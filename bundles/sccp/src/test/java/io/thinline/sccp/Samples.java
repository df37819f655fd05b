package io.thinline.sccp;

import io.thinline.sccp.layout.Cursor;
import io.thinline.sccp.layout.Layout;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.WireCode;
import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Ipv4;
import io.thinline.sccp.wire.Ipv6;
import io.thinline.sccp.wire.PackedOrAligned;
import io.thinline.sccp.wire.Selected;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Text;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.U8;
import io.thinline.sccp.wire.Union;
import io.thinline.sccp.wire.Until;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Random records that their message can carry in a given dialect. */
final class Samples {
  private static final String CHARACTERS = "0123456789*# Aaz\u00e9\u00fc\u00ff";
  private static final int[] SELECTORS = {
    0, 1, 2, 3, 4, 5, 6, 7, 9, 99, 100, 101, 102, 103, 116, 120, 300, 301, 302, -1
  };

  private static final Map<String, Record> ABSENT = new ConcurrentHashMap<>();

  private final Dialect dialect;
  private final Random random;

  /** What a component that takes the rest gets: eight bytes, in a union all that it has. */
  private int rest = 8;

  Samples(Dialect dialect, Random random) {
    this.dialect = dialect;
    this.random = random;
  }

  Record of(Class<? extends Record> type) {
    return of(type, 0);
  }

  private Record of(Class<? extends Record> type, int outerSelector) {
    Record absent = absent(type);
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Integer> chosen = choose(components);
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        RecordComponent component = components[i];
        types[i] = component.getType();
        values[i] =
            carried(component)
                ? value(component, chosen, outerSelector)
                : component.getAccessor().invoke(absent);
      }
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.toString(), e);
    }
  }

  private Record absent(Class<? extends Record> type) {
    return ABSENT.computeIfAbsent(
        type + " " + dialect, key -> Layout.of(type, dialect, List.of()).read(new Cursor()));
  }

  /** Counts and selectors first: other components depend on them. */
  private Map<String, Integer> choose(RecordComponent[] components) {
    Map<String, Integer> chosen = new HashMap<>();
    for (RecordComponent component : components) {
      CountedBy counted = component.getAnnotation(CountedBy.class);
      Union union = component.getAnnotation(Union.class);
      if (counted != null) {
        Size size = component.getAnnotation(Size.class);
        chosen.put(counted.value(), random.nextInt((size == null ? 300 : size.value()) + 1));
      }
      if (union != null) {
        chosen.putIfAbsent(union.by(), SELECTORS[random.nextInt(SELECTORS.length)]);
      }
    }
    return chosen;
  }

  private boolean carried(RecordComponent component) {
    Since since = component.getAnnotation(Since.class);
    Until until = component.getAnnotation(Until.class);
    return (since == null || dialect.version() >= since.value())
        && (until == null || dialect.version() <= until.value());
  }

  private Object value(RecordComponent component, Map<String, Integer> chosen, int outer)
      throws ReflectiveOperationException {
    Integer fixed = chosen.get(component.getName());
    if (component.getType() == List.class) {
      CountedBy counted = component.getAnnotation(CountedBy.class);
      int size =
          counted == null
              ? component.getAnnotation(Size.class).value()
              : chosen.get(counted.value());
      Class<?> entry =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      List<Object> entries = new ArrayList<>();
      while (entries.size() < size) {
        entries.add(single(component, entry, null, outer));
      }
      return List.copyOf(entries);
    }
    if (component.isAnnotationPresent(Union.class)) {
      Union union = component.getAnnotation(Union.class);
      int selector = chosen.getOrDefault(union.by(), outer);
      boolean selectorIsHere =
          List.of(component.getDeclaringRecord().getRecordComponents()).stream()
              .anyMatch(other -> other.getName().equals(union.by()));
      return union(component.getType(), union, selectorIsHere ? selector : outer);
    }
    if (component.getType() == Bytes.class) {
      CountedBy counted = component.getAnnotation(CountedBy.class);
      Size size = component.getAnnotation(Size.class);
      byte[] bytes =
          new byte
              [counted != null ? chosen.get(counted.value()) : size != null ? size.value() : rest];
      random.nextBytes(bytes);
      return Bytes.of(bytes);
    }
    return single(component, component.getType(), fixed, outer);
  }

  private Object single(RecordComponent component, Class<?> type, Integer fixed, int outer)
      throws ReflectiveOperationException {
    if (type == int.class || type == Integer.class) {
      return fixed != null ? fixed : number(component);
    }
    if (WireCode.class.isAssignableFrom(type)) {
      return type.getConstructor(int.class).newInstance(fixed != null ? fixed : number(component));
    }
    if (type == String.class) {
      return text(room(component));
    }
    if (type == DirectoryNumber.class) {
      return DirectoryNumber.of(text(dialect.version() < 18 ? 23 : 24));
    }
    if (type == MediaAddress.class) {
      return address(component);
    }
    return of(type.asSubclass(Record.class), outer);
  }

  private int number(RecordComponent component) {
    U8 u8 = component.getAnnotation(U8.class);
    if (u8 != null && dialect.version() >= u8.since()) {
      return random.nextInt(0x100);
    }
    if (component.isAnnotationPresent(PackedOrAligned.class)) {
      return random.nextInt(100);
    }
    return component.isAnnotationPresent(U16.class) ? random.nextInt(0x10000) : random.nextInt();
  }

  private int room(RecordComponent component) {
    CString terminated = component.getAnnotation(CString.class);
    int room = terminated == null ? 200 : terminated.value() - 1;
    for (Text text : component.getAnnotationsByType(Text.class)) {
      boolean spcp = dialect.protocol() == Protocol.SPCP && text.spcpSince() > 0;
      if (dialect.version() >= (spcp ? text.spcpSince() : text.since())) {
        room = text.value() - 1;
      }
    }
    return room;
  }

  /** A text of at most that many bytes: a dictionary label, then characters of up to two bytes. */
  private String text(int room) {
    StringBuilder text = new StringBuilder();
    int left = random.nextInt(room + 1);
    if (left > 2 && random.nextBoolean()) {
      text.append('\u0080').append((char) (1 + random.nextInt(0x7F)));
      left -= 2;
    }
    for (; left >= 2; left -= 2) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  private MediaAddress address(RecordComponent component) {
    boolean ipv6 = dialect.version() >= 17 && !component.isAnnotationPresent(Ipv4.class);
    return component.isAnnotationPresent(Ipv6.class) || ipv6 && random.nextBoolean()
        ? MediaAddress.ipv6(random.nextLong(), random.nextLong())
        : MediaAddress.ipv4(random.nextInt());
  }

  private Record union(Class<?> type, Union union, int selector) {
    int wanted = dialect.version() < union.since() ? union.before() : selector;
    Class<? extends Record> otherwise = null;
    for (Class<? extends Record> branch : branches(type)) {
      Selected selected = branch.getAnnotation(Selected.class);
      if (selected.otherwise()) {
        otherwise = branch;
      }
      boolean takes = wanted >= selected.from() && wanted <= selected.to();
      for (int value : selected.value()) {
        takes |= value == wanted;
      }
      if (takes && fits(branch, union)) {
        return of(branch, wanted);
      }
    }
    rest = union.size();
    Record sample = of(otherwise, wanted);
    rest = 8;
    return sample;
  }

  private static boolean fits(Class<?> branch, Union union) {
    return union.size() != 8 || branch.getRecordComponents().length < 6;
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
}
