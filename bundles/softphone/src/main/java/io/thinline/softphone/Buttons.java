package io.thinline.softphone;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.Stimulus;
import io.thinline.softphone.PhoneModel.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The buttons with a function of their own: those of the template and those beside them. */
final class Buttons {
  /** One of these is meant by its instance; all others are there once. */
  private static final Set<ButtonType> COUNTED =
      Set.of(
          ButtonType.LINE,
          ButtonType.SPEED_DIAL,
          ButtonType.BLF_SPEED_DIAL,
          ButtonType.FEATURE,
          ButtonType.MULTIBLINK_FEATURE,
          ButtonType.SERVICE_URL);

  private static final Set<ButtonType> DEAD =
      Set.of(ButtonType.UNUSED, ButtonType.UNDEFINED, ButtonType.KEYPAD);

  private final Desk desk;
  private final Consumer<PhoneMessage> server;
  private final Runnable headsetKey;

  Buttons(Desk desk, Consumer<PhoneMessage> server, Runnable headsetKey) {
    this.desk = desk;
    this.server = server;
    this.headsetKey = headsetKey;
  }

  void line(int instance) {
    press(Stimulus.LINE, instance);
  }

  void speedDial(int instance) {
    press(Stimulus.SPEED_DIAL, instance);
  }

  /** A fixed key, whose instance nobody has to know. */
  void press(Stimulus stimulus) {
    press(stimulus, COUNTED.contains(ButtonType.of(stimulus.code())) ? 1 : 0);
  }

  void press(Stimulus stimulus, int instance) {
    desk.requireServer();
    ButtonType type = ButtonType.of(stimulus.code());
    boolean counted = COUNTED.contains(type);
    int sent = instance;
    if (counted ? !desk.hasButton(type, instance) : !has(stimulus)) {
      throw new IllegalStateException(
          desk.settings.deviceName() + " has no " + type + " button " + (counted ? instance : ""));
    }
    if (!counted) {
      sent = stimulus.equals(Stimulus.LAST_NUMBER_REDIAL) ? 0 : instanceOf(type);
    }
    if (stimulus.equals(Stimulus.HEADSET)) {
      headsetKey.run();
      return;
    }
    if (stimulus.equals(Stimulus.TRANSFER) || stimulus.equals(Stimulus.CONFERENCE)) {
      desk.transferring = true;
    }
    server.accept(new StimulusMessage(stimulus, sent, reference(counted), 0));
  }

  private int reference(boolean counted) {
    if (desk.settings.model().has(Habit.NOLIST)) {
      return 0;
    }
    DeskCall call = counted ? desk.active() : desk.focused();
    return call == null ? 0 : call.reference;
  }

  private boolean has(Stimulus stimulus) {
    ButtonType type = ButtonType.of(stimulus.code());
    return (desk.hasAny(type) && !DEAD.contains(type)) || besides().contains(stimulus);
  }

  private List<Stimulus> besides() {
    List<Stimulus> keys = new ArrayList<>(2);
    if (desk.settings.model().has(Habit.MESSAGES)) {
      keys.add(Stimulus.VOICEMAIL);
    }
    if (desk.settings.model().has(Habit.HOLD)) {
      keys.add(Stimulus.HOLD);
    }
    return keys;
  }

  private int instanceOf(ButtonType type) {
    for (ButtonDefinition button : desk.template) {
      if (Desk.isType(button, type)) {
        return button.instanceNumber();
      }
    }
    return 0;
  }

  private static boolean isDead(ButtonDefinition button) {
    return DEAD.contains(button.buttonDefinition());
  }

  /** All that can be pressed, from top to bottom. */
  List<Key> all() {
    List<Key> keys = new ArrayList<>();
    for (ButtonDefinition button : desk.template) {
      if (!isDead(button)) {
        keys.add(key(button));
      }
    }
    besides().forEach(stimulus -> keys.add(new Key.Fixed(stimulus, 0)));
    return keys;
  }

  private static Key key(ButtonDefinition button) {
    int instance = button.instanceNumber();
    if (Desk.isType(button, ButtonType.LINE)) {
      return new Key.Line(instance);
    }
    return Desk.isType(button, ButtonType.SPEED_DIAL)
        ? new Key.SpeedDial(instance)
        : new Key.Fixed(Stimulus.of(button.buttonDefinition().code()), instance);
  }
}
