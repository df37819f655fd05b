package io.thinline.api.call;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears how a {@link DialOut} goes; call thread. The last two end it, and come once at most. */
@ConsumerType
public interface DialOutListener {

  /** Somebody is being alerted; may come for several legs. */
  void ringing(Leg leg);

  /** A leg can be heard before it answers; not told when the dial string ignores early media. */
  void earlyMedia(Leg leg);

  /** The first has answered; all others are being ended. The leg is the listener's from now on. */
  void answered(Leg leg);

  /** Nobody has, and why the last one did not. */
  void failed(Cause cause, String reason);
}
