package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Leg;
import java.util.Optional;

/** Rings somebody and remembers what became of it. */
final class SilentDialing implements DialOutListener {
  Optional<Leg> answered = Optional.empty();
  Optional<Cause> failed = Optional.empty();
  String reason = "";

  @Override
  public void ringing(Leg leg) {}

  @Override
  public void earlyMedia(Leg leg) {}

  @Override
  public void answered(Leg leg) {
    answered = Optional.of(leg);
  }

  @Override
  public void failed(Cause cause, String why) {
    failed = Optional.of(cause);
    reason = why;
  }
}
