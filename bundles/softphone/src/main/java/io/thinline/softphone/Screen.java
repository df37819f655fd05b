package io.thinline.softphone;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.Tone;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a phone shows and does at one moment. Immutable. Texts have their dictionary labels
 * expanded.
 *
 * @param device the phone's name
 * @param model the name of its type
 * @param version negotiated protocol version, 0 before registration
 * @param registration how far it is with its server
 * @param notice what the phone says by itself: why it was rejected, that the connection is lost
 * @param time clock and date as the server set them, empty when it did not
 * @param buttons beside the display, from top to bottom
 * @param messageLamp the lamp on the handset
 * @param prompt the status line of the idle screen
 * @param notification the transient line, empty when there is none
 * @param application what an application has put on the display, until the user leaves it
 * @param calls oldest first
 * @param highlighted callReference of the call whose keys are shown; 0 without a call
 * @param softKeys the visible ones: of the highlighted call, or of the idle screen
 * @param ringer RingMode OFF when it does not ring
 * @param tone what it plays into the ear; SILENCE for nothing
 * @param handset lifted
 * @param speaker on
 * @param headset on
 * @param microphone on, unless the server has switched it off
 * @param listening ports open for RTP
 * @param sending where it was told to send RTP
 */
public record Screen(
    String device,
    String model,
    int version,
    RegistrationState registration,
    String notice,
    String time,
    List<Button> buttons,
    boolean messageLamp,
    String prompt,
    String notification,
    Optional<Application> application,
    List<Call> calls,
    int highlighted,
    List<SoftKey> softKeys,
    RingMode ringer,
    Tone tone,
    boolean handset,
    boolean speaker,
    boolean headset,
    boolean microphone,
    List<InetSocketAddress> listening,
    List<InetSocketAddress> sending) {

  /**
   * A button beside the display.
   *
   * @param type Line, SpeedDial, ...
   * @param instance counted from 1 in its type
   * @param number what it stands for: directory number, dialled number or URL
   * @param label what is written beside it
   * @param forward where the line is forwarded to, empty when it is not
   */
  public record Button(
      String type, int instance, String number, String label, LampMode lamp, String forward) {}

  /**
   * A call on the display.
   *
   * @param digits typed so far
   * @param parties empty before CallInfo
   * @param keys visible when this call is highlighted
   * @param marked chosen for Join or DirTrfr
   */
  public record Call(
      int callReference,
      int lineInstance,
      CallState state,
      Optional<Parties> parties,
      String prompt,
      String digits,
      String dialedNumber,
      List<SoftKey> keys,
      boolean marked) {

    /** The keys that are visible when this call is highlighted. */
    public List<SoftKey> softKeys() {
      return keys;
    }

    /** Whether one of them has that label. */
    public boolean shows(String softKey) {
      return keys.stream().anyMatch(key -> key.label().equalsIgnoreCase(softKey));
    }
  }

  /**
   * What an application shows.
   *
   * @param items of a menu, chosen by their number from 1 on the keypad
   * @param keys soft keys of the application
   */
  public record Application(
      String title, String prompt, String text, List<Choice> items, List<Choice> keys) {
    /** Copies the lists. */
    public Application {
      items = List.copyOf(items);
      keys = List.copyOf(keys);
    }

    /** What a hand can choose: the soft keys, and the items by their numbers. */
    public List<Key> choices() {
      List<Key> choices = new ArrayList<>();
      keys.forEach(key -> choices.add(new Key.Choice(key.label(), key.url())));
      for (int i = 0; i < items.size(); i++) {
        choices.add(new Key.Choice(String.valueOf(i + 1), items.get(i).url()));
      }
      return choices;
    }

    boolean offers(Key choice) {
      return choices().contains(choice);
    }
  }

  /**
   * Something to choose.
   *
   * @param url what happens then, mostly one of Cisco's internal URIs
   */
  public record Choice(String label, String url) {}

  /** Copies the lists. */
  public Screen {
    buttons = List.copyOf(buttons);
    calls = List.copyOf(calls);
    softKeys = List.copyOf(softKeys);
    listening = List.copyOf(listening);
    sending = List.copyOf(sending);
  }

  /** Whether the phone is ready for calls. */
  public boolean registered() {
    return registration == RegistrationState.REGISTERED;
  }

  /** The first call in that state. */
  public Optional<Call> callIn(CallState state) {
    return calls.stream().filter(call -> call.state().equals(state)).findFirst();
  }

  /** The call with that reference. */
  public Optional<Call> call(int callReference) {
    return calls.stream().filter(call -> call.callReference() == callReference).findFirst();
  }

  /** The call whose keys are shown. */
  public Optional<Call> highlightedCall() {
    return call(highlighted);
  }

  /** Whether a call is in that state. */
  public boolean has(CallState state) {
    return callIn(state).isPresent();
  }

  /** Registered, no call, nothing rings, plays, lights or sends. */
  public boolean idle() {
    return registered()
        && calls.isEmpty()
        && !ringing()
        && tone.equals(Tone.SILENCE)
        && !handset
        && !speaker
        && !headset
        && listening.isEmpty()
        && sending.isEmpty();
  }

  /** Whether it rings audibly or silently. */
  public boolean ringing() {
    return !ringer.equals(RingMode.OFF);
  }

  /** Whether a key with that label is visible. */
  public boolean shows(String softKey) {
    return softKeys.stream().anyMatch(key -> key.label().equalsIgnoreCase(softKey));
  }

  /** The lamp of a line button. */
  public LampMode lineLamp(int instance) {
    return buttons.stream()
        .filter(button -> button.type().equals("Line") && button.instance() == instance)
        .map(Button::lamp)
        .findFirst()
        .orElse(LampMode.OFF);
  }

  /** The whole screen as text, to print. */
  public String text() {
    return ScreenText.of(this);
  }
}
