package io.thinline.cdr;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that cannot go where they should and cannot wait any longer: they go to a file among the
 * temporary ones, which the log names.
 */
final class PutAside {
  private static final Logger LOG = LoggerFactory.getLogger(PutAside.class);

  private PutAside() {}

  /** All or none. */
  static boolean write(Collection<RowStore.Row> rows) {
    @Nullable Path place = null;
    try {
      place = Files.createTempFile("thinline-cdr-", ".csv");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place))) {
        for (RowStore.Row row : rows) {
          out.write(row.line);
        }
      }
      LOG.error("{} call records could only be written to {}", rows.size(), place);
      return true;
    } catch (IOException e) {
      LOG.error("{} call records cannot be put aside either: {}", rows.size(), e.toString());
      discard(place);
      return false;
    }
  }

  private static void discard(@Nullable Path place) {
    try {
      if (place != null) {
        Files.deleteIfExists(place);
      }
    } catch (IOException e) {
      LOG.debug("{} stays", place, e);
    }
  }
}
