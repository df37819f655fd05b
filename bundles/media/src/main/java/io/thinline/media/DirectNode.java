package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that talks with at most one other, packets going straight between the two. Nothing is
 * mixed here: whoever is connected to another lets go of the one before, in both directions.
 */
final class DirectNode implements MediaNode {
  private final int order;
  private final MediaTerminal terminal;
  private final MediaListener listener;
  private final Consumer<DirectNode> onRelease;
  private @Nullable DirectStream heard;
  private @Nullable DirectStream spoken;
  private boolean released;

  /**
   * @param order decides whose preference counts when two agree on a codec
   */
  DirectNode(
      int order, MediaTerminal terminal, MediaListener listener, Consumer<DirectNode> onRelease) {
    this.order = order;
    this.terminal = terminal;
    this.listener = listener;
    this.onRelease = onRelease;
  }

  MediaTerminal terminal() {
    return terminal;
  }

  @Override
  public void hears(MediaNode other) {
    if (!(other instanceof DirectNode from)) {
      fail(MediaFailure.Kind.NOT_OPENED, "the media bundle was replaced during the call");
      return;
    }
    if (released || from.released || (heard != null && heard.from() == from)) {
      return;
    }
    if (from == this) {
      fail(MediaFailure.Kind.NOT_OPENED, terminal.name() + " cannot hear itself");
      return;
    }
    Optional<MediaDescription> agreed = agree(from);
    if (agreed.isEmpty()) {
      fail(
          MediaFailure.Kind.NO_COMMON_CODEC,
          terminal.name() + " and " + from.terminal.name() + " share no codec");
      return;
    }
    List<DirectStream> others = new ArrayList<>(streamsButWith(from));
    others.addAll(from.streamsButWith(this));
    end(others);
    DirectStream stream = new DirectStream(from, this, agreed.get());
    heard = stream;
    from.spoken = stream;
    stream.open();
  }

  @Override
  public void hearsNoMore(MediaNode other) {
    if (heard != null && heard.from() == other) {
      end(List.of(heard));
    }
  }

  @Override
  public Optional<MediaDescription> hearing() {
    return heard == null ? Optional.empty() : heard.agreed();
  }

  @Override
  public void release() {
    if (!released) {
      released = true;
      end(streamsButWith(null));
      onRelease.accept(this);
    }
  }

  private List<DirectStream> streamsButWith(@Nullable DirectNode partner) {
    List<DirectStream> streams = new ArrayList<>();
    if (heard != null && heard.from() != partner) {
      streams.add(heard);
    }
    if (spoken != null && spoken.to() != partner) {
      streams.add(spoken);
    }
    return streams;
  }

  /** Every port is closed before anybody is told to stop sending: the order that phones know. */
  private static void end(List<DirectStream> streams) {
    for (DirectStream stream : streams) {
      stream.to().heard = null;
      stream.from().spoken = null;
      stream.closePort();
    }
    streams.forEach(DirectStream::stopSending);
  }

  /** What the other direction uses already; else the older of the two has its way. */
  private Optional<MediaDescription> agree(DirectNode other) {
    if (spoken != null && spoken.to() == other && spoken.agreed().isPresent()) {
      return Optional.of(spoken.format());
    }
    return order < other.order
        ? CodecAgreement.between(terminal, other.terminal)
        : CodecAgreement.between(other.terminal, terminal);
  }

  /** By itself: nobody has asked for anything. */
  void hearingChanged() {
    listener.hearingChanged(this);
  }

  void fail(MediaFailure.Kind kind, String reason) {
    listener.mediaFailed(this, new MediaFailure(kind, reason));
  }
}
