package io.thinline.softphone;

import io.thinline.sccp.value.Stimulus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Something that a hand can do at a phone. What is possible now says {@link SoftPhone}. */
public sealed interface Key {
  /**
   * What people call it: {@code Answer}, {@code 5}, {@code line1}, {@code hold}, {@code onhook}.
   */
  String label();

  /**
   * A key under the display.
   *
   * @param event the number that the server gave it
   * @param callReference the highlighted call, which it belongs to; 0 on the idle screen
   */
  record Soft(String label, int event, int callReference) implements Key {}

  /**
   * A soft key of an application, or the number of an item of its menu.
   *
   * @param url what the application wants done then
   */
  record Choice(String label, String url) implements Key {}

  /** A line button, counted from 1. */
  record Line(int instance) implements Key {
    @Override
    public String label() {
      return "line" + instance;
    }
  }

  /** A speed dial button, counted from 1. */
  record SpeedDial(int instance) implements Key {
    @Override
    public String label() {
      return "speeddial" + instance;
    }
  }

  /** A button with a function of its own: hold, transfer, messages, a feature. */
  record Fixed(Stimulus stimulus, int instance) implements Key {
    private static final Map<Stimulus, String> USUAL =
        Map.of(
            Stimulus.LAST_NUMBER_REDIAL, "redial",
            Stimulus.VOICEMAIL, "messages",
            Stimulus.MESSAGES, "messages",
            Stimulus.FORWARD_ALL, "forward");

    private static final Set<Stimulus> COUNTED =
        Set.of(
            Stimulus.FEATURE,
            Stimulus.BLF_SPEED_DIAL,
            Stimulus.MULTIBLINK_FEATURE,
            Stimulus.SERVICE_URL);

    @Override
    public String label() {
      String name = USUAL.getOrDefault(stimulus, stimulus.toString());
      return name.toLowerCase(Locale.ROOT).replace(" ", "")
          + (COUNTED.contains(stimulus) ? instance : "");
    }
  }

  /** A key of the keypad: 0 to 9, * or #. */
  record Digit(char digit) implements Key {
    @Override
    public String label() {
      return String.valueOf(digit);
    }
  }

  /** The highlight moved to that call of the list. */
  record Highlight(int callReference) implements Key {
    @Override
    public String label() {
      return "call" + Integer.toUnsignedString(callReference);
    }
  }

  /** What is at every phone of its kind. */
  enum Hand implements Key {
    /** Takes the handset. */
    LIFT_HANDSET("offhook"),
    /** Puts the handset down, or switches the speaker or the headset off. */
    HANG_UP("onhook"),
    /** The speaker key. */
    SPEAKER("speaker"),
    /** The headset key. */
    HEADSET("headset"),
    /** The hook pressed for a moment. */
    HOOK_FLASH("flash"),
    /** The highlight, one call up. */
    UP("up"),
    /** The highlight, one call down. */
    DOWN("down");

    private final String label;

    Hand(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
