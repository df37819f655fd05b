package io.thinline.softphone;

import io.thinline.sccp.Feature;
import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.HeadsetStatusMessage;
import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.Stimulus;
import io.thinline.softphone.PhoneModel.Display;
import io.thinline.softphone.PhoneModel.Habit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The handset, the speaker and the headset: how a person takes a call and leaves it. */
final class Hooks {
  private final Desk desk;
  private final Consumer<PhoneMessage> server;
  private final Runnable hungUpAlone;

  /**
   * The hooks of a phone.
   *
   * @param hungUpAlone hanging up a call whose server is gone
   */
  Hooks(Desk desk, Consumer<PhoneMessage> server, Runnable hungUpAlone) {
    this.desk = desk;
    this.server = server;
    this.hungUpAlone = hungUpAlone;
  }

  boolean hasSpeaker() {
    return desk.settings.model().display() != Display.NONE;
  }

  boolean hasHeadset() {
    return desk.settings.model().has(Habit.HEADSET);
  }

  boolean flashes() {
    return registered() && desk.hookFlashes && desk.handset;
  }

  void liftHandset() {
    if (desk.handset) {
      throw new IllegalStateException("the handset is lifted already");
    }
    boolean talking = desk.offHook();
    MediaPathId before = keyed();
    desk.handset = true;
    desk.speaker = false;
    desk.headset = false;
    goes(MediaPathId.HANDSET, talking);
    leaves(before);
  }

  /** The handset down; without it in the hand, the speaker or the headset off. */
  void hangUp() {
    if (!desk.offHook() && desk.registration != RegistrationState.PRESERVED) {
      throw new IllegalStateException("the phone is on hook already");
    }
    if (desk.handset && (desk.speaker || desk.headset)) {
      desk.handset = false;
      leaves(MediaPathId.HANDSET);
      return;
    }
    MediaPathId path =
        desk.handset
            ? MediaPathId.HANDSET
            : desk.headset ? MediaPathId.HEADSET : MediaPathId.SPEAKER;
    desk.handset = false;
    desk.speaker = false;
    desk.headset = false;
    desk.offHookUnanswered = false;
    if (desk.registration == RegistrationState.PRESERVED) {
      hungUpAlone.run();
    } else if (registered()) {
      reportOnHook(path);
    }
  }

  private void reportOnHook(MediaPathId path) {
    DeskCall call = desk.active();
    if (path.equals(MediaPathId.HEADSET)) {
      headset(MediaPathEvent.OFF);
    } else if (paths()) {
      server.accept(new AccessoryStatusMessage(path, MediaPathEvent.OFF, 0));
    }
    if (hooks(path)) {
      boolean names =
          call != null
              && !desk.dialect.has(Feature.LINE_INSTANCE_IN_KEYS)
              && !desk.settings.model().has(Habit.NOLIST);
      server.accept(
          names
              ? new OnHookMessage(desk.buttonOfLine(call.lineInstance), call.reference)
              : new OnHookMessage(0, 0));
    }
    if (call == null) {
      desk.playing = null;
    }
  }

  /** The speaker key: takes a call, takes it over from the handset, or leaves it. */
  void speakerKey() {
    if (!hasSpeaker()) {
      throw new IllegalStateException(desk.settings.deviceName() + " has no speaker key");
    }
    if (desk.speaker) {
      off(MediaPathId.SPEAKER);
      return;
    }
    boolean talking = takesOver();
    MediaPathId before = keyed();
    desk.speaker = true;
    desk.headset = false;
    goes(MediaPathId.SPEAKER, talking);
    leaves(before);
  }

  /** The headset key, likewise. */
  void headsetKey() {
    if (!hasHeadset()) {
      throw new IllegalStateException(desk.settings.deviceName() + " has no headset key");
    }
    if (desk.headset) {
      off(MediaPathId.HEADSET);
      return;
    }
    boolean talking = takesOver();
    MediaPathId before = keyed();
    desk.headset = true;
    desk.speaker = false;
    goes(MediaPathId.HEADSET, talking);
    leaves(before);
  }

  /**
   * Whether a key takes over what the user is in. A handset beside the phone, left from a call that
   * is gone, is nothing to take over: then the key begins something, for which it needs a server.
   */
  private boolean takesOver() {
    boolean talking = desk.offHook() && (desk.offHookUnanswered || desk.anyCall(DeskCall::active));
    if (!talking) {
      desk.requireServer();
    }
    return talking;
  }

  /** What a key has switched on. */
  private @Nullable MediaPathId keyed() {
    return desk.speaker ? MediaPathId.SPEAKER : desk.headset ? MediaPathId.HEADSET : null;
  }

  /** Another path goes on with what the user is in; only a model that reports paths says so. */
  private void leaves(@Nullable MediaPathId path) {
    if (path != null && paths() && registered()) {
      server.accept(new AccessoryStatusMessage(path, MediaPathEvent.OFF, 0));
    }
  }

  /** Back to the handset when that is in the hand, else on hook. */
  private void off(MediaPathId path) {
    if (!desk.handset) {
      hangUp();
      return;
    }
    desk.speaker = false;
    desk.headset = false;
    leaves(path);
  }

  /**
   * Tells the server.
   *
   * @param talking the phone was off hook already: only a model that reports paths has something to
   *     say
   */
  private void goes(MediaPathId path, boolean talking) {
    if (!registered()) {
      return;
    }
    desk.offHookUnanswered |= !talking;
    if (path.equals(MediaPathId.HEADSET)) {
      headset(MediaPathEvent.ON);
    } else if (paths()) {
      server.accept(new AccessoryStatusMessage(path, MediaPathEvent.ON, 0));
    }
    if (!talking && hooks(path)) {
      server.accept(new OffHookMessage(0, 0));
    }
  }

  private boolean paths() {
    return desk.settings.model().has(Habit.PATHS);
  }

  /** Whether the model has hook messages for that path: not for one that a button reports. */
  private boolean hooks(MediaPathId path) {
    return !paths() && !(path.equals(MediaPathId.HEADSET) && headsetButton());
  }

  private boolean headsetButton() {
    return desk.hasAny(ButtonType.HEADSET);
  }

  private void headset(MediaPathEvent event) {
    if (headsetButton()) {
      server.accept(new StimulusMessage(Stimulus.HEADSET, 1, 0, 0));
    }
    boolean modern = headsetButton() || desk.dialect.has(Feature.DYNAMIC_LINE_STAT);
    server.accept(
        modern || paths()
            ? new AccessoryStatusMessage(MediaPathId.HEADSET, event, 0)
            : new HeadsetStatusMessage(OnOff.of(event.code())));
  }

  void hookFlash() {
    if (!flashes()) {
      throw new IllegalStateException(
          desk.settings.deviceName()
              + (desk.hookFlashes
                  ? ": the handset is not in the hand"
                  : " was not told to report hook flashes"));
    }
    server.accept(new HookFlashMessage(0, 0));
  }

  private boolean registered() {
    return desk.registration == RegistrationState.REGISTERED;
  }
}
