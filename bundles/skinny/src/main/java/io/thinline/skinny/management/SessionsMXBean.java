package io.thinline.skinny.management;

import java.util.Map;

/** Connections of phones, as JMX shows them. */
public interface SessionsMXBean {

  /** Connections, registered or not. */
  int getConnections();

  /** Phones that have been let in. */
  int getRegistered();

  /** Phones that use another server and keep this one ready. */
  int getStandby();

  /** Those over TLS. */
  int getSecure();

  /** Phones whose user is in a call. */
  int getInCall();

  /** Bytes that phones have not read yet. */
  long getQueuedBytes();

  /** Registered phones by profile. */
  Map<String, Integer> getRegisteredByProfile();

  /** Registered phones by model. */
  Map<String, Integer> getRegisteredByModel();
}
