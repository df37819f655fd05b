package io.thinline.softphone.transport;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.ServerMessage;

/** The phone's wire to its server: one connection at a time, any number one after the other. */
public interface PhoneTransport {
  /** Opens a connection; an older one is closed and not heard of any more. */
  void connect(Listener listener);

  /** Sends a message; without effect when there is no connection. */
  void send(PhoneMessage message);

  /** Closes the connection, which is not heard of any more. */
  void close();

  /** What happens on one connection, in order, on whatever thread the transport has. */
  interface Listener {
    /** It is open. */
    void connected();

    /**
     * The dialect that both sides speak from this message on. Asked while RegisterAck is read,
     * before the next message is; must not change anything.
     */
    Dialect negotiated(RegisterAckMessage ack);

    /** The server sent something. */
    void received(ServerMessage message);

    /** It is closed by the server or the network, or could not be opened. */
    void closed(String reason);
  }
}
