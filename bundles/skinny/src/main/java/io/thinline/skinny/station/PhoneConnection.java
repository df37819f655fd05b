package io.thinline.skinny.station;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import java.net.InetSocketAddress;

/** The way to one phone, below its registration. Call thread only. */
public interface PhoneConnection {

  /** Where the phone connects from. */
  InetSocketAddress remoteAddress();

  /** The address of ours that it connects to. */
  InetSocketAddress localAddress();

  /** The phone has been let in: what is sent and received from now on is in this dialect. */
  void speak(Dialect dialect);

  /** Queues a message; those of one step leave together. Without effect once closed. */
  void send(ServerMessage message);

  /** Closes it when what was queued has left. The session is not told: it is the one who closes. */
  void close();
}
