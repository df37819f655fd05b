package io.thinline.callcontrol.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a leg. What was set is also written into a log that only grows, so that how they
 * were at any moment is known by the log's length: events need no copy. Call thread only.
 */
public final class LegVariables {
  private static final int FIRST = 64;

  /** A log that is so many times as long as what is left of it is written anew. */
  private static final int WASTE = 4;

  private final Map<String, String> now = new LinkedHashMap<>();

  /** Names of the variables that its party brought along: none of its dialplan's. */
  private Set<String> brought = Set.of();

  /** Name, value, name, value...; a value is null when the variable was taken away. */
  private @Nullable String[] log = new @Nullable String[FIRST];

  private int length;
  private @Nullable VariablesAt known;

  /** What its party brings along. */
  public void bring(Map<String, String> all) {
    all.forEach(this::set);
    brought = all.keySet();
  }

  /** Those that a caller's dialplan has set: it goes on for this leg. */
  public void takeOver(LegVariables caller) {
    caller.now.forEach(
        (name, value) -> {
          if (!caller.brought.contains(name)) {
            set(name, value);
          }
        });
  }

  public @Nullable String get(String name) {
    return now.get(name);
  }

  public void set(String name, String value) {
    if (!value.equals(now.put(name, value))) {
      write(name, value);
    }
  }

  public void unset(String name) {
    if (now.remove(name) != null) {
      write(name, null);
    }
  }

  /** Adds all of them. */
  public void putInto(Map<String, String> all) {
    all.putAll(now);
  }

  /** As they are now; what is set later changes nothing of it. */
  VariablesAt known() {
    VariablesAt at = known;
    if (at == null) {
      at = new VariablesAt(log, length);
      known = at;
    }
    return at;
  }

  private void write(String name, @Nullable String value) {
    known = null;
    if (length == log.length) {
      makeRoom();
    }
    log[length] = name;
    log[length + 1] = value;
    length += 2;
  }

  /** Always a new log: who knows the old one reads on in it. */
  private void makeRoom() {
    int needed = 2 * now.size();
    if (length < WASTE * needed) {
      @Nullable String[] longer = new @Nullable String[2 * length];
      System.arraycopy(log, 0, longer, 0, length);
      log = longer;
      return;
    }
    @Nullable String[] anew = new @Nullable String[Math.max(FIRST, WASTE * needed)];
    int at = 0;
    for (Map.Entry<String, String> variable : now.entrySet()) {
      anew[at++] = variable.getKey();
      anew[at++] = variable.getValue();
    }
    log = anew;
    length = at;
  }
}
