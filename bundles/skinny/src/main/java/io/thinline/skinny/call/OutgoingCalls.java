package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.Party;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Line;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.media.PassThroughParties;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls that phones start: off hook until the number is complete. */
final class OutgoingCalls {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingCalls.class);
  private static final String NO_CALL_CONTROL = "Call control is not running";

  /** Numbers for calls that have no leg; far from those of the switch. */
  private static final int FIRST_LEGLESS = 0x7E00_0001;

  private final CallThread thread;
  private final Capabilities capabilities;
  private final LineCalls calls;
  private final LegEvents events;
  private final CallEnds ends;
  private final Screens screens;
  private final PassThroughParties parties;
  private final Dialing dialing;
  private final LastNumbers lastNumbers = new LastNumbers();
  private int legless = FIRST_LEGLESS;

  OutgoingCalls(
      CallThread thread,
      Capabilities capabilities,
      LineCalls calls,
      LegEvents events,
      CallEnds ends,
      Screens screens,
      PassThroughParties parties) {
    this.thread = thread;
    this.capabilities = capabilities;
    this.calls = calls;
    this.events = events;
    this.ends = ends;
    this.screens = screens;
    this.parties = parties;
    this.dialing = new Dialing(capabilities, screens, this::dial);
  }

  /**
   * The user goes off hook to call somebody.
   *
   * @param lineInstance the line, 0 for the first
   * @return the call; empty when the phone cannot start one now
   */
  Optional<LineCall> start(Phone phone, int lineInstance, Audio audio) {
    for (LineCall call : calls.heldBy(phone)) {
      if (call.phase().failed()) {
        ends.remove(call);
      }
    }
    int instance = lineInstance == 0 ? 1 : lineInstance;
    Optional<Line> line = phone.line(instance);
    if (line.isEmpty()) {
      LOG.info("{} has no line {} to call from", phone, instance);
      capabilities.counters().failedCallIn(phone.profile());
      return Optional.empty();
    }
    if (calls.engaged(phone)) {
      return Optional.empty();
    }
    capabilities.counters().callIn(phone.profile());
    phone.audio(audio);
    LineCall call = LineCall.outgoing(phone.address(instance), phone);
    calls.add(call);
    screens.touch(call);
    capabilities
        .callControl()
        .ifPresentOrElse(
            control -> open(control, phone, line.get(), call), () -> withoutSwitch(call));
    return Optional.of(call);
  }

  private void open(CallControl control, Phone phone, Line line, LineCall call) {
    SkinnyProfile profile = phone.station().profile();
    PhoneMedia media = new PhoneMedia(phone.station(), thread, parties);
    call.media(media);
    Leg leg =
        control.open(
            new LegRequest(
                call.line().dialString(),
                new Party(line.number(), line.callerName()),
                profile.dialplan(),
                profile.context(),
                media,
                LegVariables.of(phone.station(), phone.instanceOf(call.line()), line)),
            (it, event) -> events.legEvent(call, it, event));
    if (call.over() || call.phase().failed()) {
      return;
    }
    call.leg(leg);
    media.callReference(leg.reference());
    DigitCollector digits = new DigitCollector(thread, () -> dialing.timeout(call));
    call.digits(digits);
    digits.await(profile.digitTimeout());
  }

  private void withoutSwitch(LineCall call) {
    call.reference(legless++);
    ends.fail(call, new Failure(CallPhase.CONGESTION, NO_CALL_CONTROL));
  }

  /** A digit of the number. */
  void digit(LineCall call, char digit) {
    dialing.digit(call, digit);
  }

  /** The last digit was wrong. */
  void backspace(LineCall call) {
    dialing.backspace(call);
  }

  /**
   * The whole number at once: en bloc, by a speed dial or again. From on hook, or off hook before
   * the first digit.
   */
  void dialAtOnce(Phone phone, int lineInstance, String number) {
    if (number.isEmpty()) {
      return;
    }
    Optional<LineCall> call = calls.activeOn(phone).filter(it -> it.phase() == CallPhase.DIAL_TONE);
    if (call.isEmpty()) {
      call = start(phone, lineInstance, Audio.SPEAKER);
    }
    call.filter(it -> it.phase() == CallPhase.DIAL_TONE).ifPresent(it -> dial(it, number));
  }

  /** The number this line dialled last, once more. */
  void redial(Phone phone, int lineInstance) {
    int line =
        calls.activeOn(phone).map(call -> phone.instanceOf(call.line())).orElse(lineInstance);
    lastNumber(phone, line).ifPresent(number -> dialAtOnce(phone, line, number));
  }

  /** What redial would dial. */
  Optional<String> lastNumber(Phone phone, int lineInstance) {
    int instance = lineInstance == 0 ? 1 : lineInstance;
    return phone.line(instance).flatMap(line -> lastNumbers.of(phone.address(instance)));
  }

  private void dial(LineCall call, String number) {
    call.digits().ifPresent(DigitCollector::stop);
    LineAddress line = call.line();
    lastNumbers.dialed(line, number);
    call.dialed(number);
    call.far(new Party(number, ""));
    call.phase(CallPhase.PROCEEDING);
    screens.touch(call);
    Optional<Leg> leg = call.leg();
    Optional<CallControl> control = capabilities.callControl();
    if (leg.isPresent() && control.isPresent()) {
      control.get().dial(leg.get(), number);
    } else {
      ends.fail(call, new Failure(CallPhase.CONGESTION, NO_CALL_CONTROL));
    }
  }
}
