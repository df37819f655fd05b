package io.thinline.skinny.station;

import io.thinline.sccp.Dialect;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.DeviceType.Quirk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All models of {@code device-types.tsv}. Immutable. */
public final class DeviceTypes {
  private static final String RESOURCE = "device-types.tsv";
  private static final int COLUMNS = 8;
  private static final String MODULE = "+";
  private static final int MODULE_COLUMNS = 5;

  private static final Map<String, Quirk> QUIRKS =
      Map.of(
          "time", Quirk.TIME_AFTER_CALL,
          "hookflash", Quirk.HOOK_FLASH,
          "nopopup", Quirk.NO_POP_UP,
          "noprompt", Quirk.NO_PROMPT,
          "onecolour", Quirk.ONE_COLOUR,
          "accessory", Quirk.ACCESSORY_HOOK,
          "nospeaker", Quirk.NO_SPEAKER);

  private final Map<Integer, DeviceType> byId;
  private final Map<String, ExpansionModule> modules;

  private DeviceTypes(Map<Integer, DeviceType> byId, Map<String, ExpansionModule> modules) {
    this.byId = Collections.unmodifiableMap(byId);
    this.modules = Collections.unmodifiableMap(modules);
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
    Map<String, ExpansionModule> modules = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      DeviceType type;
      try {
        type = cells[0].equals(MODULE) ? module(cells, modules) : model(cells, modules);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(at(i + 1) + e.getMessage(), e);
      }
      if (types.put(type.id(), type) != null) {
        throw new IllegalArgumentException(at(i + 1) + "device type " + type.id() + " again");
      }
    }
    return new DeviceTypes(types, modules);
  }

  /** The model, or one with soft keys and a display when the number is not in the table. */
  public DeviceType of(int id) {
    DeviceType known = byId.get(id);
    return known != null
        ? known
        : DeviceType.plain(id, "Unknown " + id, 0, true, Display.PROMPTS, Dialect.HIGHEST);
  }

  /** Whether the table has that number. */
  public boolean knows(int id) {
    return byId.containsKey(id);
  }

  /** The expansion module that the directory calls so. */
  Optional<ExpansionModule> module(String name) {
    return Optional.ofNullable(modules.get(name));
  }

  /** What the directory may call an expansion module. */
  Set<String> moduleNames() {
    return modules.keySet();
  }

  private static DeviceType module(String[] cells, Map<String, ExpansionModule> modules) {
    columns(cells, MODULE_COLUMNS);
    ExpansionModule module = new ExpansionModule(cells[1], Integer.parseInt(cells[2]));
    modules.put(module.name(), module);
    return DeviceType.plain(
        Integer.parseInt(cells[3]), cells[4], module.buttons(), false, Display.NONE, 0);
  }

  private static DeviceType model(String[] cells, Map<String, ExpansionModule> modules) {
    columns(cells, COLUMNS);
    List<String> expansion = words(cells[3]);
    return new DeviceType(
        Integer.parseInt(cells[0]),
        cells[1],
        ButtonLayout.parse(cells[2]),
        expansion.isEmpty() ? 0 : Integer.parseInt(expansion.get(0)),
        expansion.stream().skip(1).map(name -> known(modules, name, "expansion module")).toList(),
        yes(cells[4]),
        display(cells[5]),
        cells[6].isEmpty() ? Dialect.HIGHEST : Integer.parseInt(cells[6]),
        words(cells[7]).stream()
            .map(name -> known(QUIRKS, name, "quirk"))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static void columns(String[] cells, int needed) {
    if (cells.length != needed) {
      throw new IllegalArgumentException(cells.length + " columns, " + needed + " are needed");
    }
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" ", -1));
  }

  private static <T> T known(Map<String, T> all, String name, String what) {
    return Optional.ofNullable(all.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("there is no " + what + " \"" + name + "\""));
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
