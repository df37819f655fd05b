package io.thinline.skinny.call;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Endpoint.OfferAnswer;
import io.thinline.api.call.Leg;
import io.thinline.api.directory.Line;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.line.LineOffers;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.DeviceType.Quirk;
import io.thinline.skinny.station.SoftKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
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
  private final PhonePorts ports;
  private final Holding holding;

  IncomingCalls(
      CallThread thread,
      Capabilities capabilities,
      Phones phones,
      LineCalls calls,
      LegEvents events,
      CallEnds ends,
      Screens screens,
      PhonePorts ports,
      Holding holding) {
    this.thread = thread;
    this.capabilities = capabilities;
    this.phones = phones;
    this.calls = calls;
    this.events = events;
    this.ends = ends;
    this.screens = screens;
    this.ports = ports;
    this.holding = holding;
  }

  void keys(SoftKeys softKeys) {
    softKeys.on(
        SoftKey.ANSWER,
        EnumSet.of(CallPhase.RINGING_IN),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(it -> answer(phone, it, Audio.SPEAKER)));
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
    leg.setVariable(LegVariables.PROFILE_NAME, line.profile());
    LineCall call = comesIn(line, leg, free);
    return new OfferAnswer.Accepted((it, event) -> events.legEvent(call, it, event));
  }

  private LineCall comesIn(LineAddress line, Leg leg, Set<Phone> free) {
    Optional<Audio> way = AutoAnswer.of(leg);
    Optional<Phone> alone =
        free.stream().filter(phone -> way.isPresent() && answersAlone(phone)).findFirst();
    LineCall call = LineCall.incoming(line, leg, alone.map(Set::of).orElse(free));
    call.ring(alone.isPresent() ? RingStyle.SILENT : RingStyle.of(leg));
    calls.add(call);
    patience(line, free)
        .ifPresent(
            time -> call.ringTimer(thread.schedule("no answer", time, () -> unanswered(call))));
    screens.touch(call);
    leg.ring();
    alone.ifPresent(
        phone ->
            thread.post("auto answer", () -> answerAlone(phone, call, way.orElseThrow(), free)));
    return call;
  }

  private boolean answersAlone(Phone phone) {
    return calls.activeOn(phone).isEmpty() && !phone.station().type().has(Quirk.NO_SPEAKER);
  }

  /** The appearance that gives up first speaks for the line. */
  private static Optional<Duration> patience(LineAddress line, Set<Phone> phones) {
    return phones.stream()
        .flatMap(phone -> phone.line(phone.instanceOf(line)).stream())
        .flatMap(shown -> shown.noAnswerDuration().stream())
        .filter(time -> !time.isZero())
        .min(Comparator.naturalOrder());
  }

  private static void unanswered(LineCall call) {
    Optional<Leg> leg = call.leg().filter(any -> call.phase() == CallPhase.RINGING_IN);
    leg.ifPresent(it -> it.hangup(Cause.NO_ANSWER));
  }

  /**
   * Without the user, who hears that it happens. One who has begun another call meanwhile is asked,
   * as all are.
   */
  private void answerAlone(Phone phone, LineCall call, Audio way, Set<Phone> all) {
    if (call.phase() != CallPhase.RINGING_IN || call.over()) {
      return;
    }
    if (calls.activeOn(phone).isPresent()) {
      all.stream().filter(other -> !other.gone()).forEach(call.ringing()::add);
      call.leg().ifPresent(leg -> call.ring(RingStyle.of(leg)));
      screens.touch(call);
      return;
    }
    answer(phone, call, way);
    call.beep(Tone.ZIP);
  }

  /** A phone has registered: it rings with the others of its lines. */
  void appears(Phone phone) {
    for (LineCall call : calls.ofLines(phone)) {
      if (call.phase() == CallPhase.RINGING_IN && !busy(phone, call.line())) {
        call.ringing().add(phone);
      }
    }
  }

  /** Once the user takes the handset of a phone that has answered without him, he speaks too. */
  void look(Phone phone) {
    if (phone.audio() != Audio.LISTENING) {
      calls.activeOn(phone).flatMap(LineCall::media).ifPresent(media -> media.listensOnly(false));
    }
  }

  /** An appearance takes as many calls as its busy trigger says; without one, any number. */
  private boolean busy(Phone phone, LineAddress line) {
    OptionalInt trigger =
        phone.line(phone.instanceOf(line)).map(Line::busyTrigger).orElse(OptionalInt.empty());
    return trigger.isPresent() && calls.occupying(phone, line) >= trigger.getAsInt();
  }

  /**
   * The user takes the call at this phone; the first one to do so has it. What the user was in is
   * set aside.
   */
  void answer(Phone phone, LineCall call, Audio audio) {
    if (call.phaseOn(phone) != CallPhase.RINGING_IN) {
      return;
    }
    boolean byHandset = phone.audio() == Audio.HANDSET && calls.activeOn(phone).isPresent();
    holding.setAside(phone);
    @Nullable Leg leg = call.leg().orElse(null);
    if (leg == null || call.phaseOn(phone) != CallPhase.RINGING_IN) {
      return;
    }
    PhoneMedia media = ports.of(phone, call);
    media.listensOnly(audio == Audio.LISTENING);
    call.media(media);
    call.phone(phone);
    call.ringing().clear();
    call.stopRingTimer();
    call.phase(CallPhase.ANSWERING);
    phone.audio(byHandset ? Audio.HANDSET : audio);
    LegVariables.place(phone.station(), phone.instanceOf(call.line())).forEach(leg::setVariable);
    screens.touch(call);
    screens.show(phone);
    boolean won = leg.answer(media);
    if (!won) {
      ends.remove(call);
    } else if (call.phase() == CallPhase.ANSWERING) {
      call.phase(CallPhase.TALKING);
    }
  }

  /** The call to be answered first, on one line or, with 0, on any. */
  Optional<LineCall> ringing(Phone phone, int lineInstance) {
    for (LineCall call : calls.ringingOn(phone)) {
      if (lineInstance == 0 || phone.shows(call.line(), lineInstance)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }
}
