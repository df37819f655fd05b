package io.thinline.scenario.walk;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what phones may show while the switch is in its present state, and says what is wrong. */
final class Oracle {
  private static final Predicate<Leg> TALKS =
      leg -> leg.state() == LegState.ANSWERED && !leg.held() && !leg.preserved();
  private static final Predicate<Leg> HELD = leg -> leg.state() == LegState.ANSWERED && leg.held();
  private static final Predicate<Leg> RINGS =
      leg -> leg.state() == LegState.RINGING || leg.state() == LegState.OFFERED;
  private static final Predicate<Leg> LIVES = leg -> leg.state() != LegState.ENDED;

  /** What must be true of a call's leg. States that are not here need no leg. */
  private static final Map<CallState, Predicate<Leg>> NEEDS =
      Map.of(
          CallState.CONNECTED, TALKS,
          CallState.HOLD, HELD,
          CallState.HOLD_REVERT, HELD,
          CallState.CALL_TRANSFER, HELD,
          CallState.REMOTE_HOLD, HELD,
          CallState.RING_IN, RINGS,
          CallState.CALL_WAITING, RINGS,
          CallState.RING_OUT, LIVES,
          CallState.PROCEED, LIVES,
          CallState.CALL_REMOTE_MULTILINE, LIVES);

  private static final Set<CallState> FAILED =
      Set.of(CallState.BUSY, CallState.CONGESTION, CallState.INVALID_NUMBER);
  private static final Set<CallState> CALLING = Set.of(CallState.PROCEED, CallState.RING_OUT);

  /** What the profiles of the walks say, and a moment. */
  private static final Duration FAILED_TONE = Duration.ofMillis(5_500);

  /** A phone sees these when somebody else has pressed its keys. */
  private static final Pattern FROM_STRANGERS =
      Pattern.compile(
          "the phone is on hook, but|was left on|going off hook was not|no SelectSoftKeys for the idle|outside a transfer");

  /** An order to switch the speaker off may cross the hand that switches it on. */
  private static final Pattern CROSSED =
      Pattern.compile(
          "the phone is on hook, but|going off hook was not|the speaker was left on without");

  /**
   * A party on hold hears nothing as long as no bundle plays music. That people who talk hear each
   * other is looked at here.
   */
  private static final Pattern HEARS_NOBODY = Pattern.compile("nothing to hear .*\\(Connected\\)");

  private static final String LINE_SCHEME = "skinny/";

  private final WalkPbx pbx;

  /** Since when calls are known as failed, by reference. */
  private final Map<Integer, Long> failures = new HashMap<>();

  Oracle(WalkPbx pbx) {
    this.pbx = pbx;
  }

  /** What is wrong now. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    Map<Integer, Leg> legs = new HashMap<>();
    pbx.legs().forEach(leg -> legs.put(leg.reference(), leg));
    Map<Integer, WalkPhone> talking = new HashMap<>();
    for (WalkPhone phone : pbx.phones()) {
      if (phone.upToDate()) {
        calls(phone, legs, talking, findings);
      }
    }
    ghosts(legs, findings);
    sound(legs, talking, findings);
    return findings;
  }

  private void calls(
      WalkPhone phone,
      Map<Integer, Leg> legs,
      Map<Integer, WalkPhone> talking,
      List<String> findings) {
    for (Screen.Call call : phone.screen().calls()) {
      Predicate<Leg> need = NEEDS.get(call.state());
      Leg leg = legs.get(call.callReference());
      if (need != null && (leg == null || !need.test(leg))) {
        findings.add(phone + " shows " + call.state() + " while the leg is " + text(leg));
      }
      if (FAILED.contains(call.state())) {
        failed(phone, call, findings);
      }
      boolean transfers = CALLING.contains(call.state()) && call.shows("Trnsfer");
      if (transfers && !phone.screen().has(CallState.HOLD)) {
        findings.add(phone + " offers Trnsfer without a call that could be");
      }
      if (call.state().equals(CallState.CONNECTED)) {
        WalkPhone other = talking.put(call.callReference(), phone);
        if (other != null) {
          findings.add(phone + " and " + other + " talk on one leg");
        }
      }
    }
  }

  /** It has its tone, and its time. */
  private void failed(WalkPhone phone, Screen.Call call, List<String> findings) {
    if (phone.screen().tone().equals(Tone.SILENCE)) {
      findings.add(phone + " shows " + call.state() + " in silence");
    }
    long now = pbx.time().clock().nanoTime();
    long since = failures.computeIfAbsent(call.callReference(), any -> now);
    if (now - since > FAILED_TONE.toNanos()) {
      findings.add(phone + " shows " + call.state() + " for ever");
    }
  }

  private static String text(Leg leg) {
    return leg == null ? "gone" : leg + " " + leg.state() + (leg.held() ? " held" : "");
  }

  /** A leg of a line is somewhere, or preserved. */
  private void ghosts(Map<Integer, Leg> legs, List<String> findings) {
    if (!pbx.phones().stream().allMatch(phone -> phone.wire().quiet())) {
      return;
    }
    for (Leg leg : legs.values()) {
      boolean ofALine = leg.endpoint().startsWith(LINE_SCHEME);
      if (ofALine && LIVES.test(leg) && !leg.preserved() && shownOn(leg).isEmpty()) {
        findings.add("no phone shows the leg " + text(leg) + " of " + leg.endpoint());
      }
    }
  }

  private List<WalkPhone> shownOn(Leg leg) {
    return pbx.phones().stream()
        .filter(
            phone ->
                phone.screen().calls().stream()
                    .anyMatch(call -> call.callReference() == leg.reference()))
        .toList();
  }

  private void sound(
      Map<Integer, Leg> legs, Map<Integer, WalkPhone> talking, List<String> findings) {
    talking.forEach(
        (reference, phone) -> {
          Leg leg = legs.get(reference);
          WalkPhone other =
              leg == null
                  ? null
                  : leg.bridged().filter(TALKS).map(it -> talking.get(it.reference())).orElse(null);
          boolean sure = other != null && Stream.of(phone, other).noneMatch(Oracle::mayBeSilent);
          if (sure && !phone.hears(other)) {
            findings.add(phone + " does not hear " + other + " in " + text(leg));
          }
        });
  }

  private static boolean mayBeSilent(WalkPhone phone) {
    return phone.wire().ackTrouble() || phone.wire().slow() || phone.hadStrangers();
  }

  /** What phones have seen the server do against the protocol. */
  List<String> breaches() {
    List<String> breaches = new ArrayList<>();
    for (WalkPhone phone : pbx.phones()) {
      for (String breach : phone.soft().breaches()) {
        if (!excused(phone, breach)) {
          breaches.add(phone + ": " + breach);
        }
      }
    }
    return breaches;
  }

  private static boolean excused(WalkPhone phone, String breach) {
    return HEARS_NOBODY.matcher(breach).find()
        || (phone.wire().hasBeenSlow() && CROSSED.matcher(breach).find())
        || (phone.hadStrangers() && FROM_STRANGERS.matcher(breach).find());
  }
}
