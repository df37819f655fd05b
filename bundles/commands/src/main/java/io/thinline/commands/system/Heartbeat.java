package io.thinline.commands.system;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import io.thinline.commands.system.SessionCounts.Counts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes HEARTBEAT. It has a thread of its own: the call thread's timers are those of calls and
 * phones, and there is none when nothing goes on.
 */
@Component(
    service = {},
    immediate = true)
public final class Heartbeat {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
  private static final int SECONDS = 20;

  private final CallThread callThread;
  private final EventStream events;
  private final SessionCounts sessions;
  private final Draining draining;
  private final ScheduledExecutorService timer;

  @Activate
  public Heartbeat(
      @Reference CallThread callThread,
      @Reference EventStream events,
      @Reference SessionCounts sessions,
      @Reference Draining draining) {
    this.callThread = callThread;
    this.events = events;
    this.sessions = sessions;
    this.draining = draining;
    timer = Executors.newSingleThreadScheduledExecutor(Heartbeat::thread);
    var unused = timer.scheduleAtFixedRate(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "thinline-heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  @Deactivate
  public void stop() {
    timer.shutdownNow();
  }

  /** What is thrown would end the beating. */
  void beat() {
    try {
      events.publish(PbxEvent.core("HEARTBEAT", callThread.clock().now(), headers()));
    } catch (RuntimeException e) {
      log.warn("no heartbeat: {}", e.toString());
    }
  }

  private Map<String, String> headers() {
    Counts counts = sessions.counts();
    Duration up = Uptime.now();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Event-Info", draining.underWay() ? "System Not Ready" : "System Ready");
    headers.put("Up-Time", Uptime.words(up));
    headers.put("FreeSWITCH-Version", ProductVersion.NAME + "-" + ProductVersion.number());
    headers.put("Uptime-msec", Long.toString(up.toMillis()));
    headers.put("Session-Count", Integer.toString(counts.now()));
    headers.put("Max-Sessions", "0");
    headers.put("Session-Per-Sec", "0");
    headers.put("Session-Per-Sec-Last", Integer.toString(counts.lastSecond()));
    headers.put("Session-Per-Sec-Max", Integer.toString(counts.fastest()));
    headers.put("Session-Per-Sec-FiveMin", Integer.toString(counts.fastestFiveMinutes()));
    headers.put("Session-Since-Startup", Long.toString(counts.total()));
    headers.put("Session-Peak-Max", Integer.toString(counts.peak()));
    headers.put("Session-Peak-FiveMin", Integer.toString(counts.peakFiveMinutes()));
    headers.put("Idle-CPU", String.format(Locale.ROOT, "%.6f", IdleCpu.percent()));
    return headers;
  }
}
