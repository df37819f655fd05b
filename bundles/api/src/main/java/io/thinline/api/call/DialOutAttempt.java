package io.thinline.api.call;

import org.osgi.annotation.versioning.ProviderType;

/** A {@link DialOut} under way. Call thread only. */
@ProviderType
public interface DialOutAttempt {

  /** Ends it without a word; legs that ring end with the cause. Harmless when it is over. */
  void cancel(Cause cause);

  /** Who is rung, has another caller from now on: a transfer took place while it rang. */
  void callerIs(Party caller);

  /** Another leg wants it from now on: it is the caller, and who is rung later joins its call. */
  void goesOnFor(Leg other);
}
