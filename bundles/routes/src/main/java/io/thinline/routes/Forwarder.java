package io.thinline.routes;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.ForwardingRoute;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.spi.ComponentResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One route: spools what it was told to choose as long as it lives, and delivers as long as what it
 * needs is there. Everything that changes it happens on one thread of its own.
 */
final class Forwarder {
  private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
  private static final int PATIENCE_SECONDS = 8;

  private final String name;
  private final EventStream stream;
  private final RouteHost host;
  private final EventText text;
  private final RouteRecord record;
  private final ScheduledExecutorService thread;
  private final ScheduledFuture<?> tending;

  private RouteSettings settings = RouteSettings.STANDARD;
  private volatile @Nullable Destination destination;
  private @Nullable ComponentResolver resolver;
  private volatile @Nullable Intake intake;
  private volatile @Nullable Delivery delivery;
  private @Nullable Plan running;
  private String obstacle = "";
  private boolean told;

  /** What fills the spool, and the spool. */
  private record Intake(EventSpool spool, SpoolFeeder feeder) {
    void stop() throws IOException {
      try (spool) {
        feeder.stop();
      }
    }
  }

  /** What a delivery was made of; when it is another one, the delivery is made anew. */
  private record Plan(
      Destination destination,
      @Nullable ComponentResolver resolver,
      String format,
      int lanes,
      RetrySettings retry) {}

  Forwarder(String name, EventStream stream, RouteHost host) {
    this.name = name;
    this.stream = stream;
    this.host = host;
    text = new EventText(host.run());
    record = new RouteRecord(host.clock(), this::waiting);
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, "thinline-route " + name);
              made.setDaemon(true);
              return made;
            });
    tending = thread.scheduleWithFixedDelay(guarded(this::tend), 1, 1, TimeUnit.SECONDS);
  }

  void configure(RouteSettings wanted, Destination there) {
    post(
        () -> {
          settings = wanted;
          destination = there;
          arrange();
        });
  }

  /** What it was told last, as far as it was right. */
  void configure(CommonOptions options, Destination there) {
    post(
        () -> {
          settings = settings.with(options, this::complain);
          destination = there;
          arrange();
        });
  }

  void complain(String problem) {
    LOG.error("io.thinline.route.{}: {}; it stays as it was", name, problem);
  }

  void bindEventFormat(EventFormat format) {
    text.add(format);
    Delivery current = delivery;
    if (current != null) {
      current.hurry();
    }
  }

  void unbindEventFormat(EventFormat format) {
    text.remove(format);
  }

  void bindComponentResolver(ComponentResolver transport) {
    post(
        () -> {
          resolver = transport;
          arrange();
        });
  }

  /** Returns when nothing of the transport is used any more. */
  void unbindComponentResolver(ComponentResolver transport) {
    postAndWait(
        () -> {
          if (resolver == transport) {
            resolver = null;
            arrange();
          }
        });
  }

  private void arrange() {
    Destination there = destination;
    if (there == null) {
      return;
    }
    Optional<String> problem = there.problem();
    if (problem.isPresent()) {
      halt();
      stopIntake();
      waitFor(problem.get());
      return;
    }
    Intake in = openedIntake();
    if (in == null) {
      return;
    }
    if (!there.scheme().isEmpty() && resolver == null) {
      halt();
      waitFor(
          "Camel's component "
              + there.scheme()
              + " is not installed; events are spooled until it is");
      return;
    }
    deliver(in, there);
  }

  private void deliver(Intake in, Destination there) {
    int lanes = Math.min(settings.lanes(), there.mostLanes());
    Plan plan = new Plan(there, resolver, settings.format(), lanes, settings.retry());
    if (plan.equals(running)) {
      return;
    }
    halt();
    ComponentResolver transport =
        resolver == null ? (scheme, camel) -> camel.getComponent(scheme) : resolver;
    try {
      Outlet outlet =
          there.open(new Destination.Way(name, settings.format(), text, host.camels(), transport));
      Delivery made = new Delivery(name, in.spool(), lanes, outlet, settings.retry(), record);
      made.start();
      delivery = made;
      running = plan;
      obstacle = "";
      LOG.info("route {}: events go to {}", name, there.shown());
    } catch (Exception | LinkageError e) {
      LOG.debug("route {}", name, e);
      waitFor("the way to " + there.shown() + " cannot be opened: " + RouteRecord.text(e));
    }
  }

  private @Nullable Intake openedIntake() {
    Intake in = intake;
    if (in != null) {
      in.spool().limit(settings.spoolBytes());
      in.feeder().choose(settings.choice());
      return in;
    }
    try {
      EventSpool spool = new EventSpool(host.spool(name), settings.spoolBytes());
      SpoolFeeder feeder = new SpoolFeeder(name, host.run(), stream, spool, settings.choice());
      feeder.start();
      Intake opened = new Intake(spool, feeder);
      intake = opened;
      return opened;
    } catch (IOException e) {
      waitFor("the spool " + host.spool(name) + " cannot be opened: " + e);
      return null;
    }
  }

  /** Said once, and only when it does not mend itself at once as it does while bundles start. */
  private void waitFor(String what) {
    record.waitingFor(what);
    if (!what.equals(obstacle)) {
      obstacle = what;
      told = false;
    } else if (!told) {
      told = true;
      LOG.warn("route {} waits: {}", name, what);
    }
  }

  private void halt() {
    Delivery current = delivery;
    delivery = null;
    running = null;
    if (current != null) {
      current.close();
    }
  }

  private void stopIntake() {
    Intake in = intake;
    intake = null;
    if (in != null) {
      try {
        in.stop();
      } catch (IOException e) {
        LOG.warn("route {}: where it stopped cannot be noted: {}", name, e.toString());
      }
    }
  }

  /** Once a second. */
  private void tend() {
    try {
      Intake in = intake;
      if (in != null) {
        in.feeder().tend();
        in.spool().force();
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("route {}: {}", name, e.toString());
    }
    if (delivery == null) {
      arrange();
    }
  }

  /** When this returns, everything is on the disk and no thread of it is left. */
  void stop() {
    tending.cancel(false);
    postAndWait(
        () -> {
          halt();
          stopIntake();
          destination = null;
          record.stopped();
        });
    thread.shutdownNow();
  }

  ForwardingRoute.Status status() {
    Destination there = destination;
    Intake in = intake;
    long dropped = record.givenUpCount();
    if (in != null) {
      dropped += in.spool().dropped() + in.feeder().missed();
    }
    return new ForwardingRoute.Status(
        there == null ? "" : there.shown(),
        record.state(),
        record.deliveredCount(),
        record.failedCount(),
        waiting(),
        dropped,
        record.lastError(),
        record.since());
  }

  private long waiting() {
    Intake in = intake;
    return in == null ? 0 : in.spool().waiting();
  }

  private void post(Runnable change) {
    try {
      thread.execute(guarded(change));
    } catch (RejectedExecutionException e) {
      LOG.debug("route {} is stopped", name);
    }
  }

  private void postAndWait(Runnable change) {
    try {
      thread.submit(guarded(change)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("route {} is stopped", name);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("route {}: it still has not let go after {} s", name, PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Runnable guarded(Runnable change) {
    return () -> {
      try {
        change.run();
      } catch (RuntimeException e) {
        LOG.error("route {}: it could not be changed", name, e);
      }
    };
  }
}
