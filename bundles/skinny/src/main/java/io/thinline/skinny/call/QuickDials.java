package io.thinline.skinny.call;

import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The keys that dial a whole number: speed dials, redial, and those of the profile's extensions. In
 * a dial tone they use it, in a conversation they hold it first.
 */
final class QuickDials {
  private static final Set<CallPhase> FROM =
      EnumSet.of(
          CallPhase.IDLE,
          CallPhase.REMOTE,
          CallPhase.REMOTE_HELD,
          CallPhase.DIAL_TONE,
          CallPhase.TALKING,
          CallPhase.HELD);

  private final LineCalls calls;
  private final OutgoingCalls outgoing;
  private final LastNumbers lastNumbers;

  QuickDials(LineCalls calls, OutgoingCalls outgoing, LastNumbers lastNumbers) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.lastNumbers = lastNumbers;
  }

  void keys(SoftKeys softKeys, StimulusKeys stimuli) {
    softKeys.on(
        SoftKey.REDIAL,
        EnumSet.of(CallPhase.IDLE, CallPhase.REMOTE, CallPhase.DIAL_TONE),
        (phone, call) -> redials(phone, instance(phone, call)),
        (phone, line, call) -> redial(phone, line));
    softKeys.on(
        SoftKey.ABBREVIATED_DIAL,
        EnumSet.of(CallPhase.COLLECTING),
        (phone, call) -> abbreviated(phone, call).isPresent(),
        (phone, line, call) -> dial(phone, line, abbreviated(phone, call)));
    stimuli.on(Stimulus.SPEED_DIAL, (phone, key) -> speedDial(phone, key.lineInstance()));
    stimuli.on(Stimulus.BLF_SPEED_DIAL, (phone, key) -> speedDial(phone, key.lineInstance()));
    stimuli.on(Stimulus.LAST_NUMBER_REDIAL, (phone, key) -> redial(phone, 0));
    for (Stimulus key : List.of(Stimulus.VOICEMAIL, Stimulus.MESSAGES)) {
      extension(stimuli, key, Extension.VOICEMAIL);
    }
    extension(softKeys, SoftKey.MEET_ME, Extension.MEET_ME);
    extension(stimuli, Stimulus.MEET_ME_CONFERENCE, Extension.MEET_ME);
    for (SoftKey key : List.of(SoftKey.PICKUP, SoftKey.GROUP_PICKUP, SoftKey.OTHER_PICKUP)) {
      extension(softKeys, key, Extension.PICKUP);
    }
    for (Stimulus key :
        List.of(Stimulus.CALL_PICKUP, Stimulus.GROUP_CALL_PICKUP, Stimulus.OTHER_PICKUP)) {
      extension(stimuli, key, Extension.PICKUP);
    }
    extension(softKeys, SoftKey.FORWARD_ALL, Extension.FORWARD_ALL);
    extension(stimuli, Stimulus.FORWARD_ALL, Extension.FORWARD_ALL);
  }

  private void extension(SoftKeys softKeys, SoftKey key, Extension extension) {
    softKeys.on(
        key,
        FROM,
        (phone, call) -> extension.of(phone.station()).isPresent() && outgoing.mayDial(phone),
        (phone, line, call) -> call(phone, line, extension));
  }

  private void extension(StimulusKeys stimuli, Stimulus key, Extension extension) {
    stimuli.on(key, (phone, stimulus) -> call(phone, 0, extension));
  }

  /** What is not dialled by its user is not dialled again by redial. */
  private void call(Phone phone, int line, Extension extension) {
    extension.of(phone.station()).ifPresent(number -> outgoing.call(phone, line, number));
  }

  private void dial(Phone phone, int line, Optional<String> number) {
    number.ifPresent(it -> outgoing.dialAtOnce(phone, line, it));
  }

  private void speedDial(Phone phone, int instance) {
    dial(phone, 0, Abbreviations.speedDial(phone, instance));
  }

  private static Optional<String> abbreviated(Phone phone, Optional<LineCall> call) {
    return call.flatMap(LineCall::digits)
        .map(DigitCollector::digits)
        .flatMap(digits -> Abbreviations.number(phone, digits));
  }

  private static int instance(Phone phone, Optional<LineCall> call) {
    return call.map(it -> phone.instanceOf(it.line())).orElse(0);
  }

  private boolean redials(Phone phone, int lineInstance) {
    return lastNumber(phone, redialled(phone, lineInstance)).isPresent()
        || Extension.REDIAL.written(phone.station()).isPresent();
  }

  /** The number this line dialled last, once more; without one, what the configuration says. */
  private void redial(Phone phone, int lineInstance) {
    int line = redialled(phone, lineInstance);
    Optional<String> last = lastNumber(phone, line);
    if (last.isPresent()) {
      dial(phone, line, last);
    } else {
      Extension.REDIAL
          .written(phone.station())
          .ifPresent(number -> outgoing.call(phone, line, number));
    }
  }

  private Optional<String> lastNumber(Phone phone, int instance) {
    return phone.line(instance).flatMap(line -> lastNumbers.of(phone.address(instance)));
  }

  /**
   * The line of the call that its user is in; else the one meant; where none is, the first that has
   * dialled anything.
   */
  private int redialled(Phone phone, int lineInstance) {
    return calls
        .activeOn(phone)
        .map(call -> phone.instanceOf(call.line()))
        .orElseGet(() -> lineInstance != 0 ? lineInstance : firstDialled(phone));
  }

  private int firstDialled(Phone phone) {
    return IntStream.rangeClosed(1, phone.lines().size())
        .filter(line -> lastNumber(phone, line).isPresent())
        .findFirst()
        .orElse(1);
  }
}
