package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.Party;
import io.thinline.api.config.CallParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Line;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.SoftKey;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls that phones start: off hook until the number is complete. */
final class OutgoingCalls {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingCalls.class);
  private static final String NO_CALL_CONTROL = "Call control is not running";

  private static final Set<CallPhase> NEW_CALL_FROM =
      EnumSet.of(
          CallPhase.IDLE,
          CallPhase.REMOTE,
          CallPhase.REMOTE_HELD,
          CallPhase.RINGING_IN,
          CallPhase.TALKING,
          CallPhase.HELD);

  /** Calls that one phone's user may be in at a time. */
  private static final int MOST_CALLS = 50;

  /** Numbers for calls that have no leg; far from those of the switch. */
  private static final int FIRST_LEGLESS = 0x7E00_0001;

  private final CallThread thread;
  private final Capabilities capabilities;
  private final LineCalls calls;
  private final LegEvents events;
  private final CallEnds ends;
  private final Screens screens;
  private final PhonePorts ports;
  private final Holding holding;
  private final Dialing dialing;
  private final LastNumbers lastNumbers;
  private int legless = FIRST_LEGLESS;

  OutgoingCalls(
      CallThread thread,
      Capabilities capabilities,
      LineCalls calls,
      LegEvents events,
      CallEnds ends,
      Screens screens,
      PhonePorts ports,
      Holding holding,
      LastNumbers lastNumbers) {
    this.thread = thread;
    this.capabilities = capabilities;
    this.calls = calls;
    this.events = events;
    this.ends = ends;
    this.screens = screens;
    this.ports = ports;
    this.holding = holding;
    this.lastNumbers = lastNumbers;
    this.dialing = new Dialing(capabilities, screens, this::dialUserNumber);
  }

  void keys(SoftKeys softKeys, StimulusKeys stimuli) {
    softKeys.on(
        SoftKey.NEW_CALL,
        NEW_CALL_FROM,
        (phone, call) -> mayStart(phone) && !hasDialTone(phone),
        (phone, line, call) -> goOffHook(phone, line, Audio.SPEAKER));
    softKeys.on(
        SoftKey.BACKSPACE,
        EnumSet.of(CallPhase.COLLECTING),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(dialing::backspace));
    softKeys.on(
        SoftKey.DIAL,
        EnumSet.of(CallPhase.COLLECTING),
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(dialing::complete));
    stimuli.on(Stimulus.NEW_CALL, (phone, key) -> goOffHook(phone, 0, Audio.SPEAKER));
  }

  private boolean mayStart(Phone phone) {
    return calls.at(phone).size() < MOST_CALLS;
  }

  /** The user has the new call already. */
  private boolean hasDialTone(Phone phone) {
    return calls.activeOn(phone).filter(call -> call.phase() == CallPhase.DIAL_TONE).isPresent();
  }

  /** Whether a key that dials a number can do so. */
  boolean mayDial(Phone phone) {
    return dialling(phone).isPresent() || mayStart(phone);
  }

  private Optional<LineCall> dialling(Phone phone) {
    return calls.activeOn(phone).filter(call -> call.phase().dialing());
  }

  /**
   * The same as {@link #start}, and the phone has its dial tone whatever comes next; of a hot line
   * the number is dialled at once.
   */
  void goOffHook(Phone phone, int lineInstance, Audio audio) {
    Optional<LineCall> before = calls.activeOn(phone);
    Optional<LineCall> call = start(phone, lineInstance, audio);
    screens.show(phone);
    Optional<String> hotLine = Extension.HOT_LINE.of(phone.station());
    if (hotLine.isPresent() && !call.equals(before)) {
      call.filter(it -> it.phase() == CallPhase.DIAL_TONE).ifPresent(it -> dial(it, hotLine.get()));
    }
  }

  /**
   * The user wants to call somebody. What the user was in is set aside, but for a dial tone, which
   * serves.
   *
   * @param lineInstance the line, 0 for the first
   * @return the call; empty when the phone cannot start one
   */
  Optional<LineCall> start(Phone phone, int lineInstance, Audio audio) {
    int instance = lineInstance == 0 ? 1 : lineInstance;
    Optional<Line> line = phone.line(instance);
    if (line.isEmpty()) {
      LOG.info("{} has no line {} to call from", phone, instance);
      capabilities.counters().failedCallIn(phone.profile());
      return Optional.empty();
    }
    Optional<LineCall> waiting = dialTone(phone, instance);
    if (waiting.isPresent()) {
      phone.audio(audio);
      return waiting;
    }
    holding.setAside(phone);
    if (!mayStart(phone)) {
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

  private Optional<LineCall> dialTone(Phone phone, int instance) {
    return calls
        .activeOn(phone)
        .filter(call -> call.phase() == CallPhase.DIAL_TONE)
        .filter(call -> phone.instanceOf(call.line()) == instance);
  }

  private void open(CallControl control, Phone phone, Line line, LineCall call) {
    SkinnyProfile profile = phone.station().profile();
    PhoneMedia media = ports.of(phone);
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
    ports.belongs(media, call);
    DigitCollector digits =
        new DigitCollector(
            thread, profile.get(CallParameters.SECOND_DIAL_TONE), () -> dialing.timeout(call));
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

  /** The user's whole number at once: en bloc, by a speed dial or again. */
  void dialAtOnce(Phone phone, int lineInstance, String number) {
    if (!number.isEmpty()) {
      toDial(phone, lineInstance).ifPresent(call -> dialUserNumber(call, number));
    }
  }

  /** A number that is not its user's. */
  void call(Phone phone, int lineInstance, String number) {
    toDial(phone, lineInstance).ifPresent(call -> dial(call, number));
  }

  /** The call that is being dialled, else a new one. */
  private Optional<LineCall> toDial(Phone phone, int lineInstance) {
    return dialling(phone)
        .or(() -> start(phone, lineInstance, Audio.SPEAKER))
        .filter(call -> call.phase().dialing());
  }

  private void dialUserNumber(LineCall call, String number) {
    lastNumbers.dialed(call.line(), number);
    dial(call, number);
  }

  private void dial(LineCall call, String number) {
    call.digits().ifPresent(DigitCollector::stop);
    call.names().dialed(number);
    call.names().far(new Party(number, ""));
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
