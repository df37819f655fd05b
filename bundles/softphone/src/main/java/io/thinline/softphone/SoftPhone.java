package io.thinline.softphone;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.media.Heard;
import io.thinline.softphone.media.MediaPlane;
import io.thinline.softphone.transport.PhoneTransport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A simulated SCCP desk phone, strict as a real one: it believes nothing about a call it was not
 * told of, sends sound only where and while told, shows only the keys it was given, and writes down
 * every breach of the protocol by its server.
 *
 * <p>All methods may be called from any thread. What is pressed is done on the phone's thread, at
 * once when the caller is on it; the returned future completes when the phone has done it, with an
 * {@link IllegalStateException} when a person could not have done it, because there is no such key.
 */
public final class SoftPhone implements AutoCloseable {
  private final PhoneSettings settings;
  private final MediaPlane media;
  private final PhoneBody body;

  /**
   * A phone that is not registered yet.
   *
   * @param thread where it lives
   * @param transport its wire
   * @param media its sound; closed with the phone
   */
  public SoftPhone(
      PhoneSettings settings, PhoneThread thread, PhoneTransport transport, MediaPlane media) {
    this.settings = settings;
    this.media = media;
    body = new PhoneBody(settings, thread, transport, media);
  }

  /** The phone's name. */
  public String name() {
    return settings.deviceName();
  }

  /** Connects and registers; without effect when it has. */
  public CompletableFuture<Void> register() {
    return body.act(body.registrar::register);
  }

  /** Unregisters and closes the connection; it does not come back by itself. */
  public CompletableFuture<Void> unregister() {
    return body.act(body.registrar::unregister);
  }

  /** The network cable is pulled for a moment: the connection is gone without a goodbye. */
  public CompletableFuture<Void> loseConnection() {
    return body.act(body::loseConnection);
  }

  /** Its connection stays, and it sends no keepalives any more, until it registers again. */
  public CompletableFuture<Void> fallSilent() {
    return body.act(body.registrar::fallSilent);
  }

  /** Lifts the handset. */
  public CompletableFuture<Void> goOffHook() {
    return body.act(body.hooks::liftHandset);
  }

  /** Puts the handset down, or presses the speaker key while the speaker is on. */
  public CompletableFuture<Void> goOnHook() {
    return body.act(body.hooks::hangUp);
  }

  /** Presses one key of the keypad: 0 to 9, *, #, A to D. */
  public CompletableFuture<Void> digit(char key) {
    return body.act(() -> body.keys.digit(key));
  }

  /** Presses the keys of a number, one message each. */
  public CompletableFuture<Void> dial(String number) {
    return body.act(
        () -> {
          for (int i = 0; i < number.length(); i++) {
            body.keys.digit(number.charAt(i));
          }
        });
  }

  /** Sends a whole number at once, as from a call list. */
  public CompletableFuture<Void> enbloc(String number) {
    return body.act(() -> body.keys.enbloc(number));
  }

  /** Presses a visible soft key, by what is written over it. */
  public CompletableFuture<Void> softKey(String label) {
    return body.act(() -> body.keys.softKey(label));
  }

  /** Presses a soft key of that call. */
  public CompletableFuture<Void> softKey(String label, int callReference) {
    return body.act(() -> body.keys.softKey(label, callReference));
  }

  /** Presses a line button. */
  public CompletableFuture<Void> lineKey(int instance) {
    return body.act(() -> body.buttons.line(instance));
  }

  /** Presses a speed dial button. */
  public CompletableFuture<Void> speedDial(int instance) {
    return body.act(() -> body.buttons.speedDial(instance));
  }

  /** Presses a fixed key of phones without soft keys: hold, transfer, redial... */
  public CompletableFuture<Void> press(Stimulus stimulus, int instance) {
    return body.act(() -> body.buttons.press(stimulus, instance));
  }

  /** Presses a fixed key, wherever it is on this phone. */
  public CompletableFuture<Void> press(Stimulus stimulus) {
    return body.act(() -> body.buttons.press(stimulus));
  }

  /** Does what a hand can do now: one of {@link #visibleKeys}. */
  public CompletableFuture<Void> press(Key key) {
    return body.act(() -> body.visibleKeys.press(key));
  }

  /** Presses the speaker key. */
  public CompletableFuture<Void> speakerKey() {
    return body.act(body.hooks::speakerKey);
  }

  /** Presses the headset key. */
  public CompletableFuture<Void> headsetKey() {
    return body.act(body.hooks::headsetKey);
  }

  /** Presses the hook for a moment, at a phone that was told to report that. */
  public CompletableFuture<Void> hookFlash() {
    return body.act(body.hooks::hookFlash);
  }

  /** Moves the highlight to that call. */
  public CompletableFuture<Void> select(int callReference) {
    return body.act(() -> body.keys.select(callReference));
  }

  /** Moves the highlight to the call above; at the top it stays. */
  public CompletableFuture<Void> up() {
    return body.act(() -> body.keys.move(-1));
  }

  /** Moves the highlight to the call below; at the bottom it stays. */
  public CompletableFuture<Void> down() {
    return body.act(() -> body.keys.move(1));
  }

  /** Sends what no hand can: a key that is not shown, a message out of order. */
  public CompletableFuture<Void> sendAnyway(PhoneMessage message) {
    return body.act(() -> body.send(message));
  }

  /**
   * Everything a hand could do right now. Of soft keys these are the highlighted call's; those of
   * another call are there once the highlight is on it.
   */
  public List<Key> visibleKeys() {
    return body.visibleKeys();
  }

  /** How its media fail; as told here, for tests. */
  public MediaFaults mediaFaults() {
    return body.faults;
  }

  /** The lists of calls that it keeps. */
  public CallLists callLists() {
    return body.history.lists();
  }

  /** The DTMF digits heard so far, in order: a digit that comes twice is heard twice. */
  public String heardDigits() {
    return body.heardDigits.toString();
  }

  /** How often it has rung a single time, as a reminder does. */
  public int shortRings() {
    return body.shortRings();
  }

  /** The last fifty tones that ended by themselves, in order: zips, calls that wait... */
  public List<Tone> shortTones() {
    return body.shortTones();
  }

  /** What the microphone hears: a tone of that frequency in Hz; 0 for silence. */
  public void tone(int hertz) {
    media.tone(hertz);
  }

  /** What is heard now. */
  public Heard heard() {
    return media.heard();
  }

  /** What it shows and does now. */
  public Screen screen() {
    return body.picture.now();
  }

  /** Completes with the first screen that fulfils the condition, which may be the present one. */
  public CompletableFuture<Screen> whenever(Predicate<Screen> condition) {
    CompletableFuture<Screen> reached = new CompletableFuture<>();
    body.onThread(() -> body.picture.whenever(condition, reached));
    return reached;
  }

  /** Every breach of the protocol so far, in words, with time and device. */
  public List<String> breaches() {
    return body.breaches.texts();
  }

  /**
   * Looks at the phone now and counts as breach what otherwise would have to last two seconds: a
   * lamp left on, a port left open. For the end of a run, when nothing is under way any more.
   */
  public CompletableFuture<List<String>> settledBreaches() {
    CompletableFuture<List<String>> settled = new CompletableFuture<>();
    body.onThread(() -> settled.complete(body.settle()));
    return settled;
  }

  /** Switches the phone off: no goodbye, ports closed, timers stopped. */
  @Override
  public void close() {
    body.onThread(body::switchOff);
  }
}
