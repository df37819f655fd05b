package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaFailureListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that hears at most one other, packets going straight between the two. Each edge is one
 * stream: the hearing end opens its port, then the other end is told where to send.
 */
final class DirectNode implements MediaNode {
  private final int order;
  private final MediaTerminal terminal;
  private final MediaFailureListener listener;
  private @Nullable DirectNode source;
  private @Nullable DirectNode sink;
  private @Nullable Opening opening;
  private boolean released;

  /**
   * @param order decides whose preference counts when two agree on a codec
   */
  DirectNode(int order, MediaTerminal terminal, MediaFailureListener listener) {
    this.order = order;
    this.terminal = terminal;
    this.listener = listener;
  }

  @Override
  public void hears(MediaNode other) {
    DirectNode from = (DirectNode) other;
    if (released || from.released || source == from) {
      return;
    }
    if (source != null || from.sink != null) {
      fail(MediaFailure.Kind.NOT_OPENED, terminal.name() + " already has its one audio stream");
      return;
    }
    Optional<MediaDescription> agreed = agree(from);
    if (agreed.isEmpty()) {
      fail(
          MediaFailure.Kind.NO_COMMON_CODEC,
          terminal.name() + " and " + from.terminal.name() + " share no codec");
      return;
    }
    source = from;
    from.sink = this;
    opening = new Opening(from, agreed.get());
    terminal.openReceive(agreed.get(), opening);
  }

  @Override
  public void hearsNoMore(MediaNode other) {
    if (source != null && source == other) {
      stopHearing().run();
    }
  }

  /** Every port is closed before the other end is told to stop: the order that phones know. */
  @Override
  public void release() {
    released = true;
    Runnable stopSource = stopHearing();
    Runnable stopOwn = sink == null ? () -> {} : sink.stopHearing();
    stopSource.run();
    stopOwn.run();
  }

  /** Closes this end's port at once; what it returns lets the far end stop sending. */
  private Runnable stopHearing() {
    DirectNode from = source;
    Opening current = opening;
    source = null;
    opening = null;
    if (from == null) {
      return () -> {};
    }
    from.sink = null;
    terminal.closeReceive();
    return current != null && current.sending ? from.terminal::stopSend : () -> {};
  }

  private Optional<MediaDescription> agree(DirectNode other) {
    return order < other.order
        ? CodecAgreement.between(terminal, other.terminal)
        : CodecAgreement.between(other.terminal, terminal);
  }

  private void fail(MediaFailure.Kind kind, String reason) {
    listener.mediaFailed(this, new MediaFailure(kind, reason));
  }

  /** The wait for this terminal's port; its replies count only while it is the latest. */
  private final class Opening implements MediaTerminal.ReceiveReply {
    private final DirectNode from;
    private final MediaDescription format;
    private boolean sending;

    Opening(DirectNode from, MediaDescription format) {
      this.from = from;
      this.format = format;
    }

    @Override
    public void opened(InetSocketAddress address) {
      if (opening == this && !sending) {
        sending = true;
        from.terminal.startSend(format.to(address));
      }
    }

    @Override
    public void failed(String reason) {
      if (opening == this && !sending) {
        fail(MediaFailure.Kind.NOT_OPENED, reason);
      }
    }
  }
}
