package io.thinline.callcontrol;

import java.util.HashSet;
import java.util.Set;

/** Numbers for legs: never zero, never one that is in use, and not soon one that was. */
final class CallReferences {
  private static final int HIGHEST = 0x00FFFFFF;

  private final Set<Integer> used = new HashSet<>();
  private int last;

  /**
   * Begins where a restarted switch did not: a phone that lost it may still hold a call of then.
   *
   * @param start any number
   */
  CallReferences(long start) {
    last = (int) (start & HIGHEST);
  }

  int take() {
    do {
      last = last == HIGHEST ? 1 : last + 1;
    } while (!used.add(last));
    return last;
  }

  void giveBack(int reference) {
    used.remove(reference);
  }
}
