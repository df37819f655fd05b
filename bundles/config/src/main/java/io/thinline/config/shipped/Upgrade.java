package io.thinline.config.shipped;

import io.thinline.config.shipped.ShippedRecord.Shipment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays shipped files that are new or have changed beside the administrator's. What the
 * administrator has, or has deleted, stays as it is.
 */
final class Upgrade {
  private static final String SUFFIX = ".new";

  private final ShippedFiles shipped;
  private final ShippedRecord record;

  /**
   * What one run did.
   *
   * @param arrived names of the files written
   * @param failed why others could not be; the next run tries them again
   */
  record Outcome(List<String> arrived, List<String> failed) {
    private static final Outcome NOTHING = new Outcome(List.of(), List.of());

    Outcome {
      arrived = List.copyOf(arrived);
      failed = List.copyOf(failed);
    }
  }

  Upgrade(ShippedFiles shipped, ShippedRecord record) {
    this.shipped = shipped;
    this.record = record;
  }

  /**
   * A folder that is not that of last time and holds no file as it was shipped is somebody else's
   * tree: nothing is put there, and nothing is remembered of it.
   */
  Outcome run(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Outcome.NOTHING;
    }
    Optional<Shipment> last = record.read();
    if (last.isEmpty()) {
      if (Digests.anyMatches(folder, shipped.digests())) {
        record.write(folder, shipped.digests());
      }
      return Outcome.NOTHING;
    }
    Shipment before = last.get();
    boolean sameFolder = before.folder().equals(folder);
    boolean nothingNew = sameFolder && before.digests().equals(shipped.digests());
    boolean foreign = !sameFolder && !Digests.anyMatches(folder, before.digests());
    if (nothingNew || foreign) {
      return Outcome.NOTHING;
    }
    return layBeside(folder, before.digests());
  }

  private Outcome layBeside(Path folder, Map<String, String> before) throws IOException {
    List<String> arrived = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    SortedMap<String, String> settled = new TreeMap<>();
    for (Map.Entry<String, String> file : shipped.digests().entrySet()) {
      String name = file.getKey();
      String old = before.get(name);
      try {
        if (!file.getValue().equals(old) && !Digests.matches(folder, name, file.getValue())) {
          arrived.add(write(folder, name));
        }
        settled.put(name, file.getValue());
      } catch (IOException e) {
        failed.add(name + SUFFIX + " (" + e + ")");
        if (old != null) {
          settled.put(name, old);
        }
      }
    }
    record.write(folder, settled);
    return new Outcome(arrived, failed);
  }

  private String write(Path folder, String name) throws IOException {
    shipped.write(name, folder.resolve(name + SUFFIX));
    return name + SUFFIX;
  }
}
