package io.thinline.softphone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which call of the list has its keys on the screen. A call that becomes active takes the
 * highlight, a ringing one only when no other needs it; the user moves it elsewhere.
 */
final class Highlight {
  private final Map<Integer, DeskCall> calls;
  private int reference;
  private int activeLine;

  Highlight(Map<Integer, DeskCall> calls) {
    this.calls = calls;
  }

  void forget() {
    reference = 0;
    activeLine = 0;
  }

  int activeLine() {
    return activeLine;
  }

  /** The server has made a line the one in front. */
  void activate(int line) {
    activeLine = line;
    for (DeskCall call : calls.values()) {
      if (call.active() && call.lineInstance == line) {
        reference = call.reference;
        return;
      }
    }
  }

  /** The user has moved it. */
  void select(int callReference) {
    reference = callReference;
  }

  /** A call has a new state. */
  void changed(DeskCall call, boolean wasActive, boolean isNew) {
    if (call.active()) {
      if (!wasActive) {
        reference = call.reference;
      }
    } else if (call.ringing()) {
      DeskCall now = isNew ? call() : call;
      if (now == null || now == call || !(now.active() || now.ringing() || anyActive())) {
        reference = isNew ? call.reference : reference;
      }
    } else if (!call.held() && reference == call.reference) {
      reference = 0;
    }
  }

  /** The one above or below; null at the end of the list. */
  @Nullable DeskCall neighbour(int step) {
    DeskCall now = call();
    if (now == null) {
      return null;
    }
    List<DeskCall> list = new ArrayList<>(calls.values());
    int place = list.indexOf(now) + step;
    return place >= 0 && place < list.size() ? list.get(place) : null;
  }

  /** The highlighted call; without a choice the active one, else ringing, held, the rest. */
  @Nullable DeskCall call() {
    DeskCall chosen = reference == 0 ? null : calls.get(reference);
    return chosen != null ? chosen : first();
  }

  private @Nullable DeskCall first() {
    DeskCall best = null;
    int bestRank = Integer.MAX_VALUE;
    for (DeskCall call : calls.values()) {
      int rank = rank(call);
      if (rank < bestRank) {
        best = call;
        bestRank = rank;
      }
    }
    return best;
  }

  private int rank(DeskCall call) {
    if (call.active()) {
      return call.lineInstance == activeLine ? 0 : 1;
    }
    return call.ringing() ? 2 : call.held() ? 3 : 4;
  }

  /** The call that its user is in, whatever is highlighted. */
  @Nullable DeskCall active() {
    DeskCall highlighted = call();
    if (highlighted == null || highlighted.active()) {
      return highlighted;
    }
    DeskCall best = first();
    return best != null && best.active() ? best : null;
  }

  private boolean anyActive() {
    for (DeskCall call : calls.values()) {
      if (call.active()) {
        return true;
      }
    }
    return false;
  }
}
