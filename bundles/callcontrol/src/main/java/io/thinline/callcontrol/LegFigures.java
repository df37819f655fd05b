package io.thinline.callcontrol;

import io.thinline.api.call.LegStatistics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was counted of a leg's audio, and whether something is still to be counted. */
final class LegFigures {
  private @Nullable LegStatistics statistics;
  private int awaited;

  /** Its terminal has audio: it will tell what it counted when it is let go. */
  void opened() {
    awaited++;
  }

  void counted(LegStatistics counted) {
    statistics = counted;
    awaited = Math.max(0, awaited - 1);
  }

  boolean complete() {
    return awaited == 0;
  }

  Optional<LegStatistics> statistics() {
    return Optional.ofNullable(statistics);
  }
}
