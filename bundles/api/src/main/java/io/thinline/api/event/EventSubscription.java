package io.thinline.api.event;

import org.osgi.annotation.versioning.ProviderType;

/** A subscriber's cursor in the stream. Any thread. */
@ProviderType
public interface EventSubscription extends AutoCloseable {

  /** The sequence number of the last event delivered; 0 before the first. */
  long delivered();

  /** Events this subscriber has missed in all. */
  long lost();

  /**
   * Ends the subscription; the sink is not called after this returns, unless it is the sink that
   * calls.
   */
  @Override
  void close();
}
