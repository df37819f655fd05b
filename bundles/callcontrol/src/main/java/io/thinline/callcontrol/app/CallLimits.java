package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many legs use a resource, and how often it is used in a time. Call thread only. */
@Component(service = CallLimits.class, immediate = true)
public final class CallLimits {
  private final CallThread callThread;
  private final Map<Resource, Use> uses = new HashMap<>();

  /** What is limited. */
  record Resource(String realm, String id) {}

  private static final class Use {
    private final Set<Leg> legs = new HashSet<>();
    private final ArrayDeque<Long> times = new ArrayDeque<>();

    boolean idle() {
      return legs.isEmpty() && times.isEmpty();
    }
  }

  @Activate
  public CallLimits(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  /**
   * Counts a leg in until it ends, or says no.
   *
   * @param most legs at once, or uses in the interval; negative is unlimited
   * @param interval zero counts legs at once
   */
  boolean enter(Leg leg, Resource resource, int most, Duration interval) {
    Use use = uses.computeIfAbsent(resource, first -> new Use());
    boolean allowed = interval.isZero() ? enter(leg, use, most) : rate(use, most, interval);
    if (allowed && interval.isZero()) {
      leg.addListener(new Leaving(resource));
    }
    forgetIdle(resource);
    return allowed;
  }

  /** Legs that use it now. */
  int usage(Resource resource) {
    Use use = uses.get(resource);
    return use == null ? 0 : use.legs.size();
  }

  private static boolean enter(Leg leg, Use use, int most) {
    if (use.legs.contains(leg)) {
      return true;
    }
    if (most >= 0 && use.legs.size() >= most) {
      return false;
    }
    return use.legs.add(leg);
  }

  private boolean rate(Use use, int most, Duration interval) {
    long now = callThread.clock().nanoTime();
    while (!use.times.isEmpty() && now - use.times.getFirst() >= interval.toNanos()) {
      use.times.removeFirst();
    }
    if (most >= 0 && use.times.size() >= most) {
      return false;
    }
    use.times.addLast(now);
    return true;
  }

  private void forgetIdle(Resource resource) {
    Use use = uses.get(resource);
    if (use != null && use.idle()) {
      uses.remove(resource);
    }
  }

  private final class Leaving implements LegListener {
    private final Resource resource;

    Leaving(Resource resource) {
      this.resource = resource;
    }

    @Override
    public void legEvent(Leg leg, LegEvent event) {
      Use use = uses.get(resource);
      if (event instanceof LegEvent.Ended && use != null) {
        use.legs.remove(leg);
        forgetIdle(resource);
      }
    }
  }
}
