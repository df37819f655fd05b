package io.thinline.routes;

import static org.awaitility.Awaitility.await;

import io.thinline.api.event.ForwardingRoute;
import io.thinline.spine.EventRing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;

/** A route with Camel's own component, on an event ring. */
final class RouteUnderTest implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  final EventRing ring;
  final Forwarder forwarder;
  private final Path state;
  private final Destination destination;

  RouteUnderTest(Path state, Destination destination) {
    this(state, destination, 4);
  }

  RouteUnderTest(Path state, Destination destination, int lanes) {
    this(state, destination, lanes, Events.ring(8192));
  }

  private RouteUnderTest(Path state, Destination destination, int lanes, EventRing ring) {
    this.ring = ring;
    this.state = state;
    this.destination = destination;
    RouteHost host = new RouteHost(Events.RUN, state, DefaultCamelContext::new, Clock.systemUTC());
    forwarder = new Forwarder("test", ring, host);
    forwarder.bindEventFormat(Events.format(Events.RUN));
    forwarder.configure(settings(lanes), destination);
    await()
        .atMost(PATIENCE)
        .until(() -> forwarder.status().state() != ForwardingRoute.State.STOPPED);
  }

  static RouteSettings settings(int lanes) {
    return new RouteSettings(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "json",
        50_000_000,
        lanes,
        new RetrySettings(Duration.ofMillis(10), Duration.ofMillis(200), 3));
  }

  static RouteUnderTest connected(Path state, Destination destination) {
    return connected(state, destination, 4);
  }

  static RouteUnderTest connected(Path state, Destination destination, int lanes) {
    RouteUnderTest route = new RouteUnderTest(state, destination, lanes);
    route.forwarder.bindComponentResolver(RouteUnderTest::component);
    return route;
  }

  static Component component(String scheme, CamelContext camel) throws Exception {
    return new DefaultComponentResolver().resolveComponent(scheme, camel);
  }

  /** As when the bundle is updated: the same stream and the same disk. */
  RouteUnderTest updatedAfter(Runnable gap) {
    forwarder.stop();
    gap.run();
    RouteUnderTest next = new RouteUnderTest(state, destination, 4, ring);
    next.forwarder.bindComponentResolver(RouteUnderTest::component);
    return next;
  }

  /** Events of several phones, in turn. */
  void publish(int from, int to) {
    for (int i = from; i <= to; i++) {
      ring.publish(Events.callState("SEP" + i % 7, i));
    }
  }

  void awaitDelivered(long count) {
    await()
        .atMost(PATIENCE)
        .until(() -> forwarder.status().waiting() == 0 && forwarder.status().delivered() >= count);
  }

  ForwardingRoute.Status status() {
    return forwarder.status();
  }

  @Override
  public void close() {
    forwarder.stop();
    ring.stop();
  }
}
