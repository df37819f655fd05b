package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.skinny.station.SoftKey;
import java.util.EnumSet;
import java.util.Optional;

/** iDivert: whoever calls or talks is sent to the voicemail of the phone. */
final class Diversion {
  private static final String ORIGINATOR = "originator";

  private final Capabilities capabilities;
  private final CallEnds ends;

  Diversion(Capabilities capabilities, CallEnds ends) {
    this.capabilities = capabilities;
    this.ends = ends;
  }

  void keys(SoftKeys softKeys) {
    softKeys.on(
        SoftKey.DIVERT,
        EnumSet.of(CallPhase.RINGING_IN, CallPhase.TALKING, CallPhase.HELD),
        this::live,
        (phone, line, call) -> call.ifPresent(it -> divert(phone, it)));
  }

  private boolean live(Phone phone, Optional<LineCall> call) {
    boolean rings = call.map(it -> it.phase() == CallPhase.RINGING_IN).orElse(false);
    return rings
        || (Extension.VOICEMAIL.of(phone.station()).isPresent()
            && call.flatMap(LineCall::leg).flatMap(Leg::bridged).isPresent());
  }

  private void divert(Phone phone, LineCall call) {
    Optional<Leg> leg = call.leg();
    if (call.phase() == CallPhase.RINGING_IN) {
      leg.flatMap(this::caller).ifPresent(caller -> send(phone, caller));
      leg.ifPresent(it -> it.hangup(Cause.NO_ANSWER));
    } else {
      leg.flatMap(Leg::bridged).ifPresent(far -> send(phone, far));
      ends.release(call);
    }
  }

  /** Without such a number, or anybody to send there, the caller's dialplan knows what is next. */
  private void send(Phone phone, Leg party) {
    Optional<String> voicemail = Extension.VOICEMAIL.of(phone.station());
    Optional<CallControl> control = capabilities.callControl();
    if (voicemail.isPresent() && control.isPresent()) {
      SkinnyProfile profile = phone.station().profile();
      control.get().transfer(party, voicemail.get(), profile.dialplan(), profile.context());
    }
  }

  /** Who rings here and talks to nobody yet. */
  private Optional<Leg> caller(Leg ringing) {
    return ringing
        .variable(ORIGINATOR)
        .flatMap(uuid -> capabilities.callControl().flatMap(control -> control.leg(uuid)))
        .filter(caller -> caller.bridged().isEmpty());
  }
}
