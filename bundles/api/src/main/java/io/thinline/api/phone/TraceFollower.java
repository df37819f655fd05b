package io.thinline.api.phone;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Messages that wait to be taken by one follower. A follower that takes them too slowly loses some
 * and is told how many: nothing waits for it. Any thread, one at a time.
 */
@ProviderType
public interface TraceFollower extends AutoCloseable {

  /** Hands over all that has come since, in order, on the caller's thread. */
  void take(TraceSink sink);

  /** Nothing more is collected. */
  @Override
  void close();
}
