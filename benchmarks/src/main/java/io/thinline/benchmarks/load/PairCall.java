package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpEngine;
import io.thinline.benchmarks.load.rtp.RtpStream;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.value.DirectoryNumber;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call between two phones on the same event loop: the caller lifts the handset, dials at the
 * tone, the other phone rings and is answered, both acknowledge their media, one of them hangs up,
 * and at last the other one puts its handset down.
 */
final class PairCall {
  /** Is told once, when the call is over. */
  interface End {
    void over(boolean clean);
  }

  private final CallManner manner;
  private final CallFigures figures;
  private final Failures lost;
  private final End end;
  private final CallSide caller;
  private final CallSide called;
  private final CallSide hangsUp;
  private long due;
  private boolean dialling;
  private long dialled;
  private long answered;
  private long hungUp;
  private boolean ringing;
  private boolean bothConnected;
  private boolean talking;
  private boolean bothIdle;
  private boolean over;
  private RtpStream.@Nullable Outcome atCaller;
  private RtpStream.@Nullable Outcome atCalled;
  private boolean clean = true;

  /**
   * Nothing is sent yet.
   *
   * @param number decides which side hangs up: the caller of even ones
   * @param lost where connections are counted that are lost after the call
   */
  PairCall(
      int number,
      LoadPhone from,
      LoadPhone to,
      CallManner manner,
      CallFigures figures,
      Failures lost,
      End end) {
    this.manner = manner;
    this.figures = figures;
    this.lost = lost;
    this.end = end;
    this.caller = new CallSide(this, from, "caller");
    this.called = new CallSide(this, to, "called phone");
    this.hangsUp = number % 2 == 0 ? caller : called;
  }

  /** The caller lifts its handset, or dials en bloc, which was to happen at that moment. */
  void begin(long moment) {
    due = moment;
    figures.late().between(due, System.nanoTime());
    caller.begin(null);
    called.begin(null);
    if (!open(manner.rtp())) {
      return;
    }
    if (manner.enBloc()) {
      dialled = System.nanoTime();
      waitForRinging();
      caller.send(new EnblocCallMessage(DirectoryNumber.of(number()), 1));
    } else {
      caller.waitsFor("dial tone");
      caller.send(new OffHookMessage(0, 0));
    }
  }

  private boolean open(@Nullable RtpEngine rtp) {
    if (rtp != null) {
      try {
        List<RtpStream> streams = rtp.call();
        caller.begin(streams.get(0));
        called.begin(streams.get(1));
      } catch (UncheckedIOException e) {
        fail(String.valueOf(e.getMessage()));
        return false;
      }
    }
    return true;
  }

  private String number() {
    LoadPhone phone = called.phone();
    return phone.plan().numbering().line(phone.index());
  }

  private void waitForRinging() {
    caller.waitsFor("Connected");
    called.waitsFor("RingIn");
  }

  /** The server plays a tone: the caller dials at the first. */
  void tone(CallSide side) {
    if (side == caller && !dialling && dialled == 0) {
      dialling = true;
      figures.dialTone().between(due, System.nanoTime());
      dial(number(), 0);
    }
  }

  private void dial(String number, int from) {
    int digit = from;
    boolean more = true;
    while (more) {
      caller.press(number.charAt(digit));
      digit++;
      more = digit < number.length() && manner.digitGap().isZero();
    }
    int next = digit;
    if (next < number.length()) {
      caller.phone().flush();
      after(manner.digitGap(), () -> dial(number, next));
    } else {
      dialled = System.nanoTime();
      waitForRinging();
      caller.phone().flush();
    }
  }

  void rings(CallSide side) {
    if (side == called && !ringing) {
      ringing = true;
      figures.ringIn().between(dialled, System.nanoTime());
      called.waitsFor("the answer");
      after(manner.ringing(), this::answer);
    }
  }

  private void answer() {
    answered = System.nanoTime();
    called.waitsFor("Connected");
    called.send(new OffHookMessage(0, 0));
  }

  /** Something was told to one of the sides. */
  void progress() {
    if (!bothConnected && caller.isConnected() && called.isConnected()) {
      bothConnected = true;
      long now = System.nanoTime();
      figures.connected().between(answered, now);
      figures.setUp().between(due + manner.ringing().toNanos(), now);
    }
    if (!talking && bothConnected && caller.isSending() && called.isSending()) {
      talking = true;
      figures.media().between(answered, System.nanoTime());
      caller.waitsFor("the end of the talk");
      called.waitsFor("the end of the talk");
      after(manner.talking(), this::hangUp);
    }
  }

  private void hangUp() {
    hungUp = System.nanoTime();
    caller.waitsFor("OnHook");
    called.waitsFor("OnHook");
    hangsUp.hangUp();
  }

  /** The server has ended the call at that side. */
  void ended(CallSide side) {
    if (hungUp == 0) {
      fail("ended early, " + side.name() + " waiting for " + side.waitingFor());
      return;
    }
    side.waitsFor("CloseReceiveChannel or StopMediaTransmission");
    if (!bothIdle && caller.idle() && called.idle()) {
      bothIdle = true;
      figures.over().between(hungUp, System.nanoTime());
      CallSide other = hangsUp == caller ? called : caller;
      other.send(new OnHookMessage(0, 0));
    }
    mediaClosed();
  }

  /** The server has closed or stopped media of one side. */
  void mediaClosed() {
    if (!over && caller.gone() && called.gone()) {
      end();
    }
  }

  void fail(String reason) {
    if (!over) {
      clean = false;
      figures.failures().count(reason);
      caller.send(new OnHookMessage(0, 0));
      called.send(new OnHookMessage(0, 0));
      end();
    }
  }

  private void end() {
    over = true;
    for (CallSide side : List.of(caller, called)) {
      if (side.phone().online()) {
        side.phone().begin(new Idle(lost));
      }
      side.phone().media().end(outcome -> heard(side, outcome));
    }
  }

  private void heard(CallSide side, RtpStream.Outcome outcome) {
    if (side == caller) {
      atCaller = outcome;
    } else {
      atCalled = outcome;
    }
    RtpStream.Outcome one = atCaller;
    RtpStream.Outcome two = atCalled;
    if (one != null && two != null) {
      clean = clean && (manner.rtp() == null || figures.audio(one, two));
      if (clean) {
        figures.clean();
      }
      end.over(clean);
    }
  }

  private void after(Duration delay, Runnable task) {
    if (delay.isZero()) {
      task.run();
    } else {
      var unused =
          caller
              .phone()
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
}
