package io.thinline.callcontrol;

import io.thinline.api.call.Leg;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The legs that ended last, for operators. */
final class EndedLegs {
  static final int MOST = 300;

  private final Deque<Leg> legs = new ArrayDeque<>();

  void add(Leg leg) {
    legs.addFirst(leg);
    if (legs.size() > MOST) {
      legs.removeLast();
    }
  }

  /** The latest first. */
  List<Leg> all() {
    return List.copyOf(legs);
  }
}
