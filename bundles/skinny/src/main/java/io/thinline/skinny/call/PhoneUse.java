package io.thinline.skinny.call;

import io.thinline.api.directory.Line;
import io.thinline.sccp.value.RingMode;
import io.thinline.skinny.screen.Ring;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a phone's user is about, taken from the calls that the phone shows in one go.
 *
 * @param active the call the user is in
 * @param ring how the phone rings
 * @param idle whether its user is in no call, has none on hold and is called by nobody
 * @param foremost the call that matters most to the user: one that rings before the active one
 *     before one on hold; one of another phone does not count
 */
record PhoneUse(Optional<LineCall> active, Ring ring, boolean idle, Optional<LineCall> foremost) {

  /** The calls are in order of age. */
  static PhoneUse of(Phone phone, List<LineCall> shown) {
    LineCall active = null;
    LineCall ringing = null;
    LineCall held = null;
    for (LineCall call : shown) {
      CallPhase phase = call.phaseOn(phone);
      if (phase == CallPhase.RINGING_IN) {
        ringing = ringing == null ? call : ringing;
      } else if (phase == CallPhase.HELD) {
        held = call;
      } else if (!phase.elsewhere()) {
        active = call;
      }
    }
    LineCall foremost = ringing != null ? ringing : active != null ? active : held;
    return new PhoneUse(
        Optional.ofNullable(active),
        ringing == null ? Ring.OFF : ring(phone, shown, active != null),
        foremost == null,
        Optional.ofNullable(foremost));
  }

  /** Of several calls the oldest one rings that may be heard; while the user is in one, none is. */
  private static Ring ring(Phone phone, List<LineCall> shown, boolean busy) {
    @Nullable Ring seen = null;
    for (LineCall call : shown) {
      if (call.phaseOn(phone) != CallPhase.RINGING_IN || call.ring().silent()) {
        continue;
      }
      int instance = phone.instanceOf(call.line());
      boolean heard =
          !busy && call.ring().audible() && phone.line(instance).map(Line::ringOnIdle).orElse(true);
      if (heard) {
        return new Ring(call.ring().mode(), instance, call.reference());
      }
      if (seen == null) {
        seen = new Ring(RingMode.FLASH_ONLY, instance, call.reference());
      }
    }
    return seen == null ? Ring.OFF : seen;
  }
}
