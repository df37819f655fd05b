package io.thinline.callcontrol;

import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import java.util.function.BiConsumer;

/** A leg's place among those who hear each other. */
final class LegMedia {
  private final MediaService service;
  private final MediaNode node;

  private LegMedia(
      MediaService service,
      SwitchLeg leg,
      MediaTerminal terminal,
      BiConsumer<SwitchLeg, MediaFailure> onFailure) {
    this.service = service;
    this.node = service.node(terminal, (failed, failure) -> onFailure.accept(leg, failure));
  }

  /** The leg's place in this service; a place in one that has been replaced is given up for it. */
  static LegMedia of(
      SwitchLeg leg,
      MediaTerminal terminal,
      MediaService service,
      BiConsumer<SwitchLeg, MediaFailure> onFailure) {
    LegMedia present = leg.media;
    if (present != null && present.service == service) {
      return present;
    }
    if (present != null) {
      present.release();
    }
    LegMedia media = new LegMedia(service, leg, terminal, onFailure);
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
}
