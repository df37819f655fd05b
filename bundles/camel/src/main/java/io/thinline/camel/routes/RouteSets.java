package io.thinline.camel.routes;

import io.thinline.camel.routes.RouteSet.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All sources of routes. A source that is good runs when its components are there, and waits while
 * one is not; a source that is not good changes nothing of what runs. One thread only.
 */
final class RouteSets {
  private static final Logger LOG = LoggerFactory.getLogger(RouteSets.class);

  private final LiveRoutes live;
  private final RouteTrial trial;
  private final ComponentResolvers resolvers;
  private final Clock clock;
  private final Map<String, RouteSet> sets = new LinkedHashMap<>();

  private boolean begun;

  RouteSets(LiveRoutes live, CamelContexts contexts, Clock clock) {
    this.live = live;
    this.trial = new RouteTrial(contexts);
    this.resolvers = contexts.resolvers();
    this.clock = clock;
  }

  /** Camel can be started, and with it what waits for that. */
  void begin() {
    if (!begun) {
      live.camel().start();
      begun = true;
    }
    arrived();
  }

  /** The source is new, or was changed; the same once more changes nothing. */
  void put(String key, RouteSource source) {
    @Nullable RouteSet there = sets.get(key);
    if (there != null && there.offered().equals(source)) {
      return;
    }
    RouteSet set = there == null ? new RouteSet(source) : there;
    sets.put(key, set);
    set.offer(source);
    take(set);
  }

  void remove(String key) {
    @Nullable RouteSet set = sets.remove(key);
    if (set != null) {
      if (set.state() == State.RUNNING) {
        live.remove(set.ids());
      }
      LOG.info("{} is gone; stopped: {}", set.source().name(), names(set.ids()));
    }
  }

  /** Something that routes may need has come. */
  void arrived() {
    for (RouteSet set : List.copyOf(sets.values())) {
      if (set.state() == State.NEW
          || set.state() == State.BROKEN
          || (set.state() == State.WAITING && resolvers.missing(set.missing()).isEmpty())) {
        take(set);
      }
    }
  }

  /** Components have gone, or are others from now on. */
  void replaced(Set<String> schemes) {
    List<RouteSet> users = new ArrayList<>();
    for (RouteSet set : sets.values()) {
      if (set.state() == State.RUNNING && schemes.stream().anyMatch(set::uses)) {
        live.remove(set.ids());
        users.add(set);
      }
    }
    schemes.forEach(live::dropComponent);
    users.forEach(this::restart);
  }

  /** Makes what was offered run, if that can be. */
  private void take(RouteSet set) {
    if (!begun) {
      return;
    }
    RouteSource wanted = set.offered();
    try {
      if (wanted.repeatable()) {
        requireFreeIds(set, trial.plan(wanted));
      }
    } catch (Exception | LinkageError e) {
      broken(set, e);
      return;
    }
    boolean ran = set.state() == State.RUNNING;
    RouteSource before = set.source();
    if (ran) {
      live.remove(set.ids());
    }
    try {
      start(set, wanted);
      set.fault("");
    } catch (Exception | LinkageError e) {
      if (ran) {
        set.broken(clock.instant());
        goOn(set, before);
      }
      broken(set, e);
    }
  }

  private void restart(RouteSet set) {
    try {
      start(set, set.source());
    } catch (Exception | LinkageError e) {
      set.broken(clock.instant());
      broken(set, e);
    }
  }

  private void goOn(RouteSet set, RouteSource before) {
    try {
      start(set, before);
    } catch (Exception | LinkageError e) {
      LOG.warn("{}", RouteFault.of(e, before.text()).behind(before.name()));
    }
  }

  private void start(RouteSet set, RouteSource source) throws Exception {
    RoutePlan plan = RoutePlan.of(source, live.camel());
    requireFreeIds(set, plan);
    Set<String> missing = resolvers.missing(plan.schemes());
    if (!missing.isEmpty()) {
      set.waiting(source, plan, missing, clock.instant());
      LOG.info(
          "{} waits for the Camel component {}; not running: {}",
          source.name(),
          names(missing),
          names(plan.ids()));
      return;
    }
    live.add(plan);
    set.running(source, plan, clock.instant());
    LOG.info("{} runs: {}", source.name(), names(plan.ids()));
  }

  /** Camel would put the new one silently in the place of the other. */
  private void requireFreeIds(RouteSet set, RoutePlan plan) {
    for (RouteSet other : sets.values()) {
      for (String id : plan.ids()) {
        if (other != set && other.ids().contains(id)) {
          throw new IllegalArgumentException(
              "the route id [%s] is taken by %s".formatted(id, other.source().name()));
        }
      }
    }
  }

  private void broken(RouteSet set, Throwable failure) {
    RouteSource source = set.offered();
    RouteFault fault = RouteFault.of(failure, source.text());
    boolean runs = set.state() == State.RUNNING || set.state() == State.WAITING;
    String reason = fault.behind(source.name());
    if (!runs) {
      set.broken(clock.instant());
    }
    if (!reason.equals(set.fault())) {
      LOG.warn("{}{}", reason, runs ? "; what was there before goes on" : "");
      LOG.debug("{}", source.name(), failure);
    }
    set.fault(reason);
  }

  List<RouteRow> rows() {
    List<RouteRow> rows = new ArrayList<>();
    for (RouteSet set : sets.values()) {
      if (set.routes().isEmpty()) {
        rows.add(row(set));
      }
      set.routes().forEach(route -> rows.add(row(set, route)));
    }
    return rows;
  }

  /** Of a source whose routes are not known. */
  private static RouteRow row(RouteSet set) {
    RouteSource source = set.offered();
    String state = set.state() == State.NEW ? "waits for Camel" : "broken";
    return new RouteRow(source.stem(), "", source.name(), state, 0, 0, set.fault(), set.since());
  }

  private RouteRow row(RouteSet set, RoutePlan.Planned route) {
    RouteCounts.Count count = live.counts().of(route.id());
    return new RouteRow(
        route.id(),
        route.from(),
        set.source().name(),
        state(set, route.id()),
        count.total(),
        count.failed(),
        set.fault().isEmpty() ? count.lastError() : set.fault(),
        set.since());
  }

  private String state(RouteSet set, String id) {
    if (set.state() == State.WAITING) {
      return "waits for " + names(set.missing());
    }
    return live.isStarted(id) ? "running" : "stopped";
  }

  /** Of a route that is not waiting for anything. */
  Optional<RouteRow> running(String id) {
    return rows().stream()
        .filter(row -> row.route().equals(id))
        .filter(row -> row.state().equals("running") || row.state().equals("stopped"))
        .findFirst();
  }

  private static String names(Iterable<String> names) {
    Set<String> sorted = new TreeSet<>();
    names.forEach(sorted::add);
    return String.join(", ", sorted);
  }
}
