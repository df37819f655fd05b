package io.thinline.skinny.screen;

import io.thinline.sccp.value.LampMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a phone shows of messages, and what pops up while its user is in no call.
 *
 * @param messageLamp the lamp on the handset
 * @param messageIcons line instances with an envelope, in order
 * @param popUp said once, and again when the phone registers
 */
public record Indicators(
    LampMode messageLamp, List<Integer> messageIcons, Optional<IdlePopUp> popUp) {
  public static final Indicators NONE = new Indicators(LampMode.OFF, List.of(), Optional.empty());

  public Indicators {
    messageIcons = List.copyOf(messageIcons);
  }

  /** With another lamp: 0 is the one on the handset, any other a line's envelope. */
  Indicators with(int instance, LampMode mode) {
    if (instance == 0) {
      return new Indicators(mode, messageIcons, popUp);
    }
    TreeSet<Integer> lines = new TreeSet<>(messageIcons);
    if (mode.equals(LampMode.OFF)) {
      lines.remove(instance);
    } else {
      lines.add(instance);
    }
    return new Indicators(messageLamp, List.copyOf(lines), popUp);
  }

  /**
   * Words that pop up.
   *
   * @param text labels included
   * @param seconds how long they stay
   */
  public record IdlePopUp(String text, int seconds) {}
}
