package io.thinline.skinny.call;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Words that stand for some seconds: on the idle screen of a phone, or with a call on hold. */
final class Notices {
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final CallThread thread;
  private final Screens screens;
  private final Map<Phone, Timer> onIdle = new HashMap<>();

  Notices(CallThread thread, Screens screens) {
    this.thread = thread;
    this.screens = screens;
  }

  /** The phone says so when its user is in no call. */
  void show(Phone phone, String words) {
    forget(phone);
    phone.notice(words);
    onIdle.put(phone, thread.schedule("notice", SHOWN, () -> show(phone)));
    screens.touch(phone);
  }

  private void show(Phone phone) {
    forget(phone);
    phone.notice("");
    screens.touch(phone);
  }

  /** The call says so as long as it is on hold. */
  void show(LineCall call, String words) {
    call.prompt(words);
    call.screenTimer(thread.schedule("prompt", SHOWN, () -> usual(call)));
    screens.touch(call);
  }

  private void usual(LineCall call) {
    call.prompt("");
    screens.touch(call);
  }

  void forget(Phone phone) {
    Timer timer = onIdle.remove(phone);
    if (timer != null) {
      timer.cancel();
    }
  }

  boolean isEmpty() {
    return onIdle.isEmpty();
  }
}
