package io.thinline.skinny.station;

import io.thinline.sccp.Dialect;
import io.thinline.skinny.station.DeviceType.Display;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All models of {@code device-types.tsv}. Immutable. */
public final class DeviceTypes {
  private static final String RESOURCE = "device-types.tsv";
  private static final int COLUMNS = 6;

  private final Map<Integer, DeviceType> byId;

  private DeviceTypes(Map<Integer, DeviceType> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /** Reads the table that comes with this bundle. */
  public static DeviceTypes load() {
    try (InputStream stream = DeviceTypes.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is not in this bundle");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DeviceTypes parse(List<String> lines) {
    Map<Integer, DeviceType> types = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      DeviceType type = parse(line, i + 1);
      if (types.put(type.id(), type) != null) {
        throw new IllegalArgumentException(at(i + 1) + "device type " + type.id() + " again");
      }
    }
    return new DeviceTypes(types);
  }

  /** The model, or one with soft keys and a display when the number is not in the table. */
  public DeviceType of(int id) {
    DeviceType known = byId.get(id);
    return known != null
        ? known
        : new DeviceType(id, "Unknown " + id, 0, true, Display.PROMPTS, Dialect.HIGHEST);
  }

  /** Whether the table has that number. */
  public boolean knows(int id) {
    return byId.containsKey(id);
  }

  private static DeviceType parse(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          at(number) + cells.length + " columns, " + COLUMNS + " are needed");
    }
    try {
      return new DeviceType(
          Integer.parseInt(cells[0]),
          cells[1],
          Integer.parseInt(cells[2]),
          yes(cells[3]),
          display(cells[4]),
          cells[5].isEmpty() ? Dialect.HIGHEST : Integer.parseInt(cells[5]));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at(number) + e.getMessage(), e);
    }
  }

  private static boolean yes(String cell) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("\"" + cell + "\" is neither yes nor no");
    };
  }

  private static Display display(String cell) {
    return switch (cell) {
      case "yes" -> Display.PROMPTS;
      case "text" -> Display.TEXT;
      case "no" -> Display.NONE;
      default -> throw new IllegalArgumentException("\"" + cell + "\" is not yes, text or no");
    };
  }

  private static String at(int number) {
    return RESOURCE + ":" + number + ": ";
  }
}
