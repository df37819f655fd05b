package io.thinline.softphone;

import io.thinline.api.time.Timer;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.SPCPRegisterTokenReject;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.sccp.value.UnregReason;
import io.thinline.sccp.value.UnregisterStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The phone's life with its server: Register, the questions, keepalive, Reset, Unregister, and what
 * happens when the connection goes.
 */
final class Registrar {
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(30);
  private static final Duration UNREGISTER_PATIENCE = Duration.ofSeconds(5);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);
  private static final int KEEPALIVES_UNTIL_LOST = 3;

  /** What the registrar needs of the phone around it. */
  interface Phone {
    void connect();

    void send(PhoneMessage message);

    void disconnect();

    /** Keys, prompts, lamps and calls of the server that is gone are gone. */
    void forgetServer(boolean keepTalking);

    boolean talking();

    void changed();
  }

  private final Desk desk;
  private final Breaches breaches;
  private final PhoneThread thread;
  private final RegistrationSteps steps;
  private final Phone phone;
  private @Nullable Timer keepAlive;
  private @Nullable Timer patience;
  private @Nullable Timer retry;
  private Duration retryDelay = FIRST_RETRY;
  private boolean acknowledged;
  private boolean resetPending;
  private boolean comingBack;
  private int unanswered;

  Registrar(Desk desk, Breaches breaches, PhoneThread thread, Labels labels, Phone phone) {
    this.desk = desk;
    this.breaches = breaches;
    this.thread = thread;
    this.phone = phone;
    this.steps = new RegistrationSteps(desk, breaches, labels, this::ask, this::registered);
  }

  void registerAt(MessageTable table) {
    table.on(SPCPRegisterTokenAck.class, m -> introduce());
    table.on(SPCPRegisterTokenReject.class, m -> tokenRefused(m.waitTimeBeforeNextReq()));
    table.on(RegisterAckMessage.class, this::registerAck);
    table.on(RegisterRejectMessage.class, this::registerReject);
    table.on(CapabilitiesReqMessage.class, m -> capabilities());
    table.on(KeepAliveAckMessage.class, m -> unanswered = 0);
    table.on(UnregisterAckMessage.class, this::unregisterAck);
    table.on(Reset.class, m -> reset());
    steps.registerAt(table);
  }

  boolean acknowledged() {
    return acknowledged;
  }

  boolean askedForTemplate() {
    return steps.askedForTemplate();
  }

  /** After every message: may answer a question, or leave the phone idle for a reset. */
  void received(ServerMessage message) {
    steps.received(message);
    if (resetPending
        && desk.registration == RegistrationState.REGISTERED
        && !phone.talking()
        && desk.calls.isEmpty()) {
      leave(true);
    }
  }

  /** What both sides speak after this RegisterAck. */
  Dialect negotiated(RegisterAckMessage ack) {
    int version =
        Math.min(ack.maxProtocolVer(), Math.min(desk.settings.version(), Dialect.HIGHEST));
    return new Dialect(desk.settings.model().protocol(), version, desk.settings.features());
  }

  void register() {
    if (desk.registration == RegistrationState.OFFLINE
        || desk.registration == RegistrationState.REJECTED) {
      connect();
    }
  }

  private void connect() {
    cancelTimers();
    acknowledged = false;
    resetPending = false;
    unanswered = 0;
    steps.forget();
    desk.registration = RegistrationState.CONNECTING;
    phone.connect();
  }

  void connected() {
    desk.registration = RegistrationState.REGISTERING;
    if (desk.settings.model().protocol() == Protocol.SPCP) {
      phone.send(Introduction.token(desk.settings));
      waitFor("SPCPRegisterTokenAck");
    } else {
      introduce();
    }
  }

  private void introduce() {
    phone.send(Introduction.register(desk.settings));
    waitFor("RegisterAck");
  }

  private void tokenRefused(int seconds) {
    desk.notice = "no token for " + seconds + " s";
    desk.registration = RegistrationState.REJECTED;
    cancelTimers();
    phone.disconnect();
    retry = thread.schedule("softphone retry", Duration.ofSeconds(seconds), this::connect);
  }

  private void waitFor(String what) {
    stop(patience);
    patience =
        thread.schedule(
            "softphone patience",
            ANSWER_PATIENCE,
            () -> {
              String question = steps.waitingFor();
              breaches.add(
                  (question == null ? "no " + what : question + " was not answered")
                      + " within "
                      + ANSWER_PATIENCE.toSeconds()
                      + " s");
              phone.disconnect();
              lost("no answer from the server");
            });
  }

  private void registerAck(RegisterAckMessage ack) {
    if (acknowledged) {
      breaches.add("a second RegisterAck");
      return;
    }
    if (ack.maxProtocolVer() > desk.settings.version()) {
      breaches.add(
          "RegisterAck wants version "
              + ack.maxProtocolVer()
              + ", announced is "
              + desk.settings.version());
    }
    acknowledged = true;
    desk.notice = "";
    desk.dialect = negotiated(ack);
    if (desk.registration == RegistrationState.UNREGISTERING) {
      return;
    }
    if (ack.keepAliveInterval() <= 0) {
      breaches.add("RegisterAck with a keepalive interval of " + ack.keepAliveInterval() + " s");
    } else {
      keepAliveEvery(Duration.ofSeconds(ack.keepAliveInterval()));
    }
    waitFor("CapabilitiesReq");
  }

  private void capabilities() {
    if (desk.registration == RegistrationState.UNREGISTERING) {
      return;
    }
    phone.send(
        new CapabilitiesResMessage(
            desk.settings.capabilities().stream()
                .map(c -> new MediaCapability(c.codec(), c.packetMillis(), QualifierUnion.NONE))
                .toList()));
    if (!steps.askedForTemplate()) {
      steps.begin();
    }
  }

  private void ask(PhoneMessage question) {
    if (desk.registration == RegistrationState.UNREGISTERING) {
      return;
    }
    phone.send(question);
    waitFor(question.getClass().getSimpleName());
  }

  private void registered() {
    if (desk.registration == RegistrationState.UNREGISTERING) {
      return;
    }
    stop(patience);
    retryDelay = FIRST_RETRY;
    desk.registration = RegistrationState.REGISTERED;
    desk.idleKeysDue = desk.settings.softKeys() && desk.softKeys.idle == null;
  }

  private void registerReject(RegisterRejectMessage message) {
    desk.notice = message.text();
    desk.registration = RegistrationState.REJECTED;
    cancelTimers();
    phone.disconnect();
    phone.forgetServer(false);
    retryLater();
  }

  private void keepAliveEvery(Duration interval) {
    keepAlive = thread.schedule("softphone keepalive", interval, () -> keepAlive(interval));
  }

  private void keepAlive(Duration interval) {
    if (unanswered > 0) {
      breaches.add("KeepAlive was not answered within " + interval.toSeconds() + " s");
    }
    if (unanswered >= KEEPALIVES_UNTIL_LOST) {
      phone.disconnect();
      lost(unanswered + " keepalives without an answer");
      return;
    }
    unanswered++;
    phone.send(new KeepAliveMessage());
    keepAliveEvery(interval);
  }

  /** Says no more that it lives, until it registers again. */
  void fallSilent() {
    if (keepAlive != null) {
      keepAlive.cancel();
    }
  }

  private void reset() {
    resetPending = true;
  }

  void unregister() {
    switch (desk.registration) {
      case REGISTERED, REGISTERING -> leave(false);
      case OFFLINE, UNREGISTERING -> comingBack = false;
      case CONNECTING, REJECTED, PRESERVED -> offline();
    }
  }

  private void leave(boolean comeBack) {
    resetPending = false;
    comingBack = comeBack;
    desk.registration = RegistrationState.UNREGISTERING;
    phone.send(new UnregisterMessage(UnregReason.UNKNOWN));
    stop(patience);
    patience = thread.schedule("softphone patience", UNREGISTER_PATIENCE, this::left);
  }

  private void unregisterAck(UnregisterAckMessage message) {
    if (desk.registration != RegistrationState.UNREGISTERING) {
      breaches.add("UnregisterAck without Unregister");
    } else if (message.status().equals(UnregisterStatus.OK)) {
      left();
    } else {
      stop(patience);
      resetPending = comingBack;
      desk.registration = RegistrationState.REGISTERED;
    }
  }

  private void left() {
    offline();
    if (comingBack) {
      desk.registration = RegistrationState.CONNECTING;
      retryLater();
    }
    phone.changed();
  }

  private void offline() {
    cancelTimers();
    acknowledged = false;
    steps.forget();
    phone.disconnect();
    phone.forgetServer(false);
    desk.registration = RegistrationState.OFFLINE;
  }

  /** The connection is gone, or is as good as gone. */
  void lost(String reason) {
    cancelTimers();
    acknowledged = false;
    steps.forget();
    if (desk.registration == RegistrationState.UNREGISTERING) {
      left();
      return;
    }
    boolean talking = phone.talking();
    phone.forgetServer(talking);
    desk.notice = talking ? "CM Down, Features Disabled" : reason;
    desk.registration = talking ? RegistrationState.PRESERVED : RegistrationState.CONNECTING;
    if (!talking) {
      retryLater();
    }
    phone.changed();
  }

  /** The preserved conversation is over. */
  void hungUp() {
    if (desk.registration == RegistrationState.PRESERVED) {
      connect();
    }
  }

  void switchOff() {
    cancelTimers();
    acknowledged = false;
    steps.forget();
    desk.registration = RegistrationState.OFFLINE;
  }

  private void retryLater() {
    stop(retry);
    retry = thread.schedule("softphone retry", retryDelay, this::connect);
    Duration longer = retryDelay.multipliedBy(2);
    retryDelay = longer.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : longer;
  }

  private void cancelTimers() {
    stop(keepAlive);
    stop(patience);
    stop(retry);
  }

  private static void stop(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
