package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.LegState;
import io.thinline.callcontrol.LegTransitions.Command;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegTransitionsTest {

  @Test
  void everyLivingLegCanHangUpAndAnEndedOneCanDoNothing() {
    for (LegState state : LegState.values()) {
      assertThat(LegTransitions.next(state, Command.HANGUP).isPresent())
          .as("hang up in %s", state)
          .isEqualTo(state != LegState.ENDED);
    }
    for (Command command : Command.values()) {
      assertThat(LegTransitions.next(LegState.ENDED, command)).isEmpty();
    }
  }

  @Test
  void everyStateCanBeReachedAndLeadsToTheEnd() {
    Set<LegState> reached = EnumSet.of(LegState.DIALING, LegState.OFFERED);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (LegState state : Set.copyOf(reached)) {
        for (Command command : Command.values()) {
          grew |= LegTransitions.next(state, command).map(reached::add).orElse(false);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(LegState.values());
  }
}
