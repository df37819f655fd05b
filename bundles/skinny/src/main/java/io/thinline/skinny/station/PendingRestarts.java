package io.thinline.skinny.station;

import io.thinline.api.time.Timer;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.value.ResetType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones that shall begin anew, now or when they have no call. They are sent no more than a Reset:
 * each leaves and comes back by itself. Many at once are spread, so that they do not all come back
 * in the same moment. Call thread only.
 */
final class PendingRestarts {
  private static final Logger LOG = LoggerFactory.getLogger(PendingRestarts.class);

  /** 50 phones a second. */
  private static final int MOST = 5;

  private static final Duration PERIOD = Duration.ofMillis(100);

  /** How long a phone that has no right to be here may take to leave. */
  static final Duration TIME_TO_LEAVE = Duration.ofSeconds(60);

  private final Stations stations;
  private final Pace pace;
  private final Map<DeviceSession, RestartOrder> waiting = new HashMap<>();
  private final Map<DeviceSession, RestartOrder> sent = new HashMap<>();
  private final Map<DeviceSession, Timer> leaving = new HashMap<>();

  PendingRestarts(Stations stations) {
    this.stations = stations;
    this.pace = new Pace(stations.callThread(), MOST, PERIOD);
  }

  /**
   * Takes an order in place of an older one that waits.
   *
   * @return whether nothing stands in its way now
   */
  boolean order(DeviceSession session, RestartOrder order) {
    waiting.put(session, order);
    if (!session.registered()) {
      return false;
    }
    boolean now = !order.whenIdle() || idle(session);
    if (!now) {
      LOG.info("{} {} when it has no call: {}", session.name(), verb(order), order.why());
    }
    proceed(session, order);
    return now;
  }

  /** The configuration wants it; once is enough, and an operator's order does it too. */
  void configured(DeviceSession session, RestartOrder order) {
    RestartOrder pending = waiting.get(session);
    RestartOrder last = sent.get(session);
    boolean asked = pending != null && pending.origin() == RestartOrder.Origin.OPERATOR;
    boolean known = pending != null && pending.leadsTo(order);
    boolean told = pending == null && last != null && last.leadsTo(order);
    if (!asked && !known && !told) {
      stay(session);
      order(session, order);
    }
  }

  /** The configuration is again as the phone has it. */
  void unchanged(DeviceSession session) {
    waiting.computeIfPresent(
        session, (any, order) -> order.origin() == RestartOrder.Origin.OPERATOR ? order : null);
    sent.remove(session);
    stay(session);
  }

  /** A phone has completed its registration: what came meanwhile is due. */
  void registered(DeviceSession session) {
    RestartOrder order = waiting.get(session);
    if (order != null) {
      stations.callThread().post("restart", () -> proceed(session, order));
    }
  }

  /** What a phone waits for. */
  Optional<RestartOrder> pending(DeviceSession session) {
    return Optional.ofNullable(waiting.get(session));
  }

  void forget(DeviceSession session) {
    waiting.remove(session);
    sent.remove(session);
    stay(session);
  }

  /** Nothing is to be done any more. */
  void clear() {
    waiting.clear();
    pace.clear();
  }

  private void proceed(DeviceSession session, RestartOrder order) {
    if (!order.equals(waiting.get(session))) {
      return;
    }
    if (!order.whenIdle()) {
      pace.add(() -> send(session, order));
      return;
    }
    stations
        .userInterface()
        .ifPresent(ui -> ui.whenIdle(session.phone(), () -> pace.add(() -> send(session, order))));
  }

  /** While it had to wait for its turn the phone may have got a call, or another order. */
  private void send(DeviceSession session, RestartOrder order) {
    if (!order.equals(waiting.get(session))) {
      return;
    }
    if (order.whenIdle() && !idle(session)) {
      proceed(session, order);
      return;
    }
    waiting.remove(session);
    sent.put(session, order);
    LOG.info("{} {}: {}", session.name(), verb(order), order.why());
    session.send(new Reset(order.type()));
    if (order.origin() == RestartOrder.Origin.REMOVAL) {
      mustLeave(session, order.why());
    }
  }

  private void mustLeave(DeviceSession session, String why) {
    stay(session);
    leaving.put(
        session,
        stations
            .callThread()
            .schedule(
                "time to leave", TIME_TO_LEAVE, () -> session.end(DeviceSession.End.REFUSED, why)));
  }

  /** It need not leave, or has left. */
  private void stay(DeviceSession session) {
    Timer timer = leaving.remove(session);
    if (timer != null) {
      timer.cancel();
    }
  }

  private boolean idle(DeviceSession session) {
    return stations.userInterface().map(ui -> ui.idle(session.phone())).orElse(true);
  }

  private static String verb(RestartOrder order) {
    return order.type().equals(ResetType.RESET) ? "is reset" : "restarts";
  }
}
