package io.thinline.skinny.station;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetHookFlashDetectModeMessage;
import io.thinline.sccp.value.DisplayLabel;
import io.thinline.skinny.station.DeviceType.Quirk;
import io.thinline.skinny.trace.TracedConnection;
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
  /** Level of debug from which on keepalives are logged as other messages are. */
  private static final int KEEPALIVES_LOGGED = 10;

  private static final Logger LOG = LoggerFactory.getLogger(DeviceSession.class);

  private final Stations stations;
  private final Profile profile;
  private final PhoneConnection connection;
  private final ConnectionLimits limits;
  private final String remote;
  private final Patience patience;
  private final TracedConnection traced;
  private final PhoneReports reports = new PhoneReports();
  private final ShownCalls shownCalls = new ShownCalls();
  private final ShownFeatures shownFeatures = new ShownFeatures();
  private Phase phase = Phase.CONNECTED;
  private @Nullable RegisteredPhone phone;
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
    DOOR_CLOSED,
    KILLED
  }

  DeviceSession(Stations stations, Profile profile, PhoneConnection connection) {
    this.stations = stations;
    this.profile = profile;
    this.connection = connection;
    this.limits = profile.settings().limits();
    this.remote = String.valueOf(connection.remoteAddress());
    this.traced = stations.trace().connected(connection.remoteAddress());
    this.patience =
        new Patience(
            stations.callThread(),
            limits.registerTimeout(),
            silence -> end(End.EXPIRED, "no KeepAlive for " + silence.toSeconds() + " s"),
            silence -> outOfPatience());
  }

  /** A message has come. */
  public void receive(PhoneMessage message) {
    if (phase == Phase.CLOSED) {
      return;
    }
    traced.received(message);
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
      profile.refusals().report(phone == null ? "" : phone.device().name(), address(), refusal);
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

  /** What goes by. */
  TracedConnection traced() {
    return traced;
  }

  /** What the phone has told of itself, also before it registered. */
  PhoneReports reports() {
    return reports;
  }

  /** The calls on its screen. */
  ShownCalls shownCalls() {
    return shownCalls;
  }

  ShownFeatures shownFeatures() {
    return shownFeatures;
  }

  /** How far it is. */
  PhoneConnectionInfo.Phase progress() {
    return switch (phase) {
      case CONNECTED, CLOSED ->
          traced.lastKeepAlive().isPresent()
              ? PhoneConnectionInfo.Phase.STANDBY
              : PhoneConnectionInfo.Phase.CONNECTED;
      case REGISTERING -> PhoneConnectionInfo.Phase.REGISTERING;
      case REGISTERED -> PhoneConnectionInfo.Phase.REGISTERED;
    };
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
    return phone != null ? phone.device().name() : remote;
  }

  /** Where it connects from, in text. */
  String address() {
    return connection.remoteAddress().getAddress().getHostAddress();
  }

  void send(ServerMessage message) {
    if (phase != Phase.CLOSED) {
      log("{} < {}", message instanceof KeepAliveAckMessage, message);
      traced.sent(message);
      shownCalls.told(message);
      shownFeatures.told(message);
      connection.send(message);
    }
  }

  private void log(String format, boolean often, Object message) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    if (often && !keepAlivesToo(profile.settings().debug())) {
      LOG.trace(format, name(), message);
    } else {
      LOG.debug(format, name(), printable(message));
    }
  }

  /** Whether that level of debug shows keepalives among the other messages. */
  static boolean keepAlivesToo(int debug) {
    return debug >= KEEPALIVES_LOGGED;
  }

  /** As people read it: labels in words, and no control character of a stranger in the log. */
  static String printable(Object message) {
    return DisplayLabel.readable(message.toString()).replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", "?");
  }

  /**
   * The registrar lets the phone in; it will ask for its data now, and say that it lives as often
   * as it has been told.
   */
  void register(RegisteredPhone accepted, Duration keepAlive) {
    phone = accepted;
    phase(Phase.REGISTERING);
    connection.speak(accepted.dialect());
    patience.registering(keepAlive);
  }

  /** The same phone registers anew on this connection. */
  void registerAgain() {
    stations.leave(this);
    stations.events().unregister(phone().status());
    announceLost();
    phone = null;
    phase(Phase.CONNECTED);
  }

  /**
   * The phone is with another server and keeps this connection for when it needs us, with KeepAlive
   * on it; it may be silent for so many seconds at least.
   */
  void standsBy(int seconds) {
    if (phase == Phase.CONNECTED) {
      patience.standsBy(profile.standbyKeepAlive(), seconds);
    }
  }

  /** The phone has asked for all it needs. */
  void complete() {
    if (phase == Phase.REGISTERING) {
      phase(Phase.REGISTERED);
      patience.registered();
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
      if (complete.type().has(Quirk.HOOK_FLASH)) {
        send(new SetHookFlashDetectModeMessage());
      }
      stations.userInterface().ifPresent(ui -> ui.registered(complete));
      stations.restarts().registered(this);
    }
  }

  void keepAlive() {
    if (phase == Phase.CONNECTED) {
      standsBy(0);
    } else {
      patience.keepAlive();
    }
    send(new KeepAliveAckMessage());
  }

  /** Ends the session; harmless when it has ended before. */
  void end(End end, String why) {
    if (phase == Phase.CLOSED) {
      return;
    }
    patience.stop();
    MDC.put("device", name());
    try {
      report(end, why);
      if (phone != null) {
        stations.leave(this);
        publish(end, phone.status());
      }
      announceLost();
    } finally {
      phase(Phase.CLOSED);
      profile.forget(this);
      connection.close();
    }
  }

  private void announceLost() {
    RegisteredPhone gone = phone;
    if (phase == Phase.REGISTERED && gone != null) {
      phase(Phase.REGISTERING);
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
      patience.asked();
    }
    boolean handled = stations.handlers().registered().handle(this, message);
    if (!stations.handlers().concernsCalls(message)) {
      if (!handled) {
        profile.unhandled(name(), message);
      }
      return;
    }
    complete();
    Station station = phone();
    stations.userInterface().ifPresent(ui -> ui.receive(station, message));
  }

  private void outOfPatience() {
    if (phase == Phase.CONNECTED) {
      broken(Refusal.notRegistered(limits));
    } else {
      complete();
    }
  }

  private void phase(Phase next) {
    if (phase == Phase.REGISTERING) {
      profile.registering(-1);
    }
    if (next == Phase.REGISTERING) {
      profile.registering(1);
    }
    phase = next;
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
      case BROKEN -> LOG.debug("{} closed: {}", name(), why);
      case EXPIRED -> reportOfPhone("{} expired: {}", why);
      case REFUSED -> reportOfPhone("{} refused: {}", why);
      case LOST, DOOR_CLOSED, KILLED -> reportOfPhone("{} lost: {}", why);
    }
  }

  /** The end of a connection on which no phone has registered is of little interest. */
  private void reportOfPhone(String format, String why) {
    if (phone != null) {
      LOG.info(format, name(), why);
    } else {
      LOG.debug(format, name(), why);
    }
  }
}
