package io.thinline.commands.system;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Cause;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.commands.LiveCalls;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the server: at once, or when the last call is over. */
@Component(service = Draining.class, immediate = true)
public final class Draining {
  private static final Logger log = LoggerFactory.getLogger(Draining.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** What the last legs leave behind, statistics and records, gets so long to come in. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  /** Whoever asked gets an answer before its connection ends. */
  private static final Duration ANSWERING = Duration.ofMillis(500);

  private final LiveCalls calls;
  private final CallThread callThread;
  private final Consumer<Boolean> end;
  private volatile boolean underWay;
  private @Nullable Timer next;
  private Admission before = Admission.ALL;

  @Activate
  public Draining(@Reference LiveCalls calls, BundleContext context) {
    this(calls, restart -> end(context.getBundle(Constants.SYSTEM_BUNDLE_ID), restart));
  }

  /**
   * @param end ends the server; true begins it anew
   */
  Draining(LiveCalls calls, Consumer<Boolean> end) {
    this.calls = calls;
    this.callThread = calls.callThread();
    this.end = end;
  }

  private static void end(Bundle framework, boolean restart) {
    Thread thread =
        new Thread(
            () -> {
              try {
                if (restart) {
                  framework.update();
                } else {
                  framework.stop();
                }
              } catch (BundleException e) {
                log.error("the server does not end", e);
              }
            },
            "thinline-shutdown");
    thread.start();
  }

  /** Whether the server is about to end. Any thread. */
  boolean underWay() {
    return underWay;
  }

  /** No new calls; when the last one is over the server ends. */
  void begin(boolean restart) {
    callThread.post(
        "shutdown when idle",
        () -> {
          close();
          log.info("the server {} when the last call is over", restart ? "begins anew" : "ends");
          look(restart, ANSWERING);
        });
  }

  private void close() {
    if (!underWay) {
      underWay = true;
      calls
          .control()
          .ifPresent(
              control -> {
                before = control.admission();
                control.admission(Admission.NONE);
              });
    }
  }

  private void look(boolean restart, Duration whenIdle) {
    cancelNext();
    boolean idle = calls.control().map(control -> control.legs().isEmpty()).orElse(true);
    next =
        idle
            ? callThread.schedule("shutdown", whenIdle, () -> endIfIdle(restart))
            : callThread.schedule("shutdown looks", LOOK_EVERY, () -> look(restart, SETTLING));
  }

  private void endIfIdle(boolean restart) {
    if (calls.control().map(control -> control.legs().isEmpty()).orElse(true)) {
      ends(restart);
    } else {
      look(restart, SETTLING);
    }
  }

  /** All calls end, and the server. */
  void now(boolean restart) {
    callThread.post(
        "shutdown",
        () -> {
          close();
          calls
              .control()
              .ifPresent(
                  control -> control.legs().forEach(leg -> leg.hangup(Cause.SYSTEM_SHUTDOWN)));
          cancelNext();
          next = callThread.schedule("shutdown", ANSWERING, () -> ends(restart));
        });
  }

  private void ends(boolean restart) {
    log.info("the server {}", restart ? "begins anew" : "ends");
    end.accept(restart);
  }

  /** The server goes on, and lets in what it let in before. */
  void cancel() {
    callThread.post(
        "shutdown cancelled",
        () -> {
          cancelNext();
          if (underWay) {
            underWay = false;
            calls.control().ifPresent(control -> control.admission(before));
            log.info("the server goes on: the shutdown was cancelled");
          }
        });
  }

  private void cancelNext() {
    Timer timer = next;
    if (timer != null) {
      timer.cancel();
      next = null;
    }
  }
}
