package io.thinline.skinny.station;

import io.thinline.api.time.Timer;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.DisplayLabel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One connection of a phone, from its first byte to its end. Call thread only.
 *
 * <p>A handler that fails ends only the step it was in: the failure goes to the call thread, with
 * the name of the device, and the session lives.
 */
public final class DeviceSession {
  /** A phone that asks nothing for so long while it registers has all it wants. */
  static final Duration QUIET_COMPLETES = Duration.ofSeconds(5);

  /** Missed keepalives that end a session. */
  static final int KEEPALIVES_TO_MISS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(DeviceSession.class);

  private final Stations stations;
  private final Profile profile;
  private final PhoneConnection connection;
  private final KeepAliveWatch keepAlives;
  private Phase phase = Phase.CONNECTED;
  private @Nullable RegisteredPhone phone;
  private @Nullable Timer patience;
  private boolean spcp;

  private enum Phase {
    CONNECTED,
    REGISTERING,
    REGISTERED,
    CLOSED
  }

  /** How a session can end. */
  enum End {
    UNREGISTERED,
    LOST,
    EXPIRED,
    REPLACED,
    REFUSED,
    BROKEN,
    DOOR_CLOSED
  }

  DeviceSession(Stations stations, Profile profile, PhoneConnection connection) {
    this.stations = stations;
    this.profile = profile;
    this.connection = connection;
    keepAlives =
        new KeepAliveWatch(
            stations.callThread(),
            () -> profile.keepAlive().multipliedBy(KEEPALIVES_TO_MISS),
            silence -> end(End.EXPIRED, "no KeepAlive for " + silence.toSeconds() + " s"));
    patience =
        stations
            .callThread()
            .schedule(
                "registration deadline",
                profile.settings().limits().registerTimeout(),
                this::deadlinePassed);
  }

  /** A message has come. */
  public void receive(PhoneMessage message) {
    if (phase == Phase.CLOSED) {
      return;
    }
    // Left there for the watchdog; the call thread clears it after the step.
    MDC.put("device", name());
    try {
      log("{} > {}", message instanceof KeepAliveMessage, message);
      dispatch(message);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          name() + ": handling of " + message.getClass().getSimpleName() + " failed", e);
    }
  }

  /** The connection has ended from outside; {@code why} is for the log. */
  public void disconnected(String why) {
    end(End.LOST, why);
  }

  /** What comes from the connection, or goes there, is not the protocol or passes a limit. */
  public void broken(Refusal refusal) {
    if (phase != Phase.CLOSED) {
      profile
          .refusals()
          .report(
              phone == null ? "" : phone.device().name(),
              connection.remoteAddress().getAddress().getHostAddress(),
              refusal);
      end(End.BROKEN, refusal.text());
    }
  }

  /** The phone, once it has been let in. */
  public Optional<Station> station() {
    return Optional.ofNullable(phone);
  }

  /** True when the phone's registration is complete. */
  public boolean registered() {
    return phase == Phase.REGISTERED;
  }

  Profile profile() {
    return profile;
  }

  PhoneConnection connection() {
    return connection;
  }

  Stations stations() {
    return stations;
  }

  /** The registered phone; only handlers of registered phones may ask. */
  RegisteredPhone phone() {
    if (phone == null) {
      throw new IllegalStateException("not registered");
    }
    return phone;
  }

  boolean spcp() {
    return spcp;
  }

  /**
   * The phone has asked for a token of the SPA phones' protocol: it will register with that one.
   */
  void speaksSpcp() {
    spcp = true;
  }

  /** Who this is, for the log. */
  String name() {
    return phone != null ? phone.device().name() : String.valueOf(connection.remoteAddress());
  }

  void send(ServerMessage message) {
    if (phase != Phase.CLOSED) {
      log("{} < {}", message instanceof KeepAliveAckMessage, message);
      connection.send(message);
    }
  }

  private void log(String format, boolean often, Object message) {
    if (often) {
      LOG.trace(format, name(), message);
    } else if (LOG.isDebugEnabled()) {
      LOG.debug(format, name(), printable(message));
    }
  }

  /** As people read it: labels in words, and no control character of a stranger in the log. */
  static String printable(Object message) {
    return DisplayLabel.readable(message.toString()).replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", "?");
  }

  /** The registrar lets the phone in; it will ask for its data now. */
  void register(RegisteredPhone accepted) {
    phone = accepted;
    phase = Phase.REGISTERING;
    connection.speak(accepted.dialect());
    keepAlives.start();
    restartPatience();
  }

  /** The same phone registers anew on this connection. */
  void registerAgain() {
    stations.leave(this);
    announceLost();
    phone = null;
    phase = Phase.CONNECTED;
  }

  /** The phone has asked for all it needs. */
  void complete() {
    if (phase == Phase.REGISTERING) {
      phase = Phase.REGISTERED;
      cancel(patience);
      RegisteredPhone complete = phone();
      LOG.info(
          "{} registered with profile {}: {}, {} version {}, load {}, from {}",
          name(),
          profile.name(),
          complete.type().name(),
          complete.dialect().protocol(),
          complete.dialect().version(),
          complete.announcement().load().isEmpty() ? "unknown" : complete.announcement().load(),
          connection.remoteAddress());
      stations.userInterface().ifPresent(ui -> ui.registered(complete));
    }
  }

  void keepAlive() {
    keepAlives.heard();
    send(new KeepAliveAckMessage());
  }

  /** Ends the session; harmless when it has ended before. */
  void end(End end, String why) {
    if (phase == Phase.CLOSED) {
      return;
    }
    cancel(patience);
    keepAlives.stop();
    MDC.put("device", name());
    try {
      report(end, why);
      if (phone != null) {
        stations.leave(this);
        publish(end, phone.status());
      }
      announceLost();
    } finally {
      phase = Phase.CLOSED;
      profile.forget(this);
      connection.close();
    }
  }

  private void announceLost() {
    RegisteredPhone gone = phone;
    if (phase == Phase.REGISTERED && gone != null) {
      phase = Phase.REGISTERING;
      stations.userInterface().ifPresent(ui -> ui.lost(gone));
    }
  }

  private void dispatch(PhoneMessage message) {
    if (phone == null) {
      if (!stations.handlers().beforeRegister().handle(this, message)) {
        broken(Refusal.beforeRegister(message.getClass().getSimpleName()));
      }
      return;
    }
    if (phase == Phase.REGISTERING) {
      restartPatience();
    }
    if (stations.handlers().registered().handle(this, message)) {
      return;
    }
    if (!stations.handlers().concernsCalls(message)) {
      profile.unhandled(name(), message);
      return;
    }
    complete();
    Station station = phone();
    stations.userInterface().ifPresent(ui -> ui.receive(station, message));
  }

  private void restartPatience() {
    cancel(patience);
    patience =
        stations.callThread().schedule("registration quiet", QUIET_COMPLETES, this::complete);
  }

  private void deadlinePassed() {
    broken(Refusal.notRegistered(profile.settings().limits()));
  }

  private void publish(End end, StationStatus status) {
    if (end == End.EXPIRED) {
      stations.events().expire(status);
    } else {
      stations.events().unregister(status);
    }
  }

  private void report(End end, String why) {
    switch (end) {
      case UNREGISTERED -> LOG.info("{} unregistered: {}", name(), why);
      case REPLACED -> LOG.info("{} replaced: {}", name(), why);
      case EXPIRED -> LOG.info("{} expired: {}", name(), why);
      case BROKEN -> LOG.debug("{} closed: {}", name(), why);
      case REFUSED -> LOG.info("{} refused by profile {}: {}", name(), profile.name(), why);
      case LOST, DOOR_CLOSED -> {
        if (phone != null) {
          LOG.info("{} lost: {}", name(), why);
        } else {
          LOG.debug("{} went without registering: {}", name(), why);
        }
      }
    }
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }
}
