package io.thinline.skinny.call;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegListener;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.time.Timer;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.media.PhoneMedia;
import io.thinline.skinny.screen.Beep;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a line, from off hook or ring to the last tone of a failed one. Its leg may be over
 * while its screen is still there. It is at one phone at most: the one whose user is in it, or has
 * put it on hold; while it rings in, it is at none.
 */
final class LineCall {
  static final Comparator<LineCall> OLDEST_FIRST = Comparator.comparingLong(call -> call.age);

  private final LineAddress line;
  private final boolean outgoing;
  private final CallNames names;
  private final Set<Phone> ringing = new LinkedHashSet<>();
  private CallPhase phase;
  private String prompt = "";
  private int reference;
  private long age;
  private long heldPlace;
  private boolean over;
  private Beep beep = Beep.NONE;
  private RingStyle ring = RingStyle.ORDINARY;
  private boolean ringback;
  private boolean earlyMedia;
  private boolean selected;
  private boolean leaving;
  private @Nullable Consultation consultation;
  private @Nullable Phone phone;
  private @Nullable Phone placedAt;
  private @Nullable Timer ringTimer;
  private @Nullable Leg leg;
  private @Nullable PhoneMedia media;
  private @Nullable DigitCollector digits;
  private @Nullable Timer screenTimer;
  private @Nullable LegListener watcher;
  private @Nullable SkinnyProfile profile;

  private LineCall(LineAddress line, boolean outgoing, CallPhase phase) {
    this.line = line;
    this.outgoing = outgoing;
    this.names = new CallNames(outgoing);
    this.phase = phase;
  }

  /** A phone has gone off hook. */
  static LineCall outgoing(LineAddress line, Phone phone) {
    LineCall call = new LineCall(line, true, CallPhase.DIAL_TONE);
    call.phone = phone;
    call.placedAt = phone;
    call.profile = phone.station().profile();
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

  /** Its place in the order of all holds, the latest has the highest. */
  long heldPlace() {
    return heldPlace;
  }

  void heldPlace(long place) {
    heldPlace = place;
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

  /** An own prompt goes with the phase that it was for. */
  void phase(CallPhase next) {
    if (phase != next) {
      prompt = "";
    }
    phase = next;
  }

  /** What that phone sees of it; {@link CallPhase#IDLE} when nothing. */
  CallPhase phaseOn(Phone viewer) {
    if (phone == viewer) {
      return phase;
    }
    if (phone == null) {
      return ringing.contains(viewer) ? phase : CallPhase.IDLE;
    }
    if (viewer.instanceOf(line) == 0) {
      return CallPhase.IDLE;
    }
    if (phase == CallPhase.HELD) {
      return phone.privacy() ? CallPhase.REMOTE : CallPhase.REMOTE_HELD;
    }
    return phase.inUse() ? CallPhase.REMOTE : CallPhase.IDLE;
  }

  /** Its user lets others see that the line is in use and nothing more. */
  boolean hiddenFrom(Phone viewer) {
    return phone != null && phone != viewer && phone.privacy();
  }

  /** Its number was dialled at that phone. */
  boolean placedAt(Phone which) {
    return placedAt == which;
  }

  /** Its user is, or was until the hold, at that phone. */
  boolean isAt(Phone which) {
    return phone == which;
  }

  /** The phone's user is in it, has it on hold or is called by it. */
  boolean occupies(Phone which) {
    return phone == which || phaseOn(which) == CallPhase.RINGING_IN;
  }

  /** The prompt where its user is, when it is not the one of the phase; empty when it is. */
  String prompt() {
    return prompt;
  }

  void prompt(String words) {
    prompt = words;
  }

  /** The last short sound of it. */
  Beep beep() {
    return beep;
  }

  void beep(Tone tone) {
    beep = beep.next(tone);
  }

  /** How it rings. */
  RingStyle ring() {
    return ring;
  }

  void ring(RingStyle style) {
    ring = style;
  }

  /** Its user has been transferred to somebody who is being alerted. */
  boolean ringback() {
    return ringback;
  }

  void ringback(boolean heard) {
    ringback = heard;
  }

  /** The far end is heard before it answers. */
  boolean earlyMedia() {
    return earlyMedia;
  }

  void earlyMedia(boolean heard) {
    earlyMedia = heard;
  }

  /** Its user has marked it. */
  boolean selected() {
    return selected;
  }

  void selected(boolean marked) {
    selected = marked;
  }

  /** The transfer that its user has begun and not ended, of which it is a half. */
  Optional<Consultation> consultation() {
    return Optional.ofNullable(consultation);
  }

  /** For {@link Consultation} alone, which keeps its two halves in step. */
  void consultation(@Nullable Consultation half) {
    consultation = half;
  }

  /** Its user leaves it to others: what ends is not the conversation. */
  boolean leaving() {
    return leaving;
  }

  void leaving(boolean leaves) {
    leaving = leaves;
  }

  void fail(Failure failure) {
    phase = failure.phase();
    prompt = failure.prompt();
  }

  /** Who is in it. */
  CallNames names() {
    return names;
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

  /** Where its user is. */
  Optional<Phone> phone() {
    return Optional.ofNullable(phone);
  }

  /** At another phone nothing goes on that its user had begun at the former one. */
  void phone(Phone at) {
    if (phone != null && phone != at) {
      consultation().ifPresent(Consultation::cut);
      selected = false;
      beep = Beep.NONE;
    }
    phone = at;
  }

  /** The leg while it lives. */
  Optional<Leg> leg() {
    return Optional.ofNullable(leg);
  }

  void leg(Leg of) {
    leg = of;
    reference = of.reference();
    names.are(of.party(), of.far());
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

  /** Runs until what it shows now is shown no more; one at a time. */
  /** For as long as it rings in; a new one takes the place of the one before. */
  void ringTimer(Timer timer) {
    stopRingTimer();
    ringTimer = timer;
  }

  void stopRingTimer() {
    if (ringTimer != null) {
      ringTimer.cancel();
      ringTimer = null;
    }
  }

  void screenTimer(Timer timer) {
    if (screenTimer != null) {
      screenTimer.cancel();
    }
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
    consultation().ifPresent(Consultation::cut);
    if (leg != null && watcher != null) {
      leg.removeListener(watcher);
    }
    leg = null;
    ringing.clear();
    stopRingTimer();
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
