package io.thinline.softphone;

import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.value.SoftKeyDefinition;
import io.thinline.sccp.value.SoftKeySetDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The server's soft keys, its sets of them, and what of them is visible. */
final class SoftKeyBoard {
  private static final String TRANSFER = "\u0080\u0004";

  private final Labels labels;
  private final Breaches breaches;
  private final TreeMap<Integer, SoftKey> keys = new TreeMap<>();
  private final TreeMap<Integer, List<Integer>> sets = new TreeMap<>();
  @Nullable SoftKeySelection idle;

  SoftKeyBoard(Labels labels, Breaches breaches) {
    this.labels = labels;
    this.breaches = breaches;
  }

  void clear() {
    keys.clear();
    sets.clear();
    idle = null;
  }

  /** Takes a part of the template; true when it is complete. */
  boolean take(SoftKeyTemplateResMessage message) {
    int position = message.softKeyOffset();
    for (SoftKeyDefinition definition : message.definition()) {
      position++;
      String label = definition.softKeyLabel();
      String text = label.equals(TRANSFER) ? "Trnsfer" : labels.expand(label);
      keys.put(position, new SoftKey(text, definition.softKeyEvent().code()));
    }
    return position >= message.totalSoftKeyCount();
  }

  /** Takes a part of the sets; true when they are complete. */
  boolean take(SoftKeySetResMessage message) {
    int index = message.softKeySetOffset();
    for (SoftKeySetDefinition definition : message.definition()) {
      for (int position : definition.softKeyTemplateIndex()) {
        if (position != 0 && !keys.containsKey(position)) {
          breaches.add(
              "soft key set "
                  + index
                  + " names key "
                  + position
                  + " of a template of "
                  + keys.size());
        }
      }
      sets.put(index++, definition.softKeyTemplateIndex());
    }
    return index >= message.totalSoftKeySetCount();
  }

  boolean hasSet(int index) {
    return sets.containsKey(index);
  }

  /** The keys that a selection makes visible, from left to right. */
  List<SoftKey> visible(@Nullable SoftKeySelection selection) {
    List<SoftKey> visible = new ArrayList<>();
    List<Integer> positions = selection == null ? null : sets.get(selection.set());
    if (selection == null || positions == null) {
      return visible;
    }
    for (int place = 0; place < positions.size(); place++) {
      SoftKey key = keys.get(positions.get(place));
      if (key != null && ((selection.mask() >>> place) & 1) != 0) {
        visible.add(key);
      }
    }
    return visible;
  }
}
