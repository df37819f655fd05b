package io.thinline.skinny.call;

import io.thinline.skinny.line.LineAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All calls of all lines, oldest first. */
final class LineCalls {
  private final Set<LineCall> calls = new LinkedHashSet<>();

  void add(LineCall call) {
    calls.add(call);
  }

  void remove(LineCall call) {
    calls.remove(call);
  }

  List<LineCall> all() {
    return new ArrayList<>(calls);
  }

  /** What the phone sees, remote use included. */
  List<LineCall> shownOn(Phone phone) {
    return calls.stream().filter(call -> call.phaseOn(phone) != CallPhase.IDLE).toList();
  }

  /** The calls that the phone's own user is in. */
  List<LineCall> heldBy(Phone phone) {
    return calls.stream().filter(call -> call.holder().orElse(null) == phone).toList();
  }

  /** The call that the phone's own user is in, the newest if there are several. */
  Optional<LineCall> activeOn(Phone phone) {
    List<LineCall> held = heldBy(phone);
    return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
  }

  /** The calls that ring at the phone, oldest first. */
  List<LineCall> ringingOn(Phone phone) {
    return calls.stream().filter(call -> call.phaseOn(phone) == CallPhase.RINGING_IN).toList();
  }

  /** The call of that reference, if the phone sees it. */
  Optional<LineCall> find(Phone phone, int callReference) {
    return shownOn(phone).stream().filter(call -> call.reference() == callReference).findFirst();
  }

  /** Whether the phone's user is in a call or being called. */
  boolean engaged(Phone phone) {
    return calls.stream()
        .anyMatch(
            call ->
                call.holder().orElse(null) == phone || call.phaseOn(phone) == CallPhase.RINGING_IN);
  }

  /** Calls of one line that the phone's user is in or called by. */
  int occupying(Phone phone, LineAddress line) {
    return (int)
        calls.stream()
            .filter(call -> call.line().equals(line))
            .filter(
                call ->
                    call.holder().orElse(null) == phone
                        || call.phaseOn(phone) == CallPhase.RINGING_IN)
            .count();
  }
}
