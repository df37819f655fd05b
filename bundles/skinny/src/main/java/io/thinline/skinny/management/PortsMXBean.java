package io.thinline.skinny.management;

import java.util.Map;

/** Where phones connect to, and the RTP that they have open, as JMX shows them. */
public interface PortsMXBean {

  /** The address each profile listens on; empty where it cannot. */
  Map<String, String> getListening();

  /** Profiles that cannot listen. */
  int getClosed();

  /** RTP streams that phones receive and send at the server's order. */
  int getRtpStreams();
}
