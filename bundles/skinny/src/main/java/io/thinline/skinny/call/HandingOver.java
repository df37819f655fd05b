package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.Recall;
import io.thinline.api.config.CallParameters;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Labels;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last step of a transfer: two calls leave a phone, and whoever was in them meets. */
final class HandingOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);
  private static final Duration RECALL_RINGS = Duration.ofSeconds(30);

  private final Capabilities capabilities;
  private final CallEnds ends;
  private final Notices notices;

  /** What the switch is asked to do. */
  @FunctionalInterface
  private interface Order {
    boolean give(CallControl control, Leg one, Leg other);
  }

  HandingOver(Capabilities capabilities, CallEnds ends, Notices notices) {
    this.capabilities = capabilities;
    this.ends = ends;
    this.notices = notices;
  }

  /**
   * Both have answered: they talk to each other. Where the dialplan itself has answered the second
   * one, the first party is sent to the number that was dialled.
   *
   * @return false when they cannot; nothing has happened
   */
  boolean join(Phone phone, LineCall one, LineCall other) {
    return order(phone, one, other, HandingOver::bringTogether);
  }

  private static boolean bringTogether(CallControl control, Leg one, Leg other) {
    Optional<Leg> party = one.bridged();
    String number = other.destinationNumber();
    if (party.isEmpty() || other.bridged().isPresent() || !other.inbound() || number.isEmpty()) {
      return control.join(one, other);
    }
    control.transfer(
        party.get(),
        number,
        other.variable("dialplan").orElse(""),
        other.variable("context").orElse(""));
    one.hangup(Cause.NORMAL_CLEARING);
    other.hangup(Cause.NORMAL_CLEARING);
    return true;
  }

  /**
   * The second one has yet to answer: the first one waits for it.
   *
   * @return false when it cannot; nothing has happened
   */
  boolean ringing(Phone phone, LineCall one, LineCall calling) {
    Optional<Recall> recall = recall(phone, one);
    return order(
        phone,
        one,
        calling,
        (control, with, ringing) -> control.transferRinging(with, ringing, recall));
  }

  private boolean order(Phone phone, LineCall one, LineCall other, Order order) {
    Optional<CallControl> control = capabilities.callControl();
    Optional<Leg> with = one.leg();
    Optional<Leg> to = other.leg();
    if (control.isEmpty() || with.isEmpty() || to.isEmpty()) {
      return false;
    }
    one.leaving(true);
    other.leaving(true);
    boolean done = order.give(control.get(), with.get(), to.get());
    if (done) {
      ends.remove(one);
      ends.remove(other);
      notices.show(phone, Labels.CALL_TRANSFER);
    } else {
      LOG.info("{}: {} cannot be transferred to {}", phone, one.names().far(), other.names().far());
      one.leaving(false);
      other.leaving(false);
    }
    return done;
  }

  /** The user reads and hears, with a call that is left, that it could not be transferred. */
  void refused(LineCall left) {
    if (!left.over()) {
      notices.show(left, Labels.CAN_NOT_COMPLETE_TRANSFER);
      left.beep(Tone.BEEP_BONK);
    }
  }

  private static Optional<Recall> recall(Phone phone, LineCall call) {
    Duration after = phone.station().profile().get(CallParameters.TRANSFER_RECALL);
    String lastResort = Extension.VOICEMAIL.of(phone.station()).orElse("");
    return after.isZero()
        ? Optional.empty()
        : Optional.of(new Recall(call.line().dialString(), after, RECALL_RINGS, lastResort));
  }
}
