package io.thinline.softphone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a hand could do right now, and the hand that does it. */
final class VisibleKeys {
  private static final String KEYPAD = "0123456789*#";

  private final Desk desk;
  private final Hooks hooks;
  private final Keys keys;
  private final Buttons buttons;
  private final Map<Class<?>, Consumer<Key>> hands = new HashMap<>();
  private final Map<Key.Hand, Runnable> deeds;

  VisibleKeys(Desk desk, Hooks hooks, Keys keys, Buttons buttons, Applications applications) {
    this.desk = desk;
    this.hooks = hooks;
    this.keys = keys;
    this.buttons = buttons;
    on(Key.Soft.class, this::soft);
    on(Key.Choice.class, applications::choose);
    on(Key.Line.class, key -> buttons.line(key.instance()));
    on(Key.SpeedDial.class, key -> buttons.speedDial(key.instance()));
    on(Key.Fixed.class, key -> buttons.press(key.stimulus(), key.instance()));
    on(Key.Digit.class, key -> keys.digit(key.digit()));
    on(Key.Highlight.class, key -> keys.select(key.callReference()));
    on(Key.Hand.class, this::deed);
    deeds =
        Map.of(
            Key.Hand.LIFT_HANDSET, hooks::liftHandset,
            Key.Hand.HANG_UP, hooks::hangUp,
            Key.Hand.SPEAKER, hooks::speakerKey,
            Key.Hand.HEADSET, hooks::headsetKey,
            Key.Hand.HOOK_FLASH, hooks::hookFlash,
            Key.Hand.UP, () -> keys.move(-1),
            Key.Hand.DOWN, () -> keys.move(1));
  }

  private <K extends Key> void on(Class<K> type, Consumer<K> hand) {
    hands.put(type, key -> hand.accept(type.cast(key)));
  }

  void press(Key key) {
    Consumer<Key> hand = hands.get(key.getClass());
    if (hand == null) {
      throw new IllegalArgumentException("no hand for " + key);
    }
    hand.accept(key);
  }

  private void soft(Key.Soft key) {
    if (key.callReference() == 0) {
      keys.softKey(key.label());
    } else {
      keys.softKey(key.label(), key.callReference());
    }
  }

  private void deed(Key.Hand hand) {
    Runnable deed = deeds.get(hand);
    if (deed != null) {
      deed.run();
    }
  }

  /** All there is; without a server only what lies in the hand. */
  List<Key> all() {
    List<Key> all = new ArrayList<>();
    hand(all);
    if (desk.registration != RegistrationState.REGISTERED) {
      return all;
    }
    if (desk.application != null) {
      all.addAll(desk.application.choices());
    }
    DeskCall call = desk.focused();
    for (SoftKey key : keys.visible()) {
      all.add(new Key.Soft(key.label(), key.event(), call == null ? 0 : call.reference));
    }
    all.addAll(buttons.all());
    for (int i = 0; i < KEYPAD.length(); i++) {
      all.add(new Key.Digit(KEYPAD.charAt(i)));
    }
    if (keys.hasList() && desk.calls.size() > 1) {
      all.add(Key.Hand.UP);
      all.add(Key.Hand.DOWN);
      desk.calls.keySet().forEach(reference -> all.add(new Key.Highlight(reference)));
    }
    return all;
  }

  private void hand(List<Key> all) {
    if (!desk.handset) {
      all.add(Key.Hand.LIFT_HANDSET);
    }
    if (desk.offHook() || desk.registration == RegistrationState.PRESERVED) {
      all.add(Key.Hand.HANG_UP);
    }
    if (hooks.hasSpeaker()) {
      all.add(Key.Hand.SPEAKER);
    }
    if (hooks.hasHeadset()) {
      all.add(Key.Hand.HEADSET);
    }
    if (hooks.flashes()) {
      all.add(Key.Hand.HOOK_FLASH);
    }
  }
}
