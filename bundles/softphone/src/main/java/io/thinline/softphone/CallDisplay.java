package io.thinline.softphone;

import io.thinline.api.time.Timer;
import io.thinline.sccp.message.ActivateCallPlaneMessage;
import io.thinline.sccp.message.BackSpaceReqMessage;
import io.thinline.sccp.message.CallHistoryDispositionMessage;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallSelectStatMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.ClearPromptStatusMessage;
import io.thinline.sccp.message.DeactivateCallPlaneMessage;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.softphone.PhoneModel.Display;
import io.thinline.softphone.PhoneModel.Habit;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the server says about calls: their states, parties, prompts and keys. */
final class CallDisplay {
  private final Desk desk;
  private final Breaches breaches;
  private final PhoneThread thread;
  private final Labels labels;
  private final CallHistory history;
  private final Runnable changed;
  private @Nullable Timer promptTimer;

  CallDisplay(
      Desk desk,
      Breaches breaches,
      PhoneThread thread,
      Labels labels,
      CallHistory history,
      Runnable changed) {
    this.desk = desk;
    this.history = history;
    this.breaches = breaches;
    this.thread = thread;
    this.labels = labels;
    this.changed = changed;
  }

  void registerAt(MessageTable table) {
    table.on(CallStateMessage.class, this::callState);
    table.on(CallHistoryDispositionMessage.class, history::dispose);
    table.on(CallInfoMessage.class, this::callInfo);
    table.on(CallInfoDynamicMessage.class, this::callInfo);
    table.on(SelectSoftKeysMessage.class, this::selectSoftKeys);
    table.on(
        DisplayPromptStatusMessage.class,
        m -> prompt(m.timeOutValue(), m.promptStatus(), m.lineInstance(), m.callReference()));
    table.on(
        DisplayDynamicPromptStatusMessage.class,
        m -> prompt(m.timeOutValue(), m.promptStatus(), m.lineInstance(), m.callReference()));
    table.on(ClearPromptStatusMessage.class, this::clearPrompt);
    table.on(DialedNumberMessage.class, this::dialedNumber);
    table.on(BackSpaceReqMessage.class, this::backSpace);
    table.on(ActivateCallPlaneMessage.class, this::activateCallPlane);
    table.on(CallSelectStatMessage.class, this::mark);
    table.on(DeactivateCallPlaneMessage.class, m -> desk.highlight.activate(0));
  }

  private void callState(CallStateMessage message) {
    CallState state = message.callState();
    int reference = message.callReference();
    if (state.code() < CallState.OFF_HOOK.code() || state.code() > CallState.REMOTE_HOLD.code()) {
      breaches.add("CallState " + state.code() + " does not exist");
    } else if (reference == 0) {
      desk.remoteUse.put(message.lineInstance(), !state.equals(CallState.ON_HOOK));
    } else if (state.equals(CallState.ON_HOOK)) {
      end(reference);
    } else if (!desk.hasLine(message.lineInstance())) {
      breaches.add(
          "CallState "
              + state
              + " on line "
              + message.lineInstance()
              + ": this phone has "
              + desk.lineCount()
              + " lines");
    } else {
      show(message, state);
    }
  }

  private void show(CallStateMessage message, CallState state) {
    DeskCall call = desk.calls.get(message.callReference());
    boolean isNew = call == null;
    boolean wasActive = call != null && call.active();
    if (call == null) {
      call = new DeskCall(message.callReference(), message.lineInstance(), state);
      desk.calls.put(call.reference, call);
      if (!CallStateOrder.canBeFirst(state)) {
        breaches.add(call + " is new, but " + state + " needs an earlier state");
      }
    } else if (call.lineInstance != message.lineInstance()) {
      breaches.add(
          call + " is on line " + call.lineInstance + ", CallState says " + message.lineInstance());
    } else if (!CallStateOrder.follows(call.state, state)) {
      breaches.add("CallState " + state + " comes straight after " + call);
    }
    call.state = state;
    call.privacy = message.privacy();
    call.wasOffHook |= state.equals(CallState.OFF_HOOK);
    if (call.active()) {
      desk.offHookUnanswered = false;
    }
    history.seen(call);
    desk.highlight.changed(call, wasActive, isNew);
  }

  private void end(int reference) {
    DeskCall call = desk.calls.remove(reference);
    if (call != null) {
      cancel(call.promptTimer);
      history.ended(call);
      desk.idleKeysDue = desk.calls.isEmpty() && desk.settings.softKeys();
      if (desk.calls.isEmpty()) {
        desk.transferring = false;
        desk.microphone = true;
      }
    }
  }

  /** The call that a message is about; null, and a breach, when there is none such on that line. */
  private @Nullable DeskCall known(String message, int reference, int line) {
    DeskCall call = desk.calls.get(reference);
    if (call == null) {
      breaches.add(
          message
              + " for unknown callReference "
              + Integer.toUnsignedString(reference)
              + ": CallState must come first");
    } else if (line != 0 && line != call.lineInstance) {
      breaches.add(message + " names line " + line + ", " + call + " is on " + call.lineInstance);
    }
    return call;
  }

  private void callInfo(CallInfoMessage m) {
    DeskCall call = known("CallInfo", m.callReference(), m.lineInstance());
    if (call != null) {
      call.parties =
          new Parties(
              m.callType(),
              labels.expand(m.callingPartyName()),
              m.callingParty(),
              labels.expand(m.calledPartyName()),
              m.calledParty(),
              labels.expand(m.originalCalledPartyName()),
              m.originalCalledParty());
    }
  }

  private void callInfo(CallInfoDynamicMessage m) {
    DeskCall call = known("CallInfoDynamic", m.callReference(), m.lineInstance());
    if (call != null) {
      call.parties =
          new Parties(
              m.callType(),
              labels.expand(m.callingPartyName()),
              m.callingParty(),
              labels.expand(m.calledPartyName()),
              m.calledParty(),
              labels.expand(m.originalCalledPartyName()),
              m.originalCalledParty());
    }
  }

  private void selectSoftKeys(SelectSoftKeysMessage message) {
    int set = message.softKeySetIndex().code();
    if (!desk.settings.softKeys()) {
      breaches.add("SelectSoftKeys for a phone without soft keys");
      return;
    }
    if (!desk.softKeys.hasSet(set)) {
      breaches.add("SelectSoftKeys " + set + ": there is no such set");
      return;
    }
    boolean featureSet =
        set == SoftKeySet.OFF_HOOK_WITH_FEATURES.code()
            || set == SoftKeySet.CONNECTED_WITH_TRANSFER.code();
    if (featureSet && !desk.transferring && desk.settings.model().has(Habit.PATHS)) {
      breaches.add("SelectSoftKeys " + set + " outside a transfer, on a phone with session keys");
    }
    SoftKeySelection selection = new SoftKeySelection(set, message.validKeyMask().code());
    if (message.callReference() == 0) {
      desk.softKeys.idle = selection;
      desk.idleKeysDue = false;
      return;
    }
    DeskCall call = known("SelectSoftKeys", message.callReference(), message.lineInstance());
    if (call != null) {
      call.keys = selection;
    }
  }

  private void prompt(int seconds, String text, int line, int reference) {
    if (desk.settings.model().display() == Display.POPUPS) {
      return;
    }
    if (!desk.settings.prompts()) {
      breaches.add("a prompt for a phone without a prompt line");
      return;
    }
    String words = labels.expand(text);
    if (reference == 0) {
      cancel(promptTimer);
      desk.prompt = words;
      promptTimer = expire(seconds, () -> desk.prompt = "");
      return;
    }
    DeskCall call = known("DisplayPromptStatus", reference, line);
    if (call != null) {
      cancel(call.promptTimer);
      call.prompt = words;
      call.promptTimer = expire(seconds, () -> call.prompt = "");
    }
  }

  private void clearPrompt(ClearPromptStatusMessage message) {
    if (message.callReference() == 0) {
      cancel(promptTimer);
      desk.prompt = "";
      return;
    }
    DeskCall call = known("ClearPromptStatus", message.callReference(), message.lineInstance());
    if (call != null) {
      cancel(call.promptTimer);
      call.prompt = "";
    }
  }

  private void dialedNumber(DialedNumberMessage message) {
    DeskCall call = known("DialedNumber", message.callReference(), message.lineInstance());
    if (call != null) {
      if (!call.wasOffHook) {
        breaches.add("DialedNumber for " + call + ", which never was OffHook");
      }
      call.dialedNumber = message.dialedNumber().digits();
    }
  }

  private void backSpace(BackSpaceReqMessage message) {
    DeskCall call = known("BackSpaceReq", message.callReference(), message.lineInstance());
    if (call != null && !call.digits.isEmpty()) {
      call.digits = call.digits.substring(0, call.digits.length() - 1);
    }
  }

  private void mark(CallSelectStatMessage message) {
    DeskCall call = known("CallSelectStat", message.callReference(), message.lineInstance());
    if (call != null) {
      call.marked = message.callSelectStat() != 0;
    }
  }

  private void activateCallPlane(ActivateCallPlaneMessage message) {
    int line = message.lineInstance();
    if (line != 0 && !desk.hasLine(line)) {
      breaches.add("ActivateCallPlane " + line + ": this phone has " + desk.lineCount() + " lines");
    }
    desk.highlight.activate(line);
  }

  /** Only these calls stay: those that are heard, though their server is gone. */
  void keepOnly(Predicate<DeskCall> kept) {
    desk.calls
        .values()
        .removeIf(
            call -> {
              if (kept.test(call)) {
                return false;
              }
              cancel(call.promptTimer);
              return true;
            });
  }

  /** The phone's user has hung up what the server does not know of any more. */
  void dropAll() {
    desk.calls.values().forEach(call -> cancel(call.promptTimer));
    desk.calls.clear();
    cancel(promptTimer);
  }

  private @Nullable Timer expire(int seconds, Runnable clear) {
    if (seconds <= 0) {
      return null;
    }
    return thread.schedule(
        "softphone prompt",
        Duration.ofSeconds(seconds),
        () -> {
          clear.run();
          changed.run();
        });
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
