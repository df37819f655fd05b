package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.Key;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;

/** A phone of any class over TCP and RTP, and a hand that presses only what it can see. */
record Desk(SoftPhone phone, int voice) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The phone's microphone hears a tone of that many Hz. */
  Desk {
    phone.tone(voice);
  }

  Desk calls(String number) {
    if (!screen().handset()) {
      phone.goOffHook().join();
    }
    shows(screen -> screen.has(CallState.OFF_HOOK), "a call to dial in");
    return dials(number);
  }

  Desk dials(String number) {
    for (char digit : number.toCharArray()) {
      phone.digit(digit).join();
    }
    return this;
  }

  Desk isRung() {
    return shows(screen -> screen.has(CallState.RING_IN), "a ringing call");
  }

  Desk answers() {
    isRung();
    Optional<Key> answer = visible("Answer");
    (answer.isPresent() ? phone.press(answer.get()) : phone.goOffHook()).join();
    return this;
  }

  /** The first of these keys that it has. */
  Desk presses(String... labels) {
    await(this + " has one of " + List.of(labels)).until(() -> first(labels).isPresent());
    phone.press(first(labels).orElseThrow()).join();
    return this;
  }

  private Optional<Key> first(String... labels) {
    return List.of(labels).stream().flatMap(label -> visible(label).stream()).findFirst();
  }

  private Optional<Key> visible(String label) {
    return phone.visibleKeys().stream().filter(key -> key.label().equals(label)).findFirst();
  }

  /** Each hears the other's voice. */
  Desk talksTo(Desk other) {
    shows(screen -> screen.has(CallState.CONNECTED), "a conversation");
    other.shows(screen -> screen.has(CallState.CONNECTED), "a conversation");
    patiently("hears " + other).until(() -> phone.heard().hertz() == other.voice);
    other.patiently("hears " + this).until(() -> other.phone.heard().hertz() == voice);
    return this;
  }

  Desk hearsNobody() {
    return shows(
        screen -> screen.listening().isEmpty() && screen.sending().isEmpty(), "no open port");
  }

  /** Whatever its user holds in the hand goes down. */
  Desk hangsUp() {
    Screen now = screen();
    if (now.handset() || now.speaker() || now.headset()) {
      // The server may have switched the speaker off meanwhile.
      phone.goOnHook().exceptionally(onHookAlready -> null).join();
    }
    return this;
  }

  Desk isFree() {
    return shows(screen -> screen.calls().isEmpty() && screen.registered(), "no call");
  }

  Desk shows(Predicate<Screen> condition, String what) {
    patiently("shows " + what)
        .untilAsserted(() -> assertThat(condition.test(screen())).as(screen().text()).isTrue());
    return this;
  }

  private ConditionFactory patiently(String what) {
    return await(this + " " + what).atMost(PATIENCE);
  }

  Screen screen() {
    return phone.screen();
  }

  void isContent() {
    assertThat(phone.settledBreaches().join()).as(toString()).isEmpty();
  }

  @Override
  public String toString() {
    return phone.name();
  }
}
