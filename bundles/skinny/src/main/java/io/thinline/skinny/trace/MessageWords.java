package io.thinline.skinny.trace;

import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DisplayLabel;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.WireCode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Messages as people read them. What strangers wrote in them is shown without control characters.
 */
final class MessageWords {
  /** Longest value within a line of several. */
  private static final int LONGEST_VALUE = 60;

  private static final int LONGEST_LINE = 400;
  private static final String ELLIPSIS = "...";
  private static final String INDENT = "  ";

  private MessageWords() {}

  static String name(Object message) {
    return message instanceof UnknownMessage unknown
        ? String.format(Locale.ROOT, "UnknownMessage(0x%04X)", unknown.id())
        : message.getClass().getSimpleName();
  }

  /** The fields that say something: neither zero nor empty, lists by their length. */
  static String essentials(Record message) {
    List<String> words = new ArrayList<>();
    for (RecordComponent component : message.getClass().getRecordComponents()) {
      Object value = value(component, message);
      if (!saysNothing(value)) {
        words.add(component.getName() + "=" + cut(inLine(value), LONGEST_VALUE));
      }
    }
    return cut(String.join(" ", words), LONGEST_LINE);
  }

  /** Every field, a line each, parts below their whole. */
  static List<String> fields(Record message) {
    List<String> lines = new ArrayList<>();
    addFields(message, "", lines);
    return lines;
  }

  private static void addFields(Record whole, String indent, List<String> lines) {
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      add(component.getName(), value(component, whole), indent, lines);
    }
  }

  private static void add(String name, Object value, String indent, List<String> lines) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        add(name + "[" + i + "]", list.get(i), indent, lines);
      }
    } else if (value instanceof Record part && hasParts(part)) {
      lines.add(indent + name);
      addFields(part, indent + INDENT, lines);
    } else {
      lines.add(indent + name + ": " + inLine(value));
    }
  }

  /** Some records are one value to people, and say it themselves. */
  private static boolean hasParts(Record value) {
    return !(value instanceof WireCode) && value.toString().startsWith(name(value) + "[");
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      return Objects.requireNonNull(component.getAccessor().invoke(of));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static boolean saysNothing(Object value) {
    if (value instanceof Number number) {
      return number.longValue() == 0;
    }
    if (value instanceof Bytes bytes) {
      return bytes.toString().chars().allMatch(digit -> digit == '0');
    }
    if (value instanceof MediaAddress address) {
      return address.high() == 0 && address.low() == 0;
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    boolean composed = value instanceof Record && !(value instanceof WireCode);
    return composed ? nothingIn((Record) value) : value.toString().isEmpty();
  }

  /** A code of zero often has a meaning, but not when all around it is zero too. */
  private static boolean nothingIn(Record part) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      Object value = value(component, part);
      if (value instanceof WireCode code ? code.code() != 0 : !saysNothing(value)) {
        return false;
      }
    }
    return true;
  }

  private static String inLine(Object value) {
    if (value instanceof Integer number) {
      return Integer.toUnsignedString(number);
    }
    if (value instanceof List<?> list) {
      return "[" + list.size() + "]";
    }
    return value instanceof CharSequence text
        ? '"' + printable(text.toString()) + '"'
        : printable(value.toString());
  }

  /** Labels of the phones' dictionary in words, and nothing that could move a cursor. */
  static String printable(String text) {
    return DisplayLabel.readable(text).replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", "?");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - ELLIPSIS.length()) + ELLIPSIS;
  }
}
