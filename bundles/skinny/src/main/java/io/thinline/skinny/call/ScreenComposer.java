package io.thinline.skinny.call;

import io.thinline.api.directory.Line;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.skinny.screen.CallParties;
import io.thinline.skinny.screen.CallScreen;
import io.thinline.skinny.screen.PhoneScreen;
import io.thinline.skinny.screen.Ring;
import io.thinline.skinny.screen.SoftKeyChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    Optional<LineCall> active = calls.activeOn(phone);
    boolean idle = !calls.engaged(phone);
    List<CallScreen> screens = new ArrayList<>(shown.size());
    for (LineCall call : shown) {
      screens.add(screen(phone, call));
    }
    return new PhoneScreen(
        active.isPresent() ? Ring.OFF : ring(phone),
        phone.audio(),
        active.isPresent() ? phone.instanceOf(active.get().line()) : 0,
        lamps(phone, shown),
        screens,
        idle,
        idle ? softKeys.choice(phone, Optional.empty()) : SoftKeyChoice.NONE);
  }

  private Ring ring(Phone phone) {
    Optional<LineCall> first = calls.oldestRingingOn(phone);
    if (first.isEmpty()) {
      return Ring.OFF;
    }
    int instance = phone.instanceOf(first.get().line());
    boolean audible = phone.line(instance).map(Line::ringOnIdle).orElse(true);
    return new Ring(
        audible ? RingMode.INSIDE : RingMode.FLASH_ONLY, instance, first.get().reference());
  }

  private static List<LampMode> lamps(Phone phone, List<LineCall> shown) {
    LampMode[] lamps = new LampMode[phone.lines().size()];
    Arrays.fill(lamps, LampMode.OFF);
    for (LineCall call : shown) {
      int place = phone.instanceOf(call.line()) - 1;
      lamps[place] = stronger(lamps[place], call.phaseOn(phone).lamp());
    }
    return List.of(lamps);
  }

  private static LampMode stronger(LampMode one, LampMode other) {
    return STRONGEST_LAST.indexOf(one) < STRONGEST_LAST.indexOf(other) ? other : one;
  }

  private CallScreen screen(Phone phone, LineCall call) {
    CallPhase phase = call.phaseOn(phone);
    String prompt = prompt(phase, call);
    return new CallScreen(
        phone.instanceOf(call.line()),
        call.reference(),
        phase.state(),
        phase.tone(),
        prompt,
        phase == CallPhase.ANSWERING
            ? Optional.empty()
            : Optional.of(softKeys.choice(phone, Optional.of(call))),
        phase.partiesKnown() ? Optional.of(parties(call)) : Optional.empty(),
        phase == CallPhase.REMOTE ? "" : call.dialed(),
        phase == CallPhase.RINGING_IN ? prompt : "");
  }

  private static String prompt(CallPhase phase, LineCall call) {
    if (phase == CallPhase.RINGING_IN) {
      return phase.prompt() + call.far().display();
    }
    return phase.failed() ? call.prompt() : phase.prompt();
  }

  private static CallParties parties(LineCall call) {
    return call.isOutgoing()
        ? new CallParties(CallType.OUTBOUND, call.own(), call.far())
        : new CallParties(CallType.INBOUND, call.far(), call.own());
  }
}
