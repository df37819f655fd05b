package io.thinline.softphone;

import io.thinline.sccp.Feature;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Stimulus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a person can do at a phone. Who presses what is not there gets an IllegalStateException. */
final class Keys {
  private static final String DIGITS = "0123456789ABCD*#+";
  private static final int MOST_DIGITS = 24;

  private final Desk desk;
  private final Consumer<PhoneMessage> server;
  private final Runnable hungUpAlone;

  /**
   * The keys of a phone.
   *
   * @param hungUpAlone hanging up a call whose server is gone
   */
  Keys(Desk desk, Consumer<PhoneMessage> server, Runnable hungUpAlone) {
    this.desk = desk;
    this.server = server;
    this.hungUpAlone = hungUpAlone;
  }

  void goOffHook() {
    if (desk.handset) {
      throw new IllegalStateException("the handset is lifted already");
    }
    boolean silent = desk.offHook();
    desk.handset = true;
    if (desk.registration == RegistrationState.REGISTERED && !silent) {
      desk.offHookUnanswered = true;
      server.accept(new OffHookMessage(0, 0));
    }
  }

  void goOnHook() {
    if (!desk.offHook() && desk.registration != RegistrationState.PRESERVED) {
      throw new IllegalStateException("the phone is on hook already");
    }
    desk.handset = false;
    desk.speaker = false;
    desk.offHookUnanswered = false;
    if (desk.registration == RegistrationState.PRESERVED) {
      hungUpAlone.run();
      return;
    }
    DeskCall call = activeCall();
    boolean old = !desk.dialect.has(Feature.LINE_INSTANCE_IN_KEYS);
    server.accept(
        old && call != null
            ? new OnHookMessage(desk.buttonOfLine(call.lineInstance), call.reference)
            : new OnHookMessage(0, 0));
    if (call == null) {
      desk.playing = null;
    }
  }

  void digit(char key) {
    int code = DIGITS.indexOf(Character.toUpperCase(key));
    if (code < 0) {
      throw new IllegalArgumentException("key '" + key + "': a phone has " + DIGITS);
    }
    requireServer();
    DeskCall call = activeCall();
    if (call == null) {
      server.accept(new KeypadButtonMessage(KeyPadButton.of(code), 0, 0));
      return;
    }
    if (call.digits.length() < MOST_DIGITS) {
      call.digits += key;
    }
    server.accept(
        new KeypadButtonMessage(
            KeyPadButton.of(code), lineOrButton(call.lineInstance), call.reference));
  }

  void enbloc(String number) {
    requireServer();
    server.accept(new EnblocCallMessage(DirectoryNumber.of(number), 1));
  }

  /** A key of the call in front, else of any other call, else of the idle screen. */
  void softKey(String label) {
    requireServer();
    DeskCall front = desk.focused();
    if (front == null) {
      Optional<SoftKey> key = named(label, desk.softKeys.visible(desk.softKeys.idle));
      press(key.orElseThrow(() -> noKey(label)), 0, 0);
      return;
    }
    DeskCall owner = named(label, keysOf(front)).isPresent() ? front : otherWith(label);
    if (owner == null) {
      throw noKey(label);
    }
    softKey(label, owner.reference);
  }

  /** A key of that call, which the user has moved the cursor to. */
  void softKey(String label, int callReference) {
    requireServer();
    DeskCall call = desk.calls.get(callReference);
    if (call == null) {
      throw new IllegalStateException(
          "no call " + Integer.toUnsignedString(callReference) + " on this phone");
    }
    SoftKey key = named(label, keysOf(call)).orElseThrow(() -> noKey(label));
    press(key, call.lineInstance, call.reference);
  }

  private void press(SoftKey key, int line, int reference) {
    server.accept(new SoftKeyEventMessage(SoftKeyEvent.of(key.event()), line, reference));
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
    return desk.calls.values().stream()
        .filter(call -> named(label, keysOf(call)).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static Optional<SoftKey> named(String label, Collection<SoftKey> keys) {
    return keys.stream().filter(key -> key.label().equalsIgnoreCase(label)).findFirst();
  }

  private IllegalStateException noKey(String label) {
    List<String> labels = visible().stream().map(SoftKey::label).toList();
    return new IllegalStateException(
        desk.settings.deviceName() + " shows no soft key \"" + label + "\", but " + labels);
  }

  void line(int instance) {
    requireButton(ButtonType.LINE, instance);
    stimulus(Stimulus.LINE, instance);
  }

  void speedDial(int instance) {
    requireButton(ButtonType.SPEED_DIAL, instance);
    stimulus(Stimulus.SPEED_DIAL, instance);
  }

  void stimulus(Stimulus stimulus, int instance) {
    requireServer();
    DeskCall call = activeCall();
    server.accept(new StimulusMessage(stimulus, instance, call == null ? 0 : call.reference, 0));
  }

  private void requireButton(ButtonType type, int instance) {
    boolean there =
        desk.template.stream()
            .anyMatch(b -> Desk.isType(b, type) && b.instanceNumber() == instance);
    if (!there) {
      throw new IllegalStateException(
          desk.settings.deviceName() + " has no " + type + " button " + instance);
    }
  }

  private void requireServer() {
    if (desk.registration != RegistrationState.REGISTERED) {
      throw new IllegalStateException(
          desk.settings.deviceName() + " is " + desk.registration + ", its keys are dead");
    }
  }

  private int lineOrButton(int lineInstance) {
    return desk.dialect.has(Feature.LINE_INSTANCE_IN_KEYS)
        ? lineInstance
        : desk.buttonOfLine(lineInstance);
  }

  private @Nullable DeskCall activeCall() {
    DeskCall front = desk.focused();
    return front != null && front.active() ? front : null;
  }
}
