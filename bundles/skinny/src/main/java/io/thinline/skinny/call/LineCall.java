package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.Party;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.time.Timer;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.media.PhoneMedia;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a line, from off hook or ring to the last tone of a failed one. Its leg may be over
 * while its screen is still there. At most one phone holds it; while it rings in, none does.
 */
final class LineCall {
  static final Comparator<LineCall> OLDEST_FIRST = Comparator.comparingLong(call -> call.age);

  private final LineAddress line;
  private final boolean outgoing;
  private final Set<Phone> ringing = new LinkedHashSet<>();
  private CallPhase phase;
  private String prompt = "";
  private String dialed = "";
  private Party own = Party.UNKNOWN;
  private Party far = Party.UNKNOWN;
  private int reference;
  private long age;
  private boolean over;
  private @Nullable Phone holder;
  private @Nullable Leg leg;
  private @Nullable PhoneMedia media;
  private @Nullable DigitCollector digits;
  private @Nullable Timer screenTimer;
  private @Nullable LegListener watcher;
  private @Nullable SkinnyProfile profile;

  private LineCall(LineAddress line, boolean outgoing, CallPhase phase) {
    this.line = line;
    this.outgoing = outgoing;
    this.phase = phase;
  }

  /** A phone has gone off hook. */
  static LineCall outgoing(LineAddress line, Phone holder) {
    LineCall call = new LineCall(line, true, CallPhase.DIAL_TONE);
    call.holder = holder;
    call.profile = holder.station().profile();
    return call;
  }

  /** A call for the line rings at these phones. */
  static LineCall incoming(LineAddress line, Leg leg, Set<Phone> phones) {
    LineCall call = new LineCall(line, false, CallPhase.RINGING_IN);
    call.leg(leg);
    call.ringing.addAll(phones);
    return call;
  }

  /** Its place in the order of all calls, the oldest has the lowest. */
  void age(long place) {
    age = place;
  }

  LineAddress line() {
    return line;
  }

  boolean isOutgoing() {
    return outgoing;
  }

  Set<Phone> ringing() {
    return ringing;
  }

  CallPhase phase() {
    return phase;
  }

  void phase(CallPhase next) {
    phase = next;
  }

  /** What the phone sees of it; {@link CallPhase#IDLE} when nothing. */
  CallPhase phaseOn(Phone phone) {
    if (holder == phone) {
      return phase;
    }
    if (holder == null) {
      return ringing.contains(phone) ? phase : CallPhase.IDLE;
    }
    return phase.inUse() && phone.instanceOf(line) != 0 ? CallPhase.REMOTE : CallPhase.IDLE;
  }

  /** Its user is at this phone. */
  boolean isHeldBy(Phone phone) {
    return holder == phone;
  }

  /** The phone's user is in it or called by it. */
  boolean occupies(Phone phone) {
    return holder == phone || phaseOn(phone) == CallPhase.RINGING_IN;
  }

  /** The prompt of the holder's screen, when it is not the one of the phase. */
  String prompt() {
    return prompt;
  }

  void fail(Failure failure) {
    phase = failure.phase();
    prompt = failure.prompt();
  }

  String dialed() {
    return dialed;
  }

  void dialed(String number) {
    dialed = number;
  }

  Party own() {
    return own;
  }

  Party far() {
    return far;
  }

  void far(Party party) {
    far = party;
  }

  /** For a call that is dialled: the settings it began with, which count to its last digit. */
  Optional<SkinnyProfile> profile() {
    return Optional.ofNullable(profile);
  }

  /** SCCP's callReference, the same on all phones of the line. */
  int reference() {
    return reference;
  }

  /** For a call without a leg: there is nobody to give it a number. */
  void reference(int number) {
    reference = number;
  }

  Optional<Phone> holder() {
    return Optional.ofNullable(holder);
  }

  void holder(@Nullable Phone phone) {
    holder = phone;
  }

  /** The leg while it lives. */
  Optional<Leg> leg() {
    return Optional.ofNullable(leg);
  }

  void leg(Leg of) {
    leg = of;
    reference = of.reference();
    own = of.party();
    far = of.far();
  }

  /** There is no leg any more. */
  void legless() {
    leg = null;
  }

  Optional<PhoneMedia> media() {
    return Optional.ofNullable(media);
  }

  void media(@Nullable PhoneMedia of) {
    media = of;
  }

  Optional<DigitCollector> digits() {
    return Optional.ofNullable(digits);
  }

  void digits(DigitCollector collector) {
    digits = collector;
  }

  void screenTimer(Timer timer) {
    screenTimer = timer;
  }

  /** Listens to the leg although its owner hears nothing any more. */
  void watch(LegListener listener) {
    if (leg != null) {
      watcher = listener;
      leg.addListener(listener);
    }
  }

  /** Nothing happens to it any more. */
  boolean over() {
    return over;
  }

  /** Frees what it holds. */
  void close() {
    over = true;
    if (leg != null && watcher != null) {
      leg.removeListener(watcher);
    }
    leg = null;
    ringing.clear();
    if (digits != null) {
      digits.stop();
    }
    if (screenTimer != null) {
      screenTimer.cancel();
    }
    if (media != null) {
      media.end();
    }
  }

  @Override
  public String toString() {
    return line + "#" + reference + " " + phase;
  }
}
