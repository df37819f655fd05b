package io.thinline.sccp.value;

import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * What a video phone has for one service.
 *
 * @param maxStreams most RTP streams at a time
 */
public record ServiceResource(
    int layoutCount,
    @Size(5) @CountedBy("layoutCount") List<VideoLayout> layouts,
    int serviceNum,
    int maxStreams,
    int maxConferences,
    int activeConferenceOnRegistration) {
  /** Keeps copies of the lists. */
  public ServiceResource {
    layouts = List.copyOf(layouts);
  }
}
