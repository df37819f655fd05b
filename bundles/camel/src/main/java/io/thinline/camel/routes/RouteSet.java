package io.thinline.camel.routes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of one source, and how they fare. */
final class RouteSet {
  enum State {
    NEW,
    RUNNING,
    WAITING,
    BROKEN
  }

  /** What was last offered, good or not. */
  private RouteSource offered;

  private RouteSource source;
  private @Nullable RoutePlan plan;
  private State state = State.NEW;
  private Set<String> missing = Set.of();
  private String fault = "";
  private Instant since = Instant.EPOCH;

  RouteSet(RouteSource source) {
    this.source = source;
    this.offered = source;
  }

  RouteSource offered() {
    return offered;
  }

  void offer(RouteSource another) {
    offered = another;
  }

  RouteSource source() {
    return source;
  }

  State state() {
    return state;
  }

  Set<String> missing() {
    return missing;
  }

  String fault() {
    return fault;
  }

  void fault(String reason) {
    fault = reason;
  }

  Instant since() {
    return since;
  }

  List<RoutePlan.Planned> routes() {
    return plan == null ? List.of() : plan.routes();
  }

  List<String> ids() {
    return plan == null ? List.of() : plan.ids();
  }

  boolean uses(String scheme) {
    return plan != null && plan.schemes().contains(scheme);
  }

  void running(RouteSource running, RoutePlan itsPlan, Instant now) {
    set(running, itsPlan, State.RUNNING, Set.of(), now);
  }

  void waiting(RouteSource waiting, RoutePlan itsPlan, Set<String> schemes, Instant now) {
    set(waiting, itsPlan, State.WAITING, schemes, now);
  }

  void broken(Instant now) {
    set(offered, null, State.BROKEN, Set.of(), now);
  }

  private void set(
      RouteSource itsSource,
      @Nullable RoutePlan itsPlan,
      State itsState,
      Set<String> schemes,
      Instant now) {
    source = itsSource;
    plan = itsPlan;
    state = itsState;
    missing = Set.copyOf(schemes);
    since = now;
  }
}
