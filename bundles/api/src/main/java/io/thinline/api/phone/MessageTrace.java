package io.thinline.api.phone;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The messages between phones and server, as they go by. It costs next to nothing while nobody
 * follows. Any thread.
 */
@ProviderType
public interface MessageTrace {

  /** Begins to collect messages for one follower, who closes it. */
  TraceFollower follow(TraceRequest request);
}
