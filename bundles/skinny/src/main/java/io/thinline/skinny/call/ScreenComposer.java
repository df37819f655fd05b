package io.thinline.skinny.call;

import io.thinline.api.directory.Line;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.skinny.screen.CallParties;
import io.thinline.skinny.screen.CallScreen;
import io.thinline.skinny.screen.PhoneScreen;
import io.thinline.skinny.screen.Ring;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
    int active = calls.activeOn(phone).map(call -> phone.instanceOf(call.line())).orElse(0);
    return new PhoneScreen(
        ring(phone),
        phone.audio(),
        active,
        lamps(phone, shown),
        shown.stream().map(call -> screen(phone, call)).toList(),
        !calls.engaged(phone),
        softKeys.choice(phone, Optional.empty()));
  }

  private Ring ring(Phone phone) {
    List<LineCall> ringing = calls.ringingOn(phone);
    if (ringing.isEmpty() || calls.activeOn(phone).isPresent()) {
      return Ring.OFF;
    }
    LineCall first = ringing.get(0);
    int instance = phone.instanceOf(first.line());
    boolean audible = phone.line(instance).map(Line::ringOnIdle).orElse(true);
    return new Ring(audible ? RingMode.INSIDE : RingMode.FLASH_ONLY, instance, first.reference());
  }

  private SortedMap<Integer, LampMode> lamps(Phone phone, List<LineCall> shown) {
    SortedMap<Integer, LampMode> lamps = new TreeMap<>();
    for (int instance = 1; instance <= phone.lines().size(); instance++) {
      lamps.put(instance, LampMode.OFF);
    }
    for (LineCall call : shown) {
      LampMode mode = call.phaseOn(phone).lamp();
      lamps.merge(phone.instanceOf(call.line()), mode, ScreenComposer::stronger);
    }
    return lamps;
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
