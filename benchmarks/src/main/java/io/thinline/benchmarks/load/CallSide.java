package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpStream;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import org.jspecify.annotations.Nullable;

/** One of the two phones in a call: what the server has told it of this call. */
final class CallSide implements Activity, PhoneMedia.Listener {
  private final PairCall call;
  private final LoadPhone phone;
  private final String name;
  private String waitingFor = "nothing";
  private int line = 1;
  private int reference;
  private boolean connected;
  private boolean sends;
  private boolean gone;

  CallSide(PairCall call, LoadPhone phone, String name) {
    this.call = call;
    this.phone = phone;
    this.name = name;
  }

  void begin(@Nullable RtpStream rtp) {
    phone.begin(this);
    phone.media().begin(rtp, this);
  }

  LoadPhone phone() {
    return phone;
  }

  /** "caller" or "called phone". */
  String name() {
    return name;
  }

  boolean isConnected() {
    return connected;
  }

  boolean isSending() {
    return sends;
  }

  /** Whether the server has ended the call here and closed its media. */
  boolean gone() {
    return gone && phone.media().closed();
  }

  /** Whether the server has ended the call here. */
  boolean idle() {
    return gone;
  }

  void waitsFor(String what) {
    waitingFor = what;
    phone.waits();
  }

  void send(PhoneMessage message) {
    phone.send(message);
    phone.flush();
  }

  void press(char digit) {
    phone.send(
        new KeypadButtonMessage(KeyPadButton.of(Character.digit(digit, 10)), line, reference));
  }

  void hangUp() {
    send(new OnHookMessage(line, reference));
  }

  @Override
  public void heard(Incoming message) {
    switch (message.what()) {
      case CALL_STATE -> state(CallState.of(message.word(0)), message.word(1), message.word(2));
      case START_TONE -> call.tone(this);
      case CLOSE_RECEIVE_CHANNEL, STOP_MEDIA -> call.mediaClosed();
      case RESET -> call.fail("reset by the server during a call");
      default -> {}
    }
  }

  private void state(CallState state, int lineInstance, int callReference) {
    if (reference == 0 && !state.equals(CallState.ON_HOOK)) {
      line = lineInstance;
      reference = callReference;
    }
    if (callReference != reference) {
      return;
    }
    if (state.equals(CallState.RING_IN)) {
      call.rings(this);
    } else if (state.equals(CallState.CONNECTED)) {
      connected = true;
      waitsFor(sends ? "Connected at the other phone" : "StartMediaTransmission");
      call.progress();
    } else if (state.equals(CallState.ON_HOOK)) {
      gone = true;
      call.ended(this);
    } else if (state.equals(CallState.BUSY)
        || state.equals(CallState.CONGESTION)
        || state.equals(CallState.INVALID_NUMBER)) {
      call.fail(state + " at the " + name);
    }
  }

  @Override
  public void sends() {
    sends = true;
    waitsFor(connected ? "media at the other phone" : "Connected");
    call.progress();
  }

  @Override
  public void refused(String reason) {
    call.fail(name + " " + reason);
  }

  @Override
  public void failed(String reason) {
    call.fail(reason + " (" + name + ")");
  }

  @Override
  public String waitingFor() {
    return waitingFor;
  }
}
