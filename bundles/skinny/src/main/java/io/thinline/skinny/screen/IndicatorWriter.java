package io.thinline.skinny.screen;

import io.thinline.api.time.Clock;
import io.thinline.sccp.message.ClearPriNotifyMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Indicators.IdlePopUp;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.DeviceType.Quirk;
import io.thinline.skinny.station.Station;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the differences of what a phone shows of messages and on its idle screen. */
final class IndicatorWriter {
  private static final int HANDSET = 0;

  private final Station station;
  private final ScreenMessages messages;
  private final Clock clock;

  /** What popped up last, as long as it is wanted. */
  private Optional<IdlePopUp> told = Optional.empty();

  private boolean open;
  private long closes;

  IndicatorWriter(Station station, ScreenMessages messages, Clock clock) {
    this.station = station;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * The phone keeps its handset lamp over a registration, so that it is told of a dark one too;
   * line buttons it draws anew.
   */
  void lamps(@Nullable Indicators before, Indicators wanted) {
    if (before == null || !before.messageLamp().equals(wanted.messageLamp())) {
      lamp(HANDSET, wanted.messageLamp());
    }
    if (station.type().display() == Display.NONE) {
      return;
    }
    if (before != null) {
      before.messageIcons().stream()
          .filter(line -> !wanted.messageIcons().contains(line))
          .forEach(line -> lamp(line, LampMode.OFF));
    }
    wanted.messageIcons().stream()
        .filter(line -> before == null || !before.messageIcons().contains(line))
        .forEach(line -> lamp(line, LampMode.ON));
  }

  private void lamp(int instance, LampMode mode) {
    station.send(new SetLampMessage(Stimulus.VOICEMAIL, instance, mode));
  }

  /** A call takes it off the screen: it would hide who calls. */
  void close(boolean idle, Indicators wanted) {
    if (open && (!idle || !wanted.popUp().equals(told))) {
      open = false;
      if (clock.nanoTime() - closes < 0) {
        station.send(new ClearPriNotifyMessage(ScreenMessages.STATUS));
      }
    }
    if (wanted.popUp().isEmpty()) {
      told = Optional.empty();
    }
  }

  /** What came up during a call is said after it. */
  void open(boolean idle, Indicators wanted) {
    if (idle && places() && !wanted.popUp().equals(told)) {
      told = wanted.popUp();
      told.ifPresent(this::popUp);
    }
  }

  private boolean places() {
    return station.type().display() == Display.PROMPTS && !station.type().has(Quirk.NO_POP_UP);
  }

  private void popUp(IdlePopUp popUp) {
    open = true;
    closes = clock.nanoTime() + Duration.ofSeconds(popUp.seconds()).toNanos();
    station.send(messages.popUp(popUp));
  }
}
