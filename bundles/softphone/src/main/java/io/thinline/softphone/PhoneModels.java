package io.thinline.softphone;

import io.thinline.sccp.Protocol;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.softphone.PhoneModel.Display;
import io.thinline.softphone.PhoneModel.Habit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of phones there are, from {@code phone-models.tsv}. */
final class PhoneModels {
  private static final String RESOURCE = "phone-models.tsv";
  private static final Map<String, PhoneModel> ALL = read();

  private PhoneModels() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Optional<PhoneModel> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static Map<String, PhoneModel> read() {
    try (InputStream in = PhoneModels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing in the bundle");
      }
      Map<String, PhoneModel> models = new LinkedHashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> model(line.split("\t", -1)))
          .forEach(model -> models.put(model.name(), model));
      return Collections.unmodifiableMap(models);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static PhoneModel model(String[] cells) {
    return new PhoneModel(
        cells[0],
        DeviceType.of(Integer.parseInt(cells[1])),
        Protocol.valueOf(upper(cells[2])),
        Integer.parseInt(cells[3]),
        PhoneFeatures.of(Integer.parseInt(cells[4], 16)),
        Integer.parseInt(cells[5]),
        places(cells[6]),
        cells[7].equals("yes"),
        Display.valueOf(upper(cells[8])),
        cells[9].equals("yes"),
        words(cells[10], " ")
            .map(word -> Habit.valueOf(upper(word)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** As in {@code 2-7,10}. */
  private static Set<Integer> places(String cell) {
    Set<Integer> places = new TreeSet<>();
    words(cell, ",")
        .forEach(
            range -> {
              String[] ends = range.split("-", -1);
              int last = Integer.parseInt(ends[ends.length - 1]);
              for (int place = Integer.parseInt(ends[0]); place <= last; place++) {
                places.add(place);
              }
            });
    return places;
  }

  private static Stream<String> words(String cell, String separator) {
    return cell.isEmpty() ? Stream.empty() : Arrays.stream(cell.split(separator, -1));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
