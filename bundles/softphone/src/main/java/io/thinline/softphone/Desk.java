package io.thinline.softphone;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything a phone remembers and shows. Phone's thread only. */
final class Desk {
  static final int MESSAGE_LAMP = Stimulus.VOICEMAIL.code();

  record Lamp(int stimulus, int instance) {}

  record Face(String number, String label) {}

  record Ringer(RingMode mode, RingDuration duration, int callReference) {
    static final Ringer SILENT = new Ringer(RingMode.OFF, RingDuration.FOREVER, 0);

    boolean on() {
      return !mode.equals(RingMode.OFF);
    }
  }

  record Playing(Tone tone, int callReference) {}

  final PhoneSettings settings;
  final SoftKeyBoard softKeys;
  RegistrationState registration = RegistrationState.OFFLINE;
  String notice = "";
  Dialect dialect = Dialect.INITIAL;

  final List<ButtonDefinition> template = new ArrayList<>();
  final Map<Integer, Face> lines = new LinkedHashMap<>();
  final Map<Integer, String> forwards = new LinkedHashMap<>();
  final Map<Integer, Face> speedDials = new LinkedHashMap<>();
  final Map<Integer, Face> services = new LinkedHashMap<>();
  final Map<Integer, Face> features = new LinkedHashMap<>();

  final Map<Lamp, LampMode> lamps = new LinkedHashMap<>();
  final Map<Integer, DeskCall> calls = new LinkedHashMap<>();
  final Highlight highlight = new Highlight(calls);
  final Map<Integer, Boolean> remoteUse = new LinkedHashMap<>();
  String prompt = "";
  String notify = "";
  int notifyPriority;
  Screen.@Nullable Application application;
  Ringer ringer = Ringer.SILENT;
  @Nullable Playing playing;
  boolean handset;
  boolean speaker;
  boolean headset;
  boolean microphone = true;
  boolean transferring;
  boolean offHookUnanswered;
  boolean idleKeysDue;
  boolean hookFlashes;
  @Nullable LocalDateTime time;

  Desk(PhoneSettings settings, SoftKeyBoard softKeys) {
    this.settings = settings;
    this.softKeys = softKeys;
  }

  /** Forgets what the server told, not what lies in the user's hand. */
  void forgetServer() {
    template.clear();
    lines.clear();
    forwards.clear();
    speedDials.clear();
    services.clear();
    features.clear();
    softKeys.clear();
    lamps.clear();
    remoteUse.clear();
    prompt = "";
    notify = "";
    notifyPriority = 0;
    application = null;
    ringer = Ringer.SILENT;
    playing = null;
    offHookUnanswered = false;
    idleKeysDue = false;
    hookFlashes = false;
    microphone = true;
    transferring = false;
    highlight.forget();
    dialect = Dialect.INITIAL;
  }

  /** Number of line buttons in the template. */
  int lineCount() {
    int count = 0;
    for (ButtonDefinition button : template) {
      count += isType(button, ButtonType.LINE) ? 1 : 0;
    }
    return count;
  }

  boolean hasLine(int instance) {
    return hasButton(ButtonType.LINE, instance);
  }

  boolean hasButton(ButtonType type, int instance) {
    for (ButtonDefinition button : template) {
      if (isType(button, type) && button.instanceNumber() == instance) {
        return true;
      }
    }
    return false;
  }

  boolean hasAny(ButtonType type) {
    for (ButtonDefinition button : template) {
      if (isType(button, type)) {
        return true;
      }
    }
    return false;
  }

  static boolean isType(ButtonDefinition button, ButtonType type) {
    return button.buttonDefinition().code() == type.code();
  }

  /** What stands for a line in keypad and hook messages: its button before version 15. */
  int buttonOfLine(int instance) {
    for (int i = 0; i < template.size(); i++) {
      if (isType(template.get(i), ButtonType.LINE)
          && template.get(i).instanceNumber() == instance) {
        return i + 1;
      }
    }
    return instance;
  }

  boolean offHook() {
    return handset || speaker || headset;
  }

  /** The call whose keys and prompt are on the screen. */
  @Nullable DeskCall focused() {
    return highlight.call();
  }

  /** The call that its user is in. */
  @Nullable DeskCall active() {
    return highlight.active();
  }

  boolean anyCall(Predicate<DeskCall> condition) {
    for (DeskCall call : calls.values()) {
      if (condition.test(call)) {
        return true;
      }
    }
    return false;
  }

  /** Keys do something only with a server behind them. */
  void requireServer() {
    if (registration != RegistrationState.REGISTERED) {
      throw new IllegalStateException(
          settings.deviceName() + " is " + registration + ", its keys are dead");
    }
  }

  boolean hasCall(int line) {
    for (DeskCall call : calls.values()) {
      if (call.lineInstance == line) {
        return true;
      }
    }
    return false;
  }

  LampMode lamp(Stimulus stimulus, int instance) {
    return lamps.getOrDefault(new Lamp(stimulus.code(), instance), LampMode.OFF);
  }
}
