package io.thinline.benchmarks;

import com.sun.management.ThreadMXBean;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import io.thinline.events.EventAdminFace;
import io.thinline.events.FreeSwitchHeaders;
import io.thinline.events.JsonEventFormat;
import io.thinline.events.PlainEventFormat;
import io.thinline.spine.CallLoop;
import io.thinline.spine.CallThreadFace;
import io.thinline.spine.EventRing;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;

/**
 * Events at a fixed rate from the call thread to three subscribers, EventAdmin, plain text and
 * JSON, and then beside a fourth that hangs: what publishing costs the call thread, how long a task
 * waits for that thread meanwhile, and when the events have reached whom. The first run is without
 * any.
 */
public final class EventLoad {
  private static final int PER_SECOND = Integer.getInteger("rate", 10_000);
  private static final int SECONDS = Integer.getInteger("seconds", 10);
  private static final int CAPACITY = 8_192;
  private static final int DIGITS = 3;
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int TICKS_IN_SECOND = 1_000;
  private static final double NANOS_IN_SECOND = 1e9;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallLoop loop = new CallLoop();
  private final CallThread calls = new CallThreadFace(loop);
  private final EventRing ring = new EventRing(new Capacity());
  private final List<EventReader> readers = new ArrayList<>();
  private final List<EventSubscription> subscriptions = new ArrayList<>();
  private final EventAdminFace adminFace = new EventAdminFace(ring);
  private final CountDownLatch released = new CountDownLatch(1);
  private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  /** Call thread only. */
  private Histogram publishing = new Histogram(DIGITS);

  private Histogram waiting = new Histogram(DIGITS);

  /** The setting of the ring as shipped. */
  private record Capacity() implements EventRing.Config {
    @Override
    public int event_capacity() {
      return CAPACITY;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return EventRing.Config.class;
    }
  }

  /** {@code -Drate=10000 -Dseconds=10}; the exit code is 0 when all three have got everything. */
  public static void main(String[] arguments) throws InterruptedException {
    EventLoad load = new EventLoad();
    boolean complete = load.runAll();
    load.stop();
    System.exit(complete ? 0 : 1);
  }

  private boolean runAll() {
    run(0, 2);
    report("no events", run(0, SECONDS));
    subscribe();
    run(PER_SECOND, SECONDS);
    boolean complete = report("three subscribers", run(PER_SECOND, SECONDS));
    EventSubscription hung = hang();
    complete &= report("and a fourth that hangs", run(PER_SECOND, SECONDS));
    System.out.printf(
        Locale.ROOT, "the fourth     %,d delivered, %,d lost%n", hung.delivered(), hung.lost());
    return complete;
  }

  private void subscribe() {
    EventHeaders headers = new FreeSwitchHeaders(UUID.randomUUID().toString());
    EventFormat plain = new PlainEventFormat(headers);
    EventFormat json = new JsonEventFormat(headers);
    reads(new EventReader("plain", event -> plain.format(event).length()));
    reads(new EventReader("json", event -> json.format(event).length()));
    EventReader admin = new EventReader("EventAdmin", event -> 0);
    readers.add(admin);
    adminFace.bindEventHandler(Map.of(EventConstants.EVENT_TOPIC, "io/thinline/event/*"));
    adminFace.bindEventAdmin(new Handed(admin));
  }

  private void reads(EventReader reader) {
    readers.add(reader);
    subscriptions.add(ring.subscribe("reader", EventStream.FROM_NOW, reader));
  }

  private EventSubscription hang() {
    EventSubscription hung =
        ring.subscribe("stuck", EventStream.FROM_NOW, EventReader.stuck(released));
    subscriptions.add(hung);
    return hung;
  }

  /** Each millisecond so many events, and a task that says how long it waited. */
  private long run(int perSecond, int seconds) {
    readers.forEach(EventReader::forget);
    long cpuBefore = calls.ask("start", PATIENCE, this::start);
    long published = ring.lastSequence();
    long start = System.nanoTime();
    int sent = 0;
    for (int tick = 1; tick <= seconds * TICKS_IN_SECOND; tick++) {
      int due = (int) ((long) perSecond * tick / TICKS_IN_SECOND);
      int now = due - sent;
      calls.post("key pressed", () -> publish(now));
      sent = due;
      long posted = System.nanoTime();
      calls.post("keypad button", () -> waiting.recordValue(System.nanoTime() - posted));
      waitUntil(start + tick * TICK);
    }
    calls.settled().join();
    long cpu = calls.ask("end", PATIENCE, this::cpu) - cpuBefore;
    waitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500));
    System.out.printf(
        Locale.ROOT,
        "%n%,d events in %d s, call thread %.1f %% of a core%n",
        ring.lastSequence() - published,
        seconds,
        100 * cpu / NANOS_IN_SECOND / seconds);
    return ring.lastSequence() - published;
  }

  private static void waitUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private long start() {
    publishing = new Histogram(DIGITS);
    waiting = new Histogram(DIGITS);
    return cpu();
  }

  private long cpu() {
    return threads.getCurrentThreadCpuTime();
  }

  private void publish(int count) {
    for (int i = 0; i < count; i++) {
      long before = System.nanoTime();
      ring.publish(event(i, before));
      publishing.recordValue(System.nanoTime() - before);
    }
  }

  private PbxEvent event(int call, long now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", "internal");
    headers.put("Skinny-Device-Name", "SEP001120AABBCC");
    headers.put("Skinny-Station-User-Id", "0");
    headers.put("Skinny-Station-Instance", "0");
    headers.put("Skinny-IP-Address", "192.0.2.17");
    headers.put("Skinny-Device-Type", "7");
    headers.put("Skinny-Max-Streams", "5");
    headers.put("Skinny-Port", "20010");
    headers.put("Skinny-Codecs", "PCMU,PCMA,G729");
    headers.put("Skinny-Line-Instance", "1");
    headers.put("Skinny-Call-Id", Integer.toString(call));
    headers.put("Skinny-Call-State", "5");
    headers.put(EventReader.PUBLISHED, Long.toString(now));
    return PbxEvent.custom("skinny::call_state", calls.clock().now(), headers);
  }

  /** True when every reader has got all of them. */
  private boolean report(String what, long published) {
    System.out.println("== " + what);
    System.out.println("publishing     " + Micros.of(publishing));
    System.out.println("post to run    " + Micros.of(waiting));
    readers.forEach(System.out::println);
    return readers.stream()
        .allMatch(reader -> reader.delivered() == published && reader.lost() == 0);
  }

  private void stop() throws InterruptedException {
    released.countDown();
    adminFace.stop();
    subscriptions.forEach(EventSubscription::close);
    ring.stop();
    loop.stop();
  }

  /** EventAdmin as far as the face sees it: an event is handed over, its handlers run elsewhere. */
  private record Handed(EventReader reader) implements EventAdmin {
    @Override
    public void postEvent(Event event) {
      if (event.getProperty(EventReader.PUBLISHED) instanceof String published) {
        Map<String, String> headers = Map.of(EventReader.PUBLISHED, published);
        reader.event(PbxEvent.core("HANDED", Instant.EPOCH, headers));
      } else {
        reader.gap((Long) event.getProperty("Lost"));
      }
    }

    @Override
    public void sendEvent(Event event) {
      throw new UnsupportedOperationException("the face only posts");
    }
  }
}
