package io.thinline.skinny.call;

import io.thinline.sccp.Feature;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.screen.Beep;
import io.thinline.skinny.screen.CallScreen;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.screen.PhoneScreen;
import io.thinline.skinny.screen.SoftKeyChoice;
import io.thinline.skinny.station.DeviceType.Quirk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what a phone should show and do, from the calls of its lines and from nothing else. */
final class ScreenComposer {
  /** When several calls want the lamp of a line. */
  private static final List<LampMode> STRONGEST_LAST =
      List.of(LampMode.OFF, LampMode.WINK, LampMode.ON, LampMode.BLINK);

  private final LineCalls calls;
  private final SoftKeys softKeys;

  ScreenComposer(LineCalls calls, SoftKeys softKeys) {
    this.calls = calls;
    this.softKeys = softKeys;
  }

  PhoneScreen compose(Phone phone) {
    List<LineCall> shown = calls.shownOn(phone);
    PhoneUse use = PhoneUse.of(phone, shown);
    return new PhoneScreen(
        use.ring(),
        phone.audio(),
        use.active().map(LineCall::reference).orElse(0),
        lamps(phone, shown),
        phone.features(),
        phone.contributed().indicators(),
        screens(phone, shown, use),
        use.idle(),
        use.idle() ? softKeys.choice(phone, Optional.empty()) : SoftKeyChoice.NONE,
        idlePrompt(phone, Labels.YOUR_CURRENT_OPTIONS),
        use.foremost().map(call -> prompt(phone, call, use)).orElse(idlePrompt(phone, "")),
        phone.beep());
  }

  private static String idlePrompt(Phone phone, String usual) {
    String status = phone.contributed().statusLine();
    return !phone.notice().isEmpty() ? phone.notice() : !status.isEmpty() ? status : usual;
  }

  private List<CallScreen> screens(Phone phone, List<LineCall> shown, PhoneUse use) {
    List<CallScreen> screens = new ArrayList<>(shown.size());
    Map<CallPhase, Map<Object, SoftKeyChoice>> elsewhere = new EnumMap<>(CallPhase.class);
    for (LineCall call : shown) {
      CallPhase phase = call.phaseOn(phone);
      Optional<SoftKeyChoice> keys = Optional.empty();
      if (phase.elsewhere()) {
        keys =
            Optional.of(
                elsewhere
                    .computeIfAbsent(phase, any -> new HashMap<>())
                    .computeIfAbsent(
                        call.line(), any -> softKeys.choice(phone, Optional.of(call))));
      } else if (phase != CallPhase.ANSWERING) {
        keys = Optional.of(softKeys.choice(phone, Optional.of(call)));
      }
      screens.add(screen(phone, call, keys, use));
    }
    return screens;
  }

  private static List<LampMode> lamps(Phone phone, List<LineCall> shown) {
    LampMode[] lamps = new LampMode[phone.lines().size()];
    for (int line = 0; line < lamps.length; line++) {
      lamps[line] = LampMode.OFF;
      for (LineCall call : shown) {
        if (phone.address(line + 1).equals(call.line())) {
          lamps[line] = stronger(lamps[line], call.phaseOn(phone).lamp());
        }
      }
    }
    return List.of(lamps);
  }

  private static LampMode stronger(LampMode one, LampMode other) {
    return STRONGEST_LAST.indexOf(one) < STRONGEST_LAST.indexOf(other) ? other : one;
  }

  private static CallScreen screen(
      Phone phone, LineCall call, Optional<SoftKeyChoice> keys, PhoneUse use) {
    CallPhase phase = call.phaseOn(phone);
    boolean hidden = call.hiddenFrom(phone);
    return new CallScreen(
        phone.instanceOf(call.line()),
        call.reference(),
        state(phone, phase),
        tone(phase, call),
        prompt(phone, call, use),
        keys,
        phase.partiesKnown() && !hidden ? Optional.of(call.names().parties()) : Optional.empty(),
        call.isAt(phone) && call.placedAt(phone) ? call.names().dialed() : "",
        popUp(phone, call, phase),
        hidden ? CallPrivacy.FULL : CallPrivacy.NONE,
        call.isAt(phone) && call.selected(),
        call.isAt(phone) ? call.beep() : Beep.NONE);
  }

  private static Tone tone(CallPhase phase, LineCall call) {
    if (phase == CallPhase.TALKING && call.ringback()) {
      return Tone.ALERTING_TONE;
    }
    if (phase.calling() && call.earlyMedia()) {
      return Tone.SILENCE;
    }
    boolean outside =
        phase == CallPhase.COLLECTING && call.digits().map(DigitCollector::outside).orElse(false);
    return outside ? Tone.OUTSIDE_DIAL_TONE : phase.tone();
  }

  /** Older phones know one kind of hold. */
  private static CallState state(Phone phone, CallPhase phase) {
    boolean plain =
        phase == CallPhase.REMOTE_HELD && !phone.station().dialect().has(Feature.REMOTE_HOLD);
    return plain ? CallState.HOLD : phase.state();
  }

  /** In a call, a user is told that another one waits; who that is pops up, where there is room. */
  private static String prompt(Phone phone, LineCall call, PhoneUse use) {
    CallPhase phase = call.phaseOn(phone);
    if (phase == CallPhase.RINGING_IN) {
      boolean waits = use.active().isPresent() && !phone.station().type().has(Quirk.NO_POP_UP);
      return waits ? Labels.CALL_WAITING : from(call);
    }
    if (phase == CallPhase.TALKING && call.ringback()) {
      return Labels.RING_OUT;
    }
    boolean own = call.isAt(phone) && !call.prompt().isEmpty();
    return own ? call.prompt() : phase.prompt();
  }

  /** Who calls; where there is no prompt line also what went wrong, which no state tells. */
  private static String popUp(Phone phone, LineCall call, CallPhase phase) {
    if (phase == CallPhase.RINGING_IN) {
      return from(call);
    }
    boolean unsaid = call.isAt(phone) && phone.station().type().has(Quirk.NO_PROMPT);
    if (unsaid && !call.prompt().isEmpty()) {
      return call.prompt();
    }
    return unsaid && phase.failed() ? phase.prompt() : "";
  }

  private static String from(LineCall call) {
    return Labels.FROM + call.names().far().display();
  }
}
