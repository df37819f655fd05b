package io.thinline.api.time;

import org.osgi.annotation.versioning.ProviderType;

/** A task that the call thread will run at its deadline. Call thread only. */
@ProviderType
public interface Timer {

  /** Takes the task back; without effect when it has run or has been cancelled before. */
  void cancel();

  /** True until the task has run or has been cancelled. */
  boolean pending();
}
