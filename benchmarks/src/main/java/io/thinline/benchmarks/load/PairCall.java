package io.thinline.benchmarks.load;

import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One call between two phones on the same event loop: the caller lifts the handset, dials at the
 * tone, the other phone rings and is answered, both acknowledge their media, the caller hangs up,
 * and at last the other one puts its handset down.
 */
final class PairCall {
  /**
   * How all calls are made.
   *
   * @param enBloc the number goes out in one message, without tone and digits
   * @param ringing how long the called phone rings
   * @param talking from Connected to on-hook
   */
  record Manner(boolean enBloc, Duration ringing, Duration talking) {}

  private final LoadPhone caller;
  private final LoadPhone called;
  private final Manner manner;
  private final CallFigures figures;
  private final Failures lost;
  private final Runnable ended;
  private final Side callerSide;
  private final Side calledSide;
  private long dialled;
  private long answered;
  private long hungUp;
  private boolean ringing;
  private boolean bothConnected;
  private boolean talking;
  private boolean over;

  PairCall(
      LoadPhone caller,
      LoadPhone called,
      Manner manner,
      CallFigures figures,
      Failures lost,
      Runnable ended) {
    this.caller = caller;
    this.called = called;
    this.manner = manner;
    this.figures = figures;
    this.lost = lost;
    this.ended = ended;
    this.callerSide = new Side(caller, "caller");
    this.calledSide = new Side(called, "called");
  }

  void begin() {
    caller.begin(callerSide);
    called.begin(calledSide);
    if (manner.enBloc()) {
      caller.send(new EnblocCallMessage(DirectoryNumber.of(number()), 1));
      dialled();
    } else {
      caller.send(new OffHookMessage(0, 0));
      callerSide.waitsFor("dial tone");
    }
    caller.flush();
  }

  private String number() {
    return called.plan().numbering().line(called.index());
  }

  private void dialled() {
    dialled = System.nanoTime();
    callerSide.waitsFor("Connected");
    calledSide.waitsFor("RingIn");
  }

  private void dial() {
    String number = number();
    for (int i = 0; i < number.length(); i++) {
      caller.send(
          new KeypadButtonMessage(
              KeyPadButton.of(Character.digit(number.charAt(i), 10)),
              callerSide.line,
              callerSide.reference));
    }
    dialled();
  }

  private void rings() {
    ringing = true;
    figures.ringIn().between(dialled, System.nanoTime());
    calledSide.waitsFor("the answer");
    after(manner.ringing(), this::answer);
  }

  private void answer() {
    answered = System.nanoTime();
    called.send(new OffHookMessage(0, 0));
    called.flush();
    calledSide.waitsFor("Connected");
  }

  private void progress() {
    if (!bothConnected && callerSide.connected && calledSide.connected) {
      bothConnected = true;
      figures.connected().between(answered, System.nanoTime());
    }
    if (!talking && bothConnected && callerSide.sends && calledSide.sends) {
      talking = true;
      figures.media().between(answered, System.nanoTime());
      callerSide.waitsFor("the end of the talk");
      calledSide.waitsFor("the end of the talk");
      after(manner.talking(), this::hangUp);
    }
  }

  private void hangUp() {
    hungUp = System.nanoTime();
    callerSide.waitsFor("OnHook");
    calledSide.waitsFor("OnHook");
    caller.send(new OnHookMessage(callerSide.line, callerSide.reference));
    caller.flush();
  }

  private void gone() {
    if (callerSide.gone && calledSide.gone) {
      figures.over().between(hungUp, System.nanoTime());
      called.send(new OnHookMessage(0, 0));
      called.flush();
      figures.clean();
      end();
    }
  }

  private void fail(String reason) {
    if (!over) {
      figures.failures().count(reason);
      for (LoadPhone phone : new LoadPhone[] {caller, called}) {
        phone.send(new OnHookMessage(0, 0));
        phone.flush();
      }
      end();
    }
  }

  private void end() {
    over = true;
    for (LoadPhone phone : new LoadPhone[] {caller, called}) {
      if (phone.online()) {
        phone.begin(new Idle(lost));
      }
    }
    ended.run();
  }

  private void after(Duration delay, Runnable task) {
    if (delay.isZero()) {
      task.run();
    } else {
      var unused =
          caller
              .loop()
              .schedule(
                  () -> {
                    if (!over) {
                      task.run();
                    }
                  },
                  delay.toNanos(),
                  TimeUnit.NANOSECONDS);
    }
  }

  /** One of the two phones in this call. */
  private final class Side implements Activity {
    private final LoadPhone phone;
    private final String name;
    private String waitingFor = "nothing";
    private int line = 1;
    private int reference;
    private boolean connected;
    private boolean sends;
    private boolean gone;

    Side(LoadPhone phone, String name) {
      this.phone = phone;
      this.name = name;
    }

    void waitsFor(String what) {
      waitingFor = what;
      phone.waits();
    }

    @Override
    public void heard(Incoming message) {
      MediaAnswers.answer(phone, message);
      switch (message.what()) {
        case CALL_STATE -> state(CallState.of(message.word(0)), message.word(1), message.word(2));
        case START_TONE -> {
          if (this == callerSide && dialled == 0) {
            dial();
          }
        }
        case START_MEDIA -> {
          sends = true;
          waitsFor(connected ? "the other phone" : "Connected");
          progress();
        }
        case RESET -> PairCall.this.fail("reset by the server during a call");
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
      if (state.equals(CallState.RING_IN) && this == calledSide && !ringing) {
        rings();
      } else if (state.equals(CallState.CONNECTED)) {
        connected = true;
        waitsFor(sends ? "the other phone" : "StartMediaTransmission");
        progress();
      } else if (state.equals(CallState.ON_HOOK)) {
        ended();
      } else if (state.equals(CallState.BUSY)
          || state.equals(CallState.CONGESTION)
          || state.equals(CallState.INVALID_NUMBER)) {
        PairCall.this.fail(state + " at the " + name + " phone");
      }
    }

    private void ended() {
      if (hungUp != 0) {
        gone = true;
        PairCall.this.gone();
      } else {
        PairCall.this.fail("ended early, " + name + " waiting for " + waitingFor);
      }
    }

    @Override
    public void failed(String reason) {
      PairCall.this.fail(reason + " (" + name + ")");
    }

    @Override
    public String waitingFor() {
      return waitingFor;
    }
  }
}
