package io.thinline.softphone;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;

/** A phone's life on a call thread. */
record CallThreadPhoneThread(CallThread thread) implements PhoneThread {
  @Override
  public void post(Runnable task) {
    thread.post("softphone", task);
  }

  @Override
  public Timer schedule(String name, Duration delay, Runnable task) {
    return thread.schedule(name, delay, task);
  }

  @Override
  public boolean isCurrent() {
    return thread.isCurrent();
  }

  @Override
  public Clock clock() {
    return thread.clock();
  }
}
