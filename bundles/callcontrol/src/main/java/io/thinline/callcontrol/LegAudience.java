package io.thinline.callcontrol;

import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a leg: its owner first, and not after its end; of that nothing but its being gone.
 */
final class LegAudience {
  private final List<LegListener> listeners = new ArrayList<>();
  private @Nullable LegListener owner;
  private boolean endTold;
  private boolean gone;

  void owner(@Nullable LegListener listener) {
    if (!endTold) {
      owner = listener;
    }
  }

  void add(LegListener listener) {
    if (!gone) {
      listeners.add(listener);
    }
  }

  void remove(LegListener listener) {
    listeners.remove(listener);
  }

  /** Who is to be told of this event; with the last all are let go. */
  List<LegListener> of(LegEvent event) {
    boolean last = event instanceof LegEvent.Gone;
    if (gone || (endTold && !last)) {
      return List.of();
    }
    List<LegListener> all = new ArrayList<>(listeners.size() + 1);
    if (owner != null) {
      all.add(owner);
    }
    all.addAll(listeners);
    if (last) {
      gone = true;
      listeners.clear();
    } else if (event instanceof LegEvent.Ended) {
      endTold = true;
      owner = null;
    }
    return all;
  }
}
