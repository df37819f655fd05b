package io.thinline.skinny.call;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Endpoint.OfferAnswer;
import io.thinline.api.call.Leg;
import io.thinline.api.directory.Line;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.line.LineOffers;
import io.thinline.skinny.media.PassThroughParties;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that come in for lines: from the first ring to the one phone that answers. */
final class IncomingCalls implements LineOffers {
  private final CallThread thread;
  private final Capabilities capabilities;
  private final Phones phones;
  private final LineCalls calls;
  private final LegEvents events;
  private final CallEnds ends;
  private final Screens screens;
  private final PassThroughParties parties;

  IncomingCalls(
      CallThread thread,
      Capabilities capabilities,
      Phones phones,
      LineCalls calls,
      LegEvents events,
      CallEnds ends,
      Screens screens,
      PassThroughParties parties) {
    this.thread = thread;
    this.capabilities = capabilities;
    this.phones = phones;
    this.calls = calls;
    this.events = events;
    this.ends = ends;
    this.screens = screens;
    this.parties = parties;
  }

  @Override
  public OfferAnswer offer(LineAddress line, Leg leg) {
    List<Phone> registered = phones.withLine(line);
    Set<Phone> free = new LinkedHashSet<>();
    for (Phone phone : registered) {
      if (!busy(phone, line)) {
        free.add(phone);
      }
    }
    if (free.isEmpty()) {
      capabilities.counters().failedCallOut(line.profile());
      return registered.isEmpty()
          ? new OfferAnswer.Refused(Cause.SUBSCRIBER_ABSENT, line.number() + " is not registered")
          : new OfferAnswer.Refused(Cause.USER_BUSY, "");
    }
    capabilities.counters().callOut(line.profile());
    LineCall call = LineCall.incoming(line, leg, free);
    calls.add(call);
    leg.setVariable(LegVariables.PROFILE_NAME, line.profile());
    screens.touch(call);
    leg.ring();
    return new OfferAnswer.Accepted((it, event) -> events.legEvent(call, it, event));
  }

  /** A phone takes one call at a time; an appearance as many as its busy trigger says. */
  private boolean busy(Phone phone, LineAddress line) {
    OptionalInt trigger =
        phone.line(phone.instanceOf(line)).map(Line::busyTrigger).orElse(OptionalInt.empty());
    return calls.engaged(phone)
        || (trigger.isPresent() && calls.occupying(phone, line) >= trigger.getAsInt());
  }

  /** The user takes the call at this phone; the first one to do so has it. */
  void answer(Phone phone, LineCall call, Audio audio) {
    @Nullable Leg leg = call.leg().orElse(null);
    if (leg == null || call.phaseOn(phone) != CallPhase.RINGING_IN) {
      return;
    }
    int instance = phone.instanceOf(call.line());
    PhoneMedia media = new PhoneMedia(phone.station(), thread, parties);
    media.callReference(call.reference());
    call.media(media);
    call.holder(phone);
    call.ringing().clear();
    call.phase(CallPhase.ANSWERING);
    phone.audio(audio);
    LegVariables.place(phone.station(), instance).forEach(leg::setVariable);
    screens.touch(call);
    screens.show(phone);
    boolean won = leg.answer(media);
    if (!won) {
      ends.remove(call);
    } else if (call.phase() == CallPhase.ANSWERING) {
      call.phase(CallPhase.TALKING);
    }
  }

  /** The oldest call that rings there, on one line or, with 0, on any. */
  Optional<LineCall> ringing(Phone phone, int lineInstance) {
    for (LineCall call : calls.ringingOn(phone)) {
      if (lineInstance == 0 || phone.instanceOf(call.line()) == lineInstance) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }
}
