package io.thinline.api.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one contributor shows on one phone. What it does not speak of is left to others; where
 * several speak of the same thing, the highest priority counts. A phone leaves out what it has no
 * place for.
 *
 * @param priority higher hides lower
 * @param messageLamp the lamp on the handset
 * @param statusLine the words of the idle screen, instead of the usual ones
 * @param notice pops up when it is new, and when the phone registers
 * @param messageIcons line instances, from 1, with an envelope beside them
 * @param keys lamps of buttons by position; those of lines, speed dials and services have meanings
 *     of their own and are left alone
 */
public record PhoneIndications(
    int priority,
    Optional<LampState> messageLamp,
    Optional<PhoneText> statusLine,
    Optional<PhoneNotice> notice,
    Set<Integer> messageIcons,
    Map<Integer, LampState> keys) {
  /** Nothing at all. */
  public static final PhoneIndications NONE = builder(0).build();

  public PhoneIndications {
    messageIcons = Set.copyOf(messageIcons);
    keys = Map.copyOf(keys);
  }

  /** Begins with nothing. */
  public static Builder builder(int priority) {
    return new Builder(priority);
  }

  /** Puts together what a contributor shows. */
  public static final class Builder {
    private final int priority;
    private Optional<LampState> messageLamp = Optional.empty();
    private Optional<PhoneText> statusLine = Optional.empty();
    private Optional<PhoneNotice> notice = Optional.empty();
    private final Set<Integer> messageIcons = new TreeSet<>();
    private final Map<Integer, LampState> keys = new LinkedHashMap<>();

    private Builder(int priority) {
      this.priority = priority;
    }

    public Builder messageLamp(LampState lamp) {
      messageLamp = Optional.of(lamp);
      return this;
    }

    public Builder statusLine(PhoneText text) {
      statusLine = Optional.of(text);
      return this;
    }

    public Builder notice(PhoneNotice text) {
      notice = Optional.of(text);
      return this;
    }

    /** An envelope beside a line, whose instance counts from 1. */
    public Builder messageIcon(int lineInstance) {
      messageIcons.add(lineInstance);
      return this;
    }

    /** The lamp of the button at a position. */
    public Builder key(int position, LampState lamp) {
      keys.put(position, lamp);
      return this;
    }

    public PhoneIndications build() {
      return new PhoneIndications(priority, messageLamp, statusLine, notice, messageIcons, keys);
    }
  }
}
