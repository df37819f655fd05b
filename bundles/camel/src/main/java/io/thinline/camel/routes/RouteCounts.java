package io.thinline.camel.routes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;

/** Counts the exchanges of each route since it was added. Any thread. */
final class RouteCounts implements RoutePolicyFactory {

  /**
   * Of one route. Not Camel's RoutePolicySupport, which is not asked about exchanges of a consumer
   * that is just starting.
   */
  static final class Count implements RoutePolicy {
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<String> lastError = new AtomicReference<>("");

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
      total.incrementAndGet();
      @Nullable Exception failure = exchange.getException();
      if (failure != null) {
        failed.incrementAndGet();
        lastError.set(RouteFault.of(failure, "").reason());
      }
    }

    @Override
    public void onInit(Route route) {}

    @Override
    public void onRemove(Route route) {}

    @Override
    public void onStart(Route route) {}

    @Override
    public void onStop(Route route) {}

    @Override
    public void onSuspend(Route route) {}

    @Override
    public void onResume(Route route) {}

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {}

    long total() {
      return total.get();
    }

    long failed() {
      return failed.get();
    }

    String lastError() {
      return lastError.get();
    }
  }

  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  @Override
  public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
    Count count = new Count();
    counts.put(routeId, count);
    return count;
  }

  /** Of a route that does not run: nothing. */
  Count of(String routeId) {
    return counts.getOrDefault(routeId, new Count());
  }

  void forget(String routeId) {
    counts.remove(routeId);
  }
}
