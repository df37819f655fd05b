package io.thinline.skinny.call;

import io.thinline.skinny.station.SoftKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two conversations of one phone brought together at once: the two that its user has marked, or the
 * one the user is in and the only other one.
 */
final class DirectTransfers {
  private static final Set<CallPhase> CONVERSATIONS = EnumSet.of(CallPhase.TALKING, CallPhase.HELD);

  private final LineCalls calls;
  private final Screens screens;
  private final HandingOver handingOver;

  DirectTransfers(LineCalls calls, Screens screens, HandingOver handingOver) {
    this.calls = calls;
    this.screens = screens;
    this.handingOver = handingOver;
  }

  void keys(SoftKeys softKeys) {
    softKeys.on(
        SoftKey.SELECT,
        CONVERSATIONS,
        (phone, call) -> true,
        (phone, line, call) -> call.ifPresent(this::mark));
    softKeys.on(
        SoftKey.DIRECT_TRANSFER,
        CONVERSATIONS,
        (phone, call) -> !pair(phone).isEmpty(),
        (phone, line, call) -> transfer(phone, pair(phone)));
  }

  private void mark(LineCall call) {
    call.selected(!call.selected());
    screens.touch(call);
  }

  private void transfer(Phone phone, List<LineCall> pair) {
    LineCall first = pair.get(0);
    LineCall second = pair.get(1);
    if (!handingOver.join(phone, first, second)) {
      handingOver.refused(first.phase() == CallPhase.HELD ? first : second);
    }
  }

  /** The two calls that the key would bring together; none when that is not clear. */
  private List<LineCall> pair(Phone phone) {
    List<LineCall> conversations =
        calls.at(phone).stream().filter(call -> call.phase().conversation()).toList();
    List<LineCall> chosen =
        new ArrayList<>(conversations.stream().filter(LineCall::selected).toList());
    Optional<LineCall> active = calls.activeOn(phone).filter(conversations::contains);
    if (chosen.isEmpty()) {
      chosen.addAll(active.isPresent() ? conversations : List.of());
    } else if (chosen.size() == 1) {
      active.filter(call -> !call.selected()).ifPresent(chosen::add);
    }
    return chosen.size() == 2 ? chosen : List.of();
  }
}
