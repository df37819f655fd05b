package io.thinline.softphone;

import io.thinline.sccp.Feature;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.softphone.PhoneModel.Habit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keypad, the soft keys and the list of calls that these belong to. */
final class Keys {
  static final String DIGITS = "0123456789ABCD*#+";
  private static final int MOST_DIGITS = 24;

  private final Desk desk;
  private final Consumer<PhoneMessage> server;
  private final Consumer<Character> tones;

  /**
   * The keys of a phone.
   *
   * @param tones hears each digit pressed during a conversation
   */
  Keys(Desk desk, Consumer<PhoneMessage> server, Consumer<Character> tones) {
    this.desk = desk;
    this.server = server;
    this.tones = tones;
  }

  boolean hasList() {
    return !desk.settings.model().has(Habit.NOLIST);
  }

  void digit(char key) {
    int code = DIGITS.indexOf(Character.toUpperCase(key));
    if (code < 0) {
      throw new IllegalArgumentException("key '" + key + "': a phone has " + DIGITS);
    }
    desk.requireServer();
    DeskCall call = desk.active();
    if (call != null && call.digits.length() < MOST_DIGITS) {
      call.digits += key;
    }
    if (call != null && call.connected()) {
      tones.accept(DIGITS.charAt(code));
    }
    KeyPadButton button = KeyPadButton.of(code);
    server.accept(
        call == null || !hasList()
            ? new KeypadButtonMessage(button, 0, 0)
            : new KeypadButtonMessage(button, lineOrButton(call.lineInstance), call.reference));
  }

  void enbloc(String number) {
    desk.requireServer();
    server.accept(new EnblocCallMessage(DirectoryNumber.of(number), 1));
  }

  /** A key of the highlighted call, else of any other call, else of the idle screen. */
  void softKey(String label) {
    desk.requireServer();
    DeskCall front = desk.focused();
    if (front == null) {
      SoftKey key = named(label, desk.softKeys.visible(desk.softKeys.idle));
      if (key == null) {
        throw noKey(label);
      }
      press(key, 0, 0);
      return;
    }
    DeskCall owner = named(label, keysOf(front)) != null ? front : otherWith(label);
    if (owner == null) {
      throw noKey(label);
    }
    softKey(label, owner.reference);
  }

  /** A key of that call, to which the user moves the highlight first. */
  void softKey(String label, int callReference) {
    desk.requireServer();
    DeskCall call = known(callReference);
    SoftKey key = named(label, keysOf(call));
    if (key == null) {
      throw noKey(label);
    }
    desk.highlight.select(callReference);
    press(key, call.lineInstance, call.reference);
  }

  private void press(SoftKey key, int line, int reference) {
    SoftKeyEvent event = SoftKeyEvent.of(key.event());
    if (event.equals(SoftKeyEvent.TRANSFER) || event.equals(SoftKeyEvent.CONFRN)) {
      desk.transferring = true;
    }
    server.accept(
        hasList()
            ? new SoftKeyEventMessage(event, line, reference)
            : new SoftKeyEventMessage(event, 0, 0));
  }

  /** Moves the highlight to a call. */
  void select(int callReference) {
    DeskCall call = known(callReference);
    if (!hasList() && call != desk.focused()) {
      throw noList();
    }
    desk.highlight.select(callReference);
  }

  /** Moves the highlight up or down; at the end of the list it stays. */
  void move(int step) {
    if (!hasList()) {
      throw noList();
    }
    DeskCall neighbour = desk.highlight.neighbour(step);
    if (neighbour != null) {
      desk.highlight.select(neighbour.reference);
    }
  }

  private IllegalStateException noList() {
    return new IllegalStateException(desk.settings.deviceName() + " has no list of calls");
  }

  private DeskCall known(int callReference) {
    DeskCall call = desk.calls.get(callReference);
    if (call == null) {
      throw new IllegalStateException(
          "no call " + Integer.toUnsignedString(callReference) + " on this phone");
    }
    return call;
  }

  List<SoftKey> visible() {
    if (desk.registration != RegistrationState.REGISTERED) {
      return List.of();
    }
    DeskCall front = desk.focused();
    return front == null ? desk.softKeys.visible(desk.softKeys.idle) : keysOf(front);
  }

  List<SoftKey> keysOf(DeskCall call) {
    return desk.softKeys.visible(call.keys);
  }

  private @Nullable DeskCall otherWith(String label) {
    for (DeskCall call : desk.calls.values()) {
      if (hasList() && named(label, keysOf(call)) != null) {
        return call;
      }
    }
    return null;
  }

  private static @Nullable SoftKey named(String label, List<SoftKey> keys) {
    for (SoftKey key : keys) {
      if (key.label().equalsIgnoreCase(label)) {
        return key;
      }
    }
    return null;
  }

  private IllegalStateException noKey(String label) {
    List<String> labels = visible().stream().map(SoftKey::label).toList();
    return new IllegalStateException(
        desk.settings.deviceName() + " shows no soft key \"" + label + "\", but " + labels);
  }

  private int lineOrButton(int lineInstance) {
    return desk.dialect.has(Feature.LINE_INSTANCE_IN_KEYS)
        ? lineInstance
        : desk.buttonOfLine(lineInstance);
  }
}
