package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a route has come in the stream of events, those included that it does not forward.
 *
 * @param run the Core-UUID of the run of the switch
 * @param sequence of the last event seen
 * @param uuid of that event, which tells whether it still is the same stream; null if none was seen
 */
record StreamPlace(String run, long sequence, @Nullable UUID uuid) {
  private static final Logger LOG = LoggerFactory.getLogger(StreamPlace.class);
  private static final String NONE = "-";

  static StreamPlace of(String run, PbxEvent event) {
    return new StreamPlace(run, event.sequence(), event.uuid());
  }

  /** Null when there is no such file, or it cannot be read. */
  static @Nullable StreamPlace read(Path file) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      String[] words = Files.readString(file).strip().split(" ", -1);
      UUID uuid = words[2].equals(NONE) ? null : UUID.fromString(words[2]);
      return new StreamPlace(words[0], Long.parseLong(words[1]), uuid);
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read, the spool itself tells the place: {}", file, e.toString());
      return null;
    }
  }

  void write(Path file) throws IOException {
    String text = run + " " + sequence + " " + (uuid == null ? NONE : uuid) + "\n";
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The one further on; of two runs the one of this run. */
  static @Nullable StreamPlace later(
      @Nullable StreamPlace one, @Nullable StreamPlace other, String run) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.run.equals(other.run)) {
      return one.sequence >= other.sequence ? one : other;
    }
    return one.run.equals(run) ? one : other;
  }
}
