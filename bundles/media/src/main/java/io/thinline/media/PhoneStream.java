package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaTerminal;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One direction between two phones: the hearing end opens its port, then the other end is told
 * where to send: there, or to the server, which passes it on. A reply counts once, and only while
 * the stream is there.
 */
final class PhoneStream implements AudioStream, MediaTerminal.ReceiveReply {
  private final PhoneNode from;
  private final PhoneNode to;
  private final MediaDescription format;
  private State state = State.OPENING;
  private @Nullable InetSocketAddress port;
  private @Nullable InetSocketAddress sentTo;

  private enum State {
    OPENING,
    OPEN,
    FAILED,
    CLOSED
  }

  PhoneStream(PhoneNode from, PhoneNode to, MediaDescription format) {
    this.from = from;
    this.to = to;
    this.format = format;
  }

  @Override
  public PhoneNode from() {
    return from;
  }

  @Override
  public PhoneNode to() {
    return to;
  }

  @Override
  public MediaDescription format() {
    return format;
  }

  @Override
  public Optional<MediaDescription> agreed() {
    return state == State.FAILED
        ? Optional.empty()
        : Optional.of(port == null ? format : format.to(port));
  }

  /** It has its place from now on. */
  void begin() {
    to.heard(this);
    from.spoken(this);
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
    port = address;
    route();
    to.hearingChanged();
  }

  @Override
  public void failed(String reason) {
    if (state == State.OPENING) {
      state = State.FAILED;
      to.fail(MediaFailure.Kind.NOT_OPENED, reason);
    }
  }

  /** Whether its sender has been told where to. */
  boolean isSent() {
    return sentTo != null;
  }

  /** Lets the sender send where it should now. As long as the server's ports open, nothing new. */
  void route() {
    InetSocketAddress direct = port;
    Relay relay = from.relay();
    if (state != State.OPEN || direct == null || (relay != null && !relay.isOpen())) {
      return;
    }
    InetSocketAddress target = direct;
    if (relay != null) {
      relay.pass(from, direct);
      target = relay.addressFor(from);
    }
    if (!target.equals(sentTo)) {
      stopSending();
      sentTo = target;
      from.terminal().startSend(format.to(target));
    }
  }

  @Override
  public void closePort() {
    state = State.CLOSED;
    to.heard(null);
    from.spoken(null);
    to.terminal().closeReceive();
  }

  @Override
  public void stopSending() {
    if (sentTo != null) {
      sentTo = null;
      from.terminal().stopSend();
    }
  }

  @Override
  public void over() {
    Relay relay = from.relay();
    if (relay != null) {
      relay.passToNobody(from);
    }
    from.parted(to);
  }
}
