package io.thinline.api.time;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The time that calls live by. Durations are measured with {@link #nanoTime()}, which never jumps;
 * {@link #now()} is for what people read. Any thread may ask.
 */
@ProviderType
public interface Clock {

  /** Monotonic time in nanoseconds from an arbitrary origin; only differences mean something. */
  long nanoTime();

  /** Wall clock time; may jump when the host's clock is set. */
  Instant now();
}
