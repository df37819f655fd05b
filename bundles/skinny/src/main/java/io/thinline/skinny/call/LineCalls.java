package io.thinline.skinny.call;

import static io.thinline.api.config.CallParameters.NEWEST;

import io.thinline.api.config.CallParameters;
import io.thinline.skinny.line.LineAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All calls of all lines, oldest first; by line, and by phone for every phone that the line appears
 * on. What a phone sees of a call is the call's own affair, so that nothing here changes with it. A
 * call is found by its reference among those of one phone: a failed call keeps its number on the
 * screen when the switch may give it to another.
 */
final class LineCalls {
  private final Phones phones;
  private final Set<LineCall> calls = new LinkedHashSet<>();
  private final ListIndex<LineAddress, LineCall> byLine = new ListIndex<>();
  private final ListIndex<Phone, LineCall> byPhone = new ListIndex<>();
  private long next;

  LineCalls(Phones phones) {
    this.phones = phones;
  }

  void add(LineCall call) {
    call.age(next++);
    calls.add(call);
    byLine.add(call.line(), call);
    phones.withLine(call.line()).forEach(phone -> byPhone.add(phone, call));
  }

  void remove(LineCall call) {
    if (calls.remove(call)) {
      byLine.remove(call.line(), call);
      phones.withLine(call.line()).forEach(phone -> byPhone.remove(phone, call));
    }
  }

  /** A phone has registered: it finds the calls of its lines. */
  void appear(Phone phone) {
    List<LineCall> there = new ArrayList<>();
    phone.addresses().forEach(line -> there.addAll(byLine.of(line)));
    there.sort(LineCall.OLDEST_FIRST);
    there.forEach(call -> byPhone.add(phone, call));
  }

  /** A phone is no longer registered; these calls of its lines it has seen, or could have. */
  List<LineCall> disappear(Phone phone) {
    return byPhone.removeAll(phone);
  }

  List<LineCall> all() {
    return new ArrayList<>(calls);
  }

  /** What the phone sees, remote use included. */
  List<LineCall> shownOn(Phone phone) {
    List<LineCall> shown = new ArrayList<>(1);
    for (LineCall call : byPhone.of(phone)) {
      if (call.phaseOn(phone) != CallPhase.IDLE) {
        shown.add(call);
      }
    }
    return shown;
  }

  /** The calls that the phone's own user is in or has on hold, oldest first. */
  List<LineCall> at(Phone phone) {
    List<LineCall> there = new ArrayList<>(1);
    for (LineCall call : byPhone.of(phone)) {
      if (call.isAt(phone)) {
        there.add(call);
      }
    }
    return there;
  }

  /** The one that the phone's own user is in and has not put on hold. */
  Optional<LineCall> activeOn(Phone phone) {
    List<LineCall> there = byPhone.of(phone);
    for (int i = there.size() - 1; i >= 0; i--) {
      LineCall call = there.get(i);
      if (call.isAt(phone) && call.phase() != CallPhase.HELD) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** The calls on hold at the phone, oldest first. */
  List<LineCall> heldAt(Phone phone) {
    List<LineCall> held = new ArrayList<>(1);
    for (LineCall call : byPhone.of(phone)) {
      if (call.isAt(phone) && call.phase() == CallPhase.HELD) {
        held.add(call);
      }
    }
    return held;
  }

  /** The call that rings there longest. */
  Optional<LineCall> oldestRingingOn(Phone phone) {
    for (LineCall call : byPhone.of(phone)) {
      if (call.phaseOn(phone) == CallPhase.RINGING_IN) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** The calls that ring at the phone, in the order in which they are to be answered. */
  List<LineCall> ringingOn(Phone phone) {
    List<LineCall> ringing = new ArrayList<>(1);
    for (LineCall call : byPhone.of(phone)) {
      if (call.phaseOn(phone) == CallPhase.RINGING_IN) {
        ringing.add(call);
      }
    }
    if (ringing.size() > 1
        && phone.station().profile().get(CallParameters.ANSWER_ORDER).equals(NEWEST)) {
      Collections.reverse(ringing);
    }
    return ringing;
  }

  /** Of the lines of the phone, whether it sees them or not, oldest first. A view. */
  List<LineCall> ofLines(Phone phone) {
    return byPhone.of(phone);
  }

  /** The call of that reference, if the phone sees it. */
  Optional<LineCall> find(Phone phone, int callReference) {
    for (LineCall call : byPhone.of(phone)) {
      if (call.reference() == callReference && call.phaseOn(phone) != CallPhase.IDLE) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** Whether the phone's user is in a call or being called. */
  boolean engaged(Phone phone) {
    for (LineCall call : byPhone.of(phone)) {
      if (call.occupies(phone)) {
        return true;
      }
    }
    return false;
  }

  /** Calls of one line that the phone's user is in or called by. */
  int occupying(Phone phone, LineAddress line) {
    int count = 0;
    for (LineCall call : byPhone.of(phone)) {
      if (call.line().equals(line) && call.occupies(phone)) {
        count++;
      }
    }
    return count;
  }

  /** Nothing is left of any call. */
  boolean isEmpty() {
    return calls.isEmpty() && byLine.isEmpty() && byPhone.isEmpty();
  }
}
