package io.thinline.skinny.call;

import io.thinline.api.config.CallParameters;
import io.thinline.api.directory.Line;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.sccp.value.Tone;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a user who talks hear that somebody else calls. */
final class CallWaiting {
  private final CallThread thread;
  private final LineCalls calls;
  private final Screens screens;
  private final Map<Phone, Waiting> waiting = new HashMap<>();

  private static final class Waiting {
    private final LineCall talk;
    private final LineCall newest;
    private @Nullable Timer next;

    Waiting(LineCall talk, LineCall newest) {
      this.talk = talk;
      this.newest = newest;
    }

    boolean covers(LineCall conversation, LineCall call) {
      return talk == conversation && LineCall.OLDEST_FIRST.compare(call, newest) <= 0;
    }

    void stop() {
      if (next != null) {
        next.cancel();
      }
    }
  }

  CallWaiting(CallThread thread, LineCalls calls, Screens screens) {
    this.thread = thread;
    this.calls = calls;
    this.screens = screens;
  }

  /** The phone's calls may have changed: a call that is new here is heard at once. */
  void look(Phone phone) {
    Optional<LineCall> talk =
        calls.activeOn(phone).filter(call -> call.phase() == CallPhase.TALKING && !call.ringback());
    Optional<LineCall> newest = talk.flatMap(any -> newest(phone));
    if (newest.isEmpty()) {
      forget(phone);
      return;
    }
    Waiting known = waiting.get(phone);
    if (known == null || !known.covers(talk.orElseThrow(), newest.get())) {
      forget(phone);
      Waiting begun = new Waiting(talk.orElseThrow(), newest.get());
      waiting.put(phone, begun);
      sound(phone, begun);
    }
  }

  private Optional<LineCall> newest(Phone phone) {
    List<LineCall> heard = calls.ringingOn(phone);
    return heard.stream()
        .filter(call -> call.ring().audible())
        .filter(
            call -> phone.line(phone.instanceOf(call.line())).map(Line::ringOnActive).orElse(true))
        .max(LineCall.OLDEST_FIRST);
  }

  private void sound(Phone phone, Waiting its) {
    its.talk.beep(Tone.CALL_WAITING_TONE);
    screens.touch(phone);
    Duration interval = phone.station().profile().get(CallParameters.CALL_WAITING_INTERVAL);
    if (!interval.isZero()) {
      its.next = thread.schedule("call waiting", interval, () -> sound(phone, its));
    }
  }

  void forget(Phone phone) {
    Waiting its = waiting.remove(phone);
    if (its != null) {
      its.stop();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
