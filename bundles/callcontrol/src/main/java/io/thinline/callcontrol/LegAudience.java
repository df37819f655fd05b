package io.thinline.callcontrol;

import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who hears of a leg: its owner first; nobody after its end. */
final class LegAudience {
  private final List<LegListener> listeners = new ArrayList<>();
  private @Nullable LegListener owner;
  private boolean endTold;

  void owner(@Nullable LegListener listener) {
    if (!endTold) {
      owner = listener;
    }
  }

  void add(LegListener listener) {
    if (!endTold) {
      listeners.add(listener);
    }
  }

  void remove(LegListener listener) {
    listeners.remove(listener);
  }

  /** Who is to be told of this event; with the end all are let go. */
  List<LegListener> of(LegEvent event) {
    List<LegListener> all = new ArrayList<>(listeners.size() + 1);
    if (owner != null) {
      all.add(owner);
    }
    all.addAll(listeners);
    if (event instanceof LegEvent.Ended) {
      endTold = true;
      owner = null;
      listeners.clear();
    }
    return all;
  }
}
