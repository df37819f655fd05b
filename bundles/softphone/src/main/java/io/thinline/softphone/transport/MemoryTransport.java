package io.thinline.softphone.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServerMessage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A wire without a network, for runs on virtual time: every message is encoded, queued on the
 * executor as bytes, and decoded on the other side, in order. Single thread: the executor's.
 */
public final class MemoryTransport implements PhoneTransport {
  private final SccpCodec codec;
  private final Executor queue;
  private final Acceptor server;
  private @Nullable WireFaults faults;
  private @Nullable Link link;

  /** The server's door. */
  public interface Acceptor {
    /** A phone has connected. */
    ServerSide accept(ServerLink link);
  }

  /** What the server's side of a connection hears. */
  public interface ServerSide {
    /** The phone sent something. */
    void received(PhoneMessage message);

    /** The phone is gone. */
    void closed();
  }

  /** What the server's side of a connection can do. */
  public interface ServerLink {
    /** Messages are read and written in that dialect from now on. */
    void dialect(Dialect dialect);

    /** Sends to the phone; without effect when the connection is closed. */
    void send(ServerMessage message);

    /** Closes the connection; the phone hears of it after what was sent before. */
    void close();
  }

  /**
   * A phone's wire to a server in the same process.
   *
   * @param codec may be shared
   * @param queue runs what is given to it later, in order, on the one thread of the harness
   * @param server takes the connection
   */
  public MemoryTransport(SccpCodec codec, Executor queue, Acceptor server) {
    this.codec = codec;
    this.queue = queue;
    this.server = server;
  }

  /** Faults of every connection opened from now on; order is kept in each direction. */
  public MemoryTransport faults(WireFaults wanted) {
    faults = wanted;
    return this;
  }

  @Override
  public void connect(Listener listener) {
    close();
    Link opening = new Link(listener);
    link = opening;
    queue.execute(
        () -> {
          if (!opening.phoneClosed) {
            opening.peer = server.accept(opening);
            listener.connected();
          }
        });
  }

  @Override
  public void send(PhoneMessage message) {
    Link current = link;
    if (current != null) {
      current.toServer(message);
    }
  }

  @Override
  public void close() {
    Link current = link;
    link = null;
    if (current != null) {
      current.phoneClosed = true;
      current.toServer.end(current::tellServer);
    }
  }

  private final class Link implements ServerLink {
    private final Listener listener;
    private final Lane toServer = new Lane(queue, faults);
    private final Lane toPhone = new Lane(queue, faults);
    private @Nullable ServerSide peer;
    private Dialect phoneDialect = Dialect.INITIAL;
    private Dialect serverDialect = Dialect.INITIAL;
    private boolean phoneClosed;
    private boolean serverClosed;

    Link(Listener listener) {
      this.listener = listener;
    }

    void toServer(PhoneMessage message) {
      ByteBuf frame = encode(phoneDialect, message);
      toServer.send(
          message,
          () -> {
            ServerSide receiver = peer;
            if (!serverClosed
                && receiver != null
                && codec.decodeFrame(serverDialect, frame) instanceof PhoneMessage read) {
              receiver.received(read);
            }
          });
    }

    void tellServer() {
      ServerSide receiver = peer;
      if (receiver != null && !serverClosed) {
        receiver.closed();
      }
    }

    @Override
    public void dialect(Dialect dialect) {
      serverDialect = dialect;
    }

    @Override
    public void send(ServerMessage message) {
      if (serverClosed || phoneClosed) {
        return;
      }
      ByteBuf frame = encode(serverDialect, message);
      toPhone.send(
          message,
          () -> {
            SccpMessage read = codec.decodeFrame(phoneDialect, frame);
            if (read instanceof RegisterAckMessage ack) {
              phoneDialect = listener.negotiated(ack);
            }
            if (link == this && read instanceof ServerMessage fromServer) {
              listener.received(fromServer);
            }
          });
    }

    @Override
    public void close() {
      if (!serverClosed) {
        serverClosed = true;
        toPhone.end(
            () -> {
              if (link == this) {
                link = null;
                listener.closed("closed by the server");
              }
            });
      }
    }

    private ByteBuf encode(Dialect dialect, SccpMessage message) {
      ByteBuf frame = Unpooled.buffer();
      codec.encode(dialect, message, frame);
      return frame;
    }
  }
}
