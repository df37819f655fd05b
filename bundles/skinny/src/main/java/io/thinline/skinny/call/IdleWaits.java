package io.thinline.skinny.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What waits for phones to have no call. */
final class IdleWaits {
  private final LineCalls calls;
  private final Map<Phone, List<Runnable>> waiting = new HashMap<>();

  IdleWaits(LineCalls calls) {
    this.calls = calls;
  }

  boolean idle(Phone phone) {
    return !calls.engaged(phone);
  }

  void add(Phone phone, Runnable task) {
    if (idle(phone)) {
      task.run();
    } else {
      waiting.computeIfAbsent(phone, any -> new ArrayList<>(1)).add(task);
    }
  }

  /** The phone may have become idle. */
  void look(Phone phone) {
    if (waiting.containsKey(phone) && idle(phone)) {
      waiting.remove(phone).forEach(Runnable::run);
    }
  }

  void forget(Phone phone) {
    waiting.remove(phone);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
