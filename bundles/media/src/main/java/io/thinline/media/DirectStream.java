package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaTerminal;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One direction between two terminals: the hearing end opens its port, then the other end is told
 * where to send. A reply counts once, and only while the stream is there.
 */
final class DirectStream implements MediaTerminal.ReceiveReply {
  private final DirectNode from;
  private final DirectNode to;
  private final MediaDescription format;
  private State state = State.OPENING;
  private @Nullable MediaDescription sent;

  private enum State {
    OPENING,
    OPEN,
    FAILED,
    CLOSED
  }

  DirectStream(DirectNode from, DirectNode to, MediaDescription format) {
    this.from = from;
    this.to = to;
    this.format = format;
  }

  DirectNode from() {
    return from;
  }

  DirectNode to() {
    return to;
  }

  /** Without an address. */
  MediaDescription format() {
    return format;
  }

  /** With an address once the port is open; empty when there is no hope of one. */
  Optional<MediaDescription> agreed() {
    return state == State.FAILED ? Optional.empty() : Optional.of(sent == null ? format : sent);
  }

  void open() {
    to.terminal().openReceive(format, this);
  }

  @Override
  public void opened(InetSocketAddress address) {
    if (state != State.OPENING) {
      return;
    }
    if (address.getAddress() != null && !from.terminal().reaches(address.getAddress())) {
      state = State.FAILED;
      to.terminal().closeReceive();
      to.fail(
          MediaFailure.Kind.NO_COMMON_ADDRESS,
          from.terminal().name()
              + " cannot send to "
              + address.getAddress().getHostAddress()
              + ", the address of "
              + to.terminal().name());
      return;
    }
    state = State.OPEN;
    MediaDescription destination = format.to(address);
    sent = destination;
    from.terminal().startSend(destination);
    to.hearingChanged();
  }

  @Override
  public void failed(String reason) {
    if (state == State.OPENING) {
      state = State.FAILED;
      to.fail(MediaFailure.Kind.NOT_OPENED, reason);
    }
  }

  void closePort() {
    state = State.CLOSED;
    to.terminal().closeReceive();
  }

  void stopSending() {
    if (sent != null) {
      from.terminal().stopSend();
    }
  }
}
