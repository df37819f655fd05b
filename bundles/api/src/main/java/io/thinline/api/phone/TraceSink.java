package io.thinline.api.phone;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives messages of a trace in order. */
@ConsumerType
public interface TraceSink {

  void message(TracedMessage message);

  /** So many messages are missing here. */
  void gap(long lost);
}
