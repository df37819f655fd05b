package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.Key;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;

/** A phone of any class over TCP and RTP, and a hand that presses only what it can see. */
record Desk(SoftPhone phone, int voice) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GLANCE = Duration.ofMillis(10);

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

  /** The digits back to back, whatever the phone shows. */
  Desk enters(String digits) {
    phone.dial(digits).join();
    return this;
  }

  /** A number of its call lists, sent at once. */
  Desk picks(String number) {
    phone.enbloc(number).join();
    return this;
  }

  Desk lifts() {
    phone.goOffHook().join();
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

  /** Takes the call as soon as the phone has heard of it, before the server can take a breath. */
  CompletableFuture<Void> answersAtOnce() {
    return phone
        .whenever(screen -> screen.has(CallState.RING_IN))
        .thenCompose(
            ringing ->
                phone.visibleKeys().stream()
                    .filter(key -> key.label().equals("Answer"))
                    .findFirst()
                    .map(phone::press)
                    .orElseGet(phone::goOffHook));
  }

  /** The first of these keys that it has. */
  Desk presses(String... labels) {
    patiently("has one of " + List.of(labels))
        .untilAsserted(
            () -> assertThat(phone.visibleKeys()).extracting(Key::label).containsAnyOf(labels));
    phone.press(first(labels).orElseThrow()).join();
    return this;
  }

  /** Whether one of these keys can be pressed now. */
  boolean has(String... labels) {
    return first(labels).isPresent();
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
    other.hears(this);
    return hears(other);
  }

  /** On a port that is open: what was heard in a call before is forgotten by then. */
  Desk hears(Desk other) {
    patiently("hears " + other)
        .until(() -> !screen().listening().isEmpty() && phone.heard().hertz() == other.voice);
    return this;
  }

  Desk has(CallState state) {
    return shows(screen -> screen.has(state), "a call " + state);
  }

  Desk plays(Tone tone) {
    return shows(screen -> screen.tone().equals(tone), "plays " + tone);
  }

  /** Where it has a list of calls the keys are now those of the call in that state. */
  Desk looksAt(CallState state) {
    shows(screen -> screen.has(state), "a call " + state);
    int reference = screen().callIn(state).orElseThrow().callReference();
    // A phone without a list is told by its keys alone.
    phone.select(reference).exceptionally(noList -> null).join();
    return this;
  }

  /** In a call, on the idle screen or over it; for a phone that can write. */
  Desk reads(String words) {
    return shows(screen -> says(screen, words), "says " + words);
  }

  static boolean says(Screen screen, String words) {
    return screen.text().contains(words) || screen.prompt().contains(words);
  }

  /** Of any of its calls. */
  Desk names(String party) {
    return shows(
        screen ->
            screen.calls().stream()
                .anyMatch(call -> call.parties().map(Object::toString).orElse("").contains(party)),
        "names " + party);
  }

  /** Something that may be over in a moment; to be asked for before it begins. */
  CompletableFuture<Screen> waitsFor(Predicate<Screen> moment) {
    return phone.whenever(moment).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
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

  /** DTMF digits, all since it was switched on. */
  Desk hasHeard(String digits) {
    return shows(screen -> phone.heardDigits().equals(digits), "has heard " + digits);
  }

  /** A tone that ends by itself. */
  Desk heardOnce(Tone tone) {
    patiently("hears " + tone).until(() -> phone.shortTones().contains(tone));
    return this;
  }

  Desk isFree() {
    return shows(screen -> screen.calls().isEmpty() && screen.registered(), "no call");
  }

  Desk shows(Predicate<Screen> condition, String what) {
    patiently("shows " + what)
        .untilAsserted(
            () -> assertThat(condition.test(screen())).as(() -> screen().text()).isTrue());
    return this;
  }

  private ConditionFactory patiently(String what) {
    return await(this + " " + what).pollDelay(Duration.ZERO).pollInterval(GLANCE).atMost(PATIENCE);
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
