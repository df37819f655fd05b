package io.thinline.skinny.call;

import io.thinline.api.config.CallParameters;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.sccp.value.Tone;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reminds users of calls that they have left on hold, where the profile wants it. */
final class HoldReminder {
  private final CallThread thread;
  private final LineCalls calls;
  private final Screens screens;
  private final Map<Phone, Map<LineCall, Timer>> reminders = new HashMap<>();

  HoldReminder(CallThread thread, LineCalls calls, Screens screens) {
    this.thread = thread;
    this.calls = calls;
    this.screens = screens;
  }

  /** The phone's calls may have changed. */
  void look(Phone phone) {
    List<LineCall> held = calls.heldAt(phone);
    Map<LineCall, Timer> known = reminders.get(phone);
    if (known != null) {
      stopOthers(known, held);
    }
    Duration interval =
        held.isEmpty()
            ? Duration.ZERO
            : phone.station().profile().get(CallParameters.HOLD_REMINDER);
    if (!interval.isZero()) {
      Map<LineCall, Timer> all = reminders.computeIfAbsent(phone, any -> new HashMap<>());
      held.forEach(call -> all.computeIfAbsent(call, it -> next(phone, it, interval)));
    } else if (known != null && known.isEmpty()) {
      reminders.remove(phone);
    }
  }

  private static void stopOthers(Map<LineCall, Timer> known, List<LineCall> held) {
    Iterator<Map.Entry<LineCall, Timer>> all = known.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<LineCall, Timer> reminder = all.next();
      if (!held.contains(reminder.getKey())) {
        reminder.getValue().cancel();
        all.remove();
      }
    }
  }

  private Timer next(Phone phone, LineCall call, Duration interval) {
    return thread.schedule("hold reminder", interval, () -> remind(phone, call, interval));
  }

  private void remind(Phone phone, LineCall call, Duration interval) {
    Map<LineCall, Timer> known = reminders.get(phone);
    if (known == null) {
      return;
    }
    known.put(call, next(phone, call, interval));
    sound(phone)
        .ifPresent(
            tone -> {
              call.beep(tone);
              screens.touch(phone);
            });
  }

  /** A user who talks hears a tone, one who does not a ring; anything else is not disturbed. */
  private Optional<Tone> sound(Phone phone) {
    Optional<LineCall> active = calls.activeOn(phone);
    if (active.isPresent()) {
      boolean talks = active.get().phase() == CallPhase.TALKING && !active.get().ringback();
      return talks ? Optional.of(Tone.HOLD_TONE) : Optional.empty();
    }
    return calls.ringingOn(phone).isEmpty() ? Optional.of(Tone.SILENCE) : Optional.empty();
  }

  void forget(Phone phone) {
    Map<LineCall, Timer> known = reminders.remove(phone);
    if (known != null) {
      known.values().forEach(Timer::cancel);
    }
  }

  boolean isEmpty() {
    return reminders.isEmpty();
  }
}
