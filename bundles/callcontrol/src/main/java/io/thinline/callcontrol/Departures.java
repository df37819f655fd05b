package io.thinline.callcontrol;

import io.thinline.api.call.LegEvent;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Legs that have ended and whose endpoints still count: they are gone when that is known. */
final class Departures {
  /** Some phones never tell what they counted. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CallThread callThread;
  private final LegVoices voices;
  private final Map<SwitchLeg, Timer> waiting = new LinkedHashMap<>();

  Departures(CallThread callThread, LegVoices voices) {
    this.callThread = callThread;
    this.voices = voices;
  }

  /** Its end has been told. */
  void ended(SwitchLeg leg) {
    if (leg.figures().complete()) {
      gone(leg);
    } else {
      waiting.put(leg, callThread.schedule("figures of a leg", PATIENCE, () -> leaves(leg)));
    }
  }

  /** Its endpoint has counted; what it has to say of that beside comes before the leg is gone. */
  void counted(SwitchLeg leg) {
    if (leg.figures().complete() && waiting.containsKey(leg)) {
      callThread.post("leg is gone", () -> leaves(leg));
    }
  }

  /** Nobody waits any longer: the switch stops. */
  void all() {
    List.copyOf(waiting.keySet()).forEach(this::leaves);
  }

  private void leaves(SwitchLeg leg) {
    Timer timer = waiting.remove(leg);
    if (timer != null) {
      timer.cancel();
      gone(leg);
    }
  }

  private void gone(SwitchLeg leg) {
    leg.channel().gone();
    voices.tell(leg, new LegEvent.Gone());
  }
}
