package io.thinline.softphone;

import io.thinline.api.time.Timer;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ClearDisplay;
import io.thinline.sccp.message.ClearNotifyMessage;
import io.thinline.sccp.message.ClearPriNotifyMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.DisplayDynamicNotifyMessage;
import io.thinline.sccp.message.DisplayDynamicPriNotifyMessage;
import io.thinline.sccp.message.DisplayNotifyMessage;
import io.thinline.sccp.message.DisplayPriNotifyMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SetHookFlashDetectModeMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetMicroModeMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.softphone.PhoneModel.Display;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the server says about the device: buttons, lamps, ringer, tones, speaker, notices, clock.
 */
final class DeviceDisplay {
  /** Tones that end by themselves. */
  private static final Set<Tone> SHORT =
      Set.of(
          Tone.ZIP,
          Tone.ZIP_ZIP,
          Tone.BEEP_BONK,
          Tone.CONFIRMATION_TONE,
          Tone.CAMP_ON_INDICATION_TONE,
          Tone.HOLD_TONE,
          Tone.SILENCE,
          Tone.NO_TONE);

  private static final Set<Tone> WAITING =
      Set.of(Tone.CALL_WAITING_TONE, Tone.ADD_CALL_WAITING, Tone.PRIORITY_CALL_WAIT);

  private static final int LAST_DTMF = Tone.DTMF_D.code();

  private final Desk desk;
  private final Breaches breaches;
  private final PhoneThread thread;
  private final Labels labels;
  private final HeardDigits digits;
  private final Runnable changed;
  private final ShortTones shortTones = new ShortTones();
  private final AtomicInteger shortRings = new AtomicInteger();
  private @Nullable Timer notifyTimer;

  DeviceDisplay(
      Desk desk,
      Breaches breaches,
      PhoneThread thread,
      Labels labels,
      HeardDigits digits,
      Runnable changed) {
    this.desk = desk;
    this.digits = digits;
    this.breaches = breaches;
    this.thread = thread;
    this.labels = labels;
    this.changed = changed;
  }

  void registerAt(MessageTable table) {
    table.on(ButtonTemplateMessage.class, this::buttonTemplate);
    table.on(SetLampMessage.class, this::setLamp);
    table.on(SetRingerMessage.class, this::setRinger);
    table.on(StartToneMessage.class, this::startTone);
    table.on(StopToneMessage.class, this::stopTone);
    table.on(SetSpeakerModeMessage.class, this::setSpeakerMode);
    table.on(DisplayNotifyMessage.class, m -> notify(m.timeOutValue(), 0, m.text()));
    table.on(DisplayDynamicNotifyMessage.class, m -> notify(m.timeOutValue(), 0, m.text()));
    table.on(DisplayPriNotifyMessage.class, m -> notify(m.timeOutValue(), m.priority(), m.text()));
    table.on(
        DisplayDynamicPriNotifyMessage.class,
        m -> notify(m.timeOutValue(), m.priority(), m.text()));
    table.on(ClearNotifyMessage.class, m -> clearNotify());
    table.on(ClearPriNotifyMessage.class, this::clearPriNotify);
    table.on(DisplayTextMessage.class, m -> displayText(m.text()));
    table.on(ClearDisplay.class, m -> desk.prompt = "");
    table.on(DefineTimeDate.class, this::defineTimeDate);
    table.on(KeypadButtonMessage.class, this::keypad);
    table.on(SetMicroModeMessage.class, this::setMicroMode);
    table.on(SetHookFlashDetectModeMessage.class, m -> desk.hookFlashes = true);
  }

  private void buttonTemplate(ButtonTemplateMessage message) {
    if (message.buttonOffset() == 0) {
      desk.template.clear();
    }
    desk.template.addAll(message.definition());
    int line = 0;
    for (ButtonDefinition button : desk.template) {
      if (Desk.isType(button, ButtonType.LINE) && button.instanceNumber() != ++line) {
        breaches.add("line button " + line + " has instance " + button.instanceNumber());
      }
    }
    if (message.buttonOffset() + message.definition().size() >= message.totalButtonCount()) {
      checkPlaces();
    }
  }

  /** A place that the template leaves out is a dead key. */
  private void checkPlaces() {
    int places = desk.settings.model().allPlaces();
    if (desk.template.size() < places) {
      breaches.add(
          "the button template has " + desk.template.size() + " places, this phone " + places);
      return;
    }
    for (int place : desk.settings.model().fixed()) {
      if (Desk.isType(desk.template.get(place - 1), ButtonType.UNDEFINED)) {
        breaches.add("the button template has no function for the fixed key at " + place);
      }
    }
  }

  private void setLamp(SetLampMessage message) {
    int mode = message.lampMode().code();
    if (mode < LampMode.OFF.code() || mode > LampMode.CUSTOM_2.code()) {
      breaches.add("lamp mode " + mode + " does not exist");
      return;
    }
    int instance = message.stimulusInstance();
    if (message.stimulus().equals(Stimulus.LINE) && !desk.hasLine(instance)) {
      breaches.add("lamp of line " + instance + ": this phone has " + desk.lineCount() + " lines");
      return;
    }
    desk.lamps.put(new Desk.Lamp(message.stimulus().code(), instance), message.lampMode());
  }

  private void setRinger(SetRingerMessage message) {
    RingMode mode = message.ringMode();
    int reference = message.callReference();
    if (mode.code() < RingMode.OFF.code() || mode.code() > RingMode.BELLCORE_5.code()) {
      breaches.add("ring mode " + mode.code() + " does not exist");
      return;
    }
    if (!mode.equals(RingMode.OFF)) {
      checkRinging(message, reference);
    }
    boolean forever = !message.ringDuration().equals(RingDuration.ONCE);
    if (!forever && !mode.equals(RingMode.OFF)) {
      shortRings.incrementAndGet();
    }
    desk.ringer =
        forever ? new Desk.Ringer(mode, message.ringDuration(), reference) : Desk.Ringer.SILENT;
  }

  private void checkRinging(SetRingerMessage message, int reference) {
    DeskCall call = desk.calls.get(reference);
    boolean once = message.ringDuration().equals(RingDuration.ONCE);
    boolean lawful = call != null && (call.ringing() || (call.held() && once));
    if (reference != 0 && !lawful) {
      breaches.add(
          "rings for "
              + (call == null ? "unknown call " + reference : call)
              + ", which is not "
              + CallState.RING_IN);
    }
  }

  private void startTone(StartToneMessage message) {
    Tone tone = message.tone();
    int code = tone.code();
    if (code > 0 && code <= LAST_DTMF) {
      dtmf(HeardDigits.ofTone(code), message.toneOutputDirection());
    } else if (tone.toString().startsWith("0x")) {
      breaches.add("tone " + code + " does not exist");
    } else if (tone.equals(Tone.SILENCE) || tone.equals(Tone.NO_TONE)) {
      desk.playing = null;
    } else if (WAITING.contains(tone)) {
      shortTones.hear(tone);
      checkWaiting(tone, message.callReference());
    } else if (SHORT.contains(tone)) {
      shortTones.hear(tone);
    } else {
      desk.playing = new Desk.Playing(tone, message.callReference());
    }
  }

  /** How often it has rung once. Any thread. */
  int shortRings() {
    return shortRings.get();
  }

  List<Tone> shortTones() {
    return shortTones.all();
  }

  /** A call waits for somebody who talks, and he is told on the call that he is in. */
  private void checkWaiting(Tone tone, int reference) {
    DeskCall active = desk.active();
    DeskCall named = reference == 0 ? active : desk.calls.get(reference);
    if (named == null || !named.active()) {
      breaches.add(
          tone
              + (named == null
                  ? " without an active call"
                  : " on " + named + ", which is not active"));
    }
  }

  private void dtmf(char digit, ToneDirection direction) {
    if (direction.code() != ToneDirection.NETWORK.code()) {
      digits.hear(digit);
    }
  }

  private void keypad(KeypadButtonMessage message) {
    int code = message.kpButton().code();
    DeskCall call = desk.calls.get(message.callReference());
    if (code < 0 || code >= Keys.DIGITS.length()) {
      breaches.add("keypad button " + code + " does not exist");
    } else if (message.callReference() != 0 && (call == null || !call.active())) {
      breaches.add(
          "KeypadButton for "
              + (call == null ? "unknown call " + message.callReference() : call.toString()));
    } else {
      digits.hear(Keys.DIGITS.charAt(code));
    }
  }

  private void stopTone(StopToneMessage message) {
    Desk.Playing playing = desk.playing;
    if (playing == null) {
      return;
    }
    boolean thisCall =
        message.callReference() == 0
            || playing.callReference() == 0
            || message.callReference() == playing.callReference();
    boolean thisTone = message.tone().equals(Tone.SILENCE) || message.tone().equals(playing.tone());
    if (thisCall && thisTone) {
      desk.playing = null;
    }
  }

  private void setSpeakerMode(SetSpeakerModeMessage message) {
    SpeakerMode mode = message.speakerMode();
    if (!mode.equals(SpeakerMode.ON) && !mode.equals(SpeakerMode.OFF)) {
      breaches.add("speaker mode " + mode.code() + " does not exist");
      return;
    }
    boolean on = mode.equals(SpeakerMode.ON);
    desk.speaker = on && (desk.speaker || (!desk.handset && !desk.headset));
    desk.headset &= on;
  }

  private void setMicroMode(SetMicroModeMessage message) {
    int mode = message.micMode().code();
    if (mode != OnOff.ON.code() && mode != OnOff.OFF.code()) {
      breaches.add("microphone mode " + mode + " does not exist");
      return;
    }
    desk.microphone = mode == OnOff.ON.code();
  }

  private void displayText(String text) {
    if (desk.settings.model().display() == Display.NONE) {
      breaches.add("a text for a phone without a display");
      return;
    }
    desk.prompt = labels.expand(text);
  }

  private void notify(int seconds, int priority, String text) {
    Display display = desk.settings.model().display();
    if (display != Display.PROMPTS && display != Display.POPUPS) {
      breaches.add("a notification for a phone that has no place for it");
      return;
    }
    if (!desk.notify.isEmpty() && priority < desk.notifyPriority) {
      return;
    }
    stopNotifyTimer();
    desk.notify = labels.expand(text);
    desk.notifyPriority = priority;
    if (seconds > 0) {
      notifyTimer =
          thread.schedule(
              "softphone notify",
              Duration.ofSeconds(seconds),
              () -> {
                desk.notify = "";
                changed.run();
              });
    }
  }

  private void clearPriNotify(ClearPriNotifyMessage message) {
    if (message.priority() >= desk.notifyPriority) {
      clearNotify();
    }
  }

  private void clearNotify() {
    stopNotifyTimer();
    desk.notify = "";
    desk.notifyPriority = 0;
  }

  void stopNotifyTimer() {
    if (notifyTimer != null) {
      notifyTimer.cancel();
    }
  }

  private void defineTimeDate(DefineTimeDate m) {
    try {
      LocalDateTime time =
          LocalDateTime.of(m.wYear(), m.wMonth(), m.wDay(), m.wHour(), m.wMinute(), m.wSecond());
      int weekday = time.getDayOfWeek().getValue() % 7;
      if (m.wDayOfWeek() != weekday) {
        breaches.add(
            "DefineTimeDate says day of week "
                + m.wDayOfWeek()
                + " for "
                + time.toLocalDate()
                + ", which is "
                + weekday);
      }
      desk.time = time;
    } catch (DateTimeException e) {
      breaches.add("DefineTimeDate: " + e.getMessage());
    }
  }
}
