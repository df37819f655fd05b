package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A leg's place among those who hear each other. */
final class LegMedia {
  private static final Logger log = LoggerFactory.getLogger(LegMedia.class);

  private final MediaService service;
  private final SwitchLeg leg;
  private final MediaNode node;

  private LegMedia(MediaService service, SwitchLeg leg, MediaTerminal terminal) {
    this.service = service;
    this.leg = leg;
    this.node = service.node(terminal, (failed, failure) -> failed(failure));
  }

  /** The leg's place in this service; a place in one that has been replaced is given up for it. */
  static LegMedia of(SwitchLeg leg, MediaTerminal terminal, MediaService service) {
    LegMedia present = leg.media;
    if (present != null && present.service == service) {
      return present;
    }
    if (present != null) {
      present.release();
    }
    LegMedia media = new LegMedia(service, leg, terminal);
    leg.media = media;
    return media;
  }

  void connect(LegMedia other) {
    node.hears(other.node);
    other.node.hears(node);
  }

  void disconnect(LegMedia other) {
    node.hearsNoMore(other.node);
    other.node.hearsNoMore(node);
  }

  void release() {
    node.release();
  }

  private void failed(MediaFailure failure) {
    log.warn("no audio for {}: {}", leg.endpoint(), failure.reason());
    Cause cause =
        failure.kind() == MediaFailure.Kind.NO_COMMON_CODEC
            ? Cause.INCOMPATIBLE_DESTINATION
            : Cause.NORMAL_TEMPORARY_FAILURE;
    leg.hangup(cause, failure.reason());
  }
}
