package io.thinline.itests.karaf;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.Heard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * A phone and the hand that presses its keys. Every wait is bounded and tells what was shown, in
 * the message alone: Pax Exam reports nothing but the innermost cause.
 */
final class DeskPhone {
  private static final long PATIENCE_SECONDS = 20;

  private final SoftPhone phone;
  private final String number;
  private final int voice;

  DeskPhone(SoftPhone phone, String number, int voice) {
    this.phone = phone;
    this.number = number;
    this.voice = voice;
    phone.tone(voice);
  }

  String name() {
    return phone.name();
  }

  String number() {
    return number;
  }

  DeskPhone registers() {
    pressed(phone.register(), "register");
    return isIdle();
  }

  DeskPhone liftsTheHandset() {
    pressed(phone.goOffHook(), "go off hook");
    return this;
  }

  DeskPhone hasDialTone() {
    return shows(screen -> screen.has(CallState.OFF_HOOK), "a call to dial in");
  }

  DeskPhone dials(String digits) {
    for (char digit : digits.toCharArray()) {
      pressed(phone.digit(digit), "press " + digit);
    }
    return this;
  }

  DeskPhone isRung() {
    return shows(screen -> screen.has(CallState.RING_IN) && screen.ringing(), "a ringing call");
  }

  DeskPhone hearsItRing() {
    return shows(
        screen -> screen.has(CallState.RING_OUT) && screen.tone().equals(Tone.ALERTING_TONE),
        "the far side ringing");
  }

  DeskPhone answers() {
    boolean hasKey = phone.visibleKeys().stream().anyMatch(key -> key.label().equals("Answer"));
    pressed(hasKey ? phone.softKey("Answer") : phone.goOffHook(), "answer");
    return this;
  }

  DeskPhone talks() {
    return shows(
        screen ->
            screen.has(CallState.CONNECTED)
                && !screen.listening().isEmpty()
                && !screen.sending().isEmpty(),
        "a conversation");
  }

  DeskPhone hangsUp() {
    pressed(phone.goOnHook(), "hang up");
    return this;
  }

  DeskPhone isIdle() {
    return shows(Screen::idle, "nothing but that it is registered");
  }

  DeskPhone keepsItsCallWithoutServer() {
    return shows(
        screen -> screen.registration() == RegistrationState.PRESERVED, "that its server is gone");
  }

  boolean isRegistered() {
    return screen().registered();
  }

  DeskPhone hearsReorderAndReads(String prompt) {
    return shows(
        screen ->
            screen.tone().equals(Tone.REORDER_TONE)
                && screen.calls().stream().anyMatch(call -> call.prompt().contains(prompt)),
        "reorder tone and \"" + prompt + "\"");
  }

  /** The other's voice is what dominates half a second of sound. */
  DeskPhone hears(DeskPhone other) {
    return hears(other.voice);
  }

  /** A tone of that many Hz. */
  DeskPhone hears(int hertz) {
    Awaitility.await(name() + " hears " + hertz + " Hz")
        .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .until(() -> heard().hertz() == hertz);
    return this;
  }

  DeskPhone shows(Predicate<Screen> condition, String what) {
    await(phone.whenever(condition), "show " + what);
    return this;
  }

  Heard heard() {
    return phone.heard();
  }

  Screen screen() {
    return phone.screen();
  }

  List<String> settledBreaches() {
    return await(phone.settledBreaches(), "look back");
  }

  private void pressed(CompletableFuture<Void> key, String what) {
    await(key.thenApply(nothing -> true), what);
  }

  private <T> T await(CompletableFuture<T> future, String what) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(name() + " could not " + what + ": " + e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError(
          name() + " should " + what + ", but shows\n" + screen().text() + "\n" + heard());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
