package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.MediaAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a decoded record with the fields a vector lists, by name and in order. */
final class Expected {
  /** Where the vectors' name is no name for a component. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "unknown10159", "instance",
          "unknown20159", "moduletype",
          "unknown30159", "maxallowed",
          "servername", "server",
          "notify", "text",
          "reserved", "reservedforfutureuse",
          "stationipaddr", "serveripaddr");

  /** What the vectors list although no field is meant: filler and memory an old server leaked. */
  private static final Set<String> FILLER = Set.of("ipv4or6", "padding", "trailing", "unverified");

  private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-f]{2})");

  private Expected() {}

  static void in(Record record, List<Vector.Field> fields) {
    Deque<Leaves.Leaf> leaves = new ArrayDeque<>(Leaves.of(record));
    for (Vector.Field field : fields) {
      String name = normal(field.name());
      if (field.name().startsWith("(")
          || FILLER.contains(name) && leaves.stream().noneMatch(leaf -> same(leaf.name(), name))) {
        continue;
      }
      Leaves.Leaf leaf = leaves.pollFirst();
      while (leaf != null && !same(leaf.name(), name)) {
        leaf = leaves.pollFirst();
      }
      assertThat(leaf).as("component for %s of %s", field.name(), record).isNotNull();
      compare(field, leaf);
    }
  }

  private static boolean same(String component, String field) {
    String name = normal(component);
    return name.equals(field) || name.equals(RENAMED.get(field));
  }

  private static String normal(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.replaceAll("_ipv[46]$", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static void compare(Vector.Field field, Leaves.Leaf leaf) {
    if (leaf.value() instanceof Long number) {
      long wanted = Long.decode(field.value());
      assertThat(number).as(field.name()).isEqualTo(wanted & 0xFFFFFFFFL);
    } else if (leaf.value() instanceof MediaAddress address) {
      assertThat(address.toInetAddress()).as(field.name()).isEqualTo(inet(field.value()));
    } else if (leaf.value() instanceof Bytes bytes) {
      String asText =
          new String(bytes.toArray(), StandardCharsets.ISO_8859_1).replaceAll("\0+$", "");
      assertThat(field.value()).as(field.name()).isIn(bytes.toString(), asText);
    } else {
      assertThat(leaf.value())
          .as(field.name())
          .isEqualTo(unescaped(field.value()).replaceAll("(?s)\0.*$", ""));
    }
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  private static InetAddress inet(String literal) {
    try {
      if (literal.length() == 32) {
        return InetAddress.getByAddress(HexFormat.of().parseHex(literal));
      }
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
