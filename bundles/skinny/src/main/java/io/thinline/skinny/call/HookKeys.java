package io.thinline.skinny.call;

import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OffHookWithCgpnMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.station.DeviceType.Quirk;
import java.util.List;
import java.util.Optional;

/** Handset, headset and speaker, by whichever message a model tells of them. */
final class HookKeys {
  private final LineCalls calls;
  private final OutgoingCalls outgoing;
  private final IncomingCalls incoming;
  private final Transfers transfers;
  private final CallEnds ends;

  HookKeys(
      LineCalls calls,
      OutgoingCalls outgoing,
      IncomingCalls incoming,
      Transfers transfers,
      CallEnds ends) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.incoming = incoming;
    this.transfers = transfers;
    this.ends = ends;
  }

  void keys(StimulusKeys stimuli) {
    stimuli.on(Stimulus.HEADSET, (phone, key) -> headset(phone));
    stimuli.on(Stimulus.ANSWER_RELEASE, (phone, key) -> answerOrRelease(phone));
  }

  void offHook(Phone phone, OffHookMessage message) {
    offHook(phone, phone.instanceFromKey(message.lineInstance()), Audio.HANDSET);
  }

  /** The number that calls names the line, if the phone has it. */
  void offHookAs(Phone phone, OffHookWithCgpnMessage message) {
    String number = message.callingPartyNumber().digits();
    List<String> numbers = phone.lines().stream().map(line -> line.number()).toList();
    int line =
        numbers.contains(number)
            ? numbers.indexOf(number) + 1
            : phone.instanceFromKey(message.lineInstance());
    offHook(phone, line, Audio.HANDSET);
  }

  /**
   * Answers what rings, first on the line meant; starts a call when nothing does. A phone that has
   * reported its handset in use already says nothing new.
   */
  private void offHook(Phone phone, int line, Audio audio) {
    boolean inCall = calls.activeOn(phone).isPresent();
    Optional<LineCall> ringing =
        inCall && reportsPaths(phone)
            ? Optional.empty()
            : incoming.ringing(phone, line).or(() -> incoming.ringing(phone, 0));
    if (ringing.isPresent()) {
      incoming.answer(phone, ringing.get(), audio);
      dialToneWhereNobodyIs(phone, line, audio);
    } else if (inCall) {
      phone.audio(audio);
    } else {
      outgoing.goOffHook(phone, line, audio);
    }
  }

  /** Who rings one's own phone is gone when one answers. */
  private void dialToneWhereNobodyIs(Phone phone, int line, Audio audio) {
    if (calls.activeOn(phone).isEmpty()) {
      outgoing.goOffHook(phone, line, audio);
    }
  }

  private static boolean reportsPaths(Phone phone) {
    return phone.station().type().has(Quirk.ACCESSORY_HOOK);
  }

  /**
   * Ends the call the user is in, never one that rings. A reference to a call that is gone is an
   * old story.
   */
  void onHook(Phone phone, OnHookMessage message) {
    phone.screen().wentOnHook();
    calls
        .activeOn(phone)
        .filter(call -> meant(message.callReference(), call))
        .ifPresent(call -> hangUp(phone, call));
  }

  /** Without a reference the active call is. */
  static boolean meant(int callReference, LineCall call) {
    return callReference == 0 || callReference == call.reference();
  }

  /** In a transfer it may mean something else. */
  private void hangUp(Phone phone, LineCall active) {
    if (!transfers.onHook(phone)) {
      ends.release(active);
    }
  }

  /** The key of a phone that leaves the hook to the server. */
  private void headset(Phone phone) {
    calls
        .activeOn(phone)
        .ifPresentOrElse(call -> hangUp(phone, call), () -> offHook(phone, 0, Audio.SPEAKER));
  }

  private void answerOrRelease(Phone phone) {
    Optional<LineCall> ringing = incoming.ringing(phone, 0);
    if (ringing.isPresent()) {
      incoming.answer(phone, ringing.get(), Audio.SPEAKER);
    } else {
      calls.activeOn(phone).ifPresent(call -> hangUp(phone, call));
    }
  }

  /**
   * Handset, headset or speaker came into use, or went out of it. Of phones that report nothing
   * else it is the hook: the first path in use lifts it, the last one out of use puts it down.
   */
  void accessory(Phone phone, AccessoryStatusMessage message) {
    if (!reportsPaths(phone)) {
      return;
    }
    boolean on = message.mediaPathEvent().equals(MediaPathEvent.ON);
    boolean off = message.mediaPathEvent().equals(MediaPathEvent.OFF);
    MediaPathId path = message.mediaPathID();
    if (on && phone.takes(path) && calls.activeOn(phone).isEmpty()) {
      offHook(phone, 0, path.equals(MediaPathId.SPEAKER) ? Audio.SPEAKER : Audio.HANDSET);
    } else if (off && phone.leavesLast(path)) {
      phone.screen().wentOnHook();
      calls.activeOn(phone).ifPresent(call -> hangUp(phone, call));
    }
  }
}
