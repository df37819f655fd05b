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

/**
 * How many legs use a resource, and how often it is used in a time. A leg counts until it ends or
 * is routed anew; with the variable {@code limit_ignore_transfer} until it ends, as in FreeSWITCH.
 * Call thread only.
 */
@Component(service = CallLimits.class, immediate = true)
public final class CallLimits {
  private static final String IGNORE_TRANSFER = "limit_ignore_transfer";

  /** Resources that were used once and never again are forgotten when there are as many more. */
  private static final int SWEEP_AFTER = 1_000;

  private final CallThread callThread;
  private final Map<Resource, Use> uses = new HashMap<>();
  private int newSinceSweep;

  /** What is limited. */
  record Resource(String realm, String id) {}

  private static final class Use {
    private final Set<Leg> legs = new HashSet<>();
    private final ArrayDeque<Long> times = new ArrayDeque<>();
    private long interval;

    void forgetBefore(long now) {
      while (!times.isEmpty() && now - times.getFirst() >= interval) {
        times.removeFirst();
      }
    }

    boolean idle() {
      return legs.isEmpty() && times.isEmpty();
    }
  }

  @Activate
  public CallLimits(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  /**
   * Counts a leg in, or says no. A leg that is counted already is not counted again.
   *
   * @param most legs at once, or uses in the interval; negative is unlimited
   * @param interval zero counts legs at once
   */
  boolean enter(Leg leg, Resource resource, int most, Duration interval) {
    Use use = uses.computeIfAbsent(resource, this::first);
    boolean counted = use.legs.contains(leg);
    boolean allowed =
        interval.isZero()
            ? counted || most < 0 || use.legs.size() < most
            : rate(use, most, interval);
    if (allowed && !counted) {
      use.legs.add(leg);
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

  /** Uses in the interval it was last asked for with. */
  int rate(Resource resource) {
    Use use = uses.get(resource);
    return use == null ? 0 : use.times.size();
  }

  /** Whether no leg is counted. */
  public boolean idle() {
    return uses.values().stream().allMatch(use -> use.legs.isEmpty());
  }

  private boolean rate(Use use, int most, Duration interval) {
    long now = callThread.clock().nanoTime();
    use.interval = interval.toNanos();
    use.forgetBefore(now);
    if (most >= 0 && use.times.size() >= most) {
      return false;
    }
    use.times.addLast(now);
    return true;
  }

  private Use first(Resource resource) {
    if (++newSinceSweep >= SWEEP_AFTER) {
      newSinceSweep = 0;
      long now = callThread.clock().nanoTime();
      // Not here: this is called while the map is being changed.
      callThread.post("forget idle limits", () -> sweep(now));
    }
    return new Use();
  }

  private void sweep(long now) {
    uses.values().forEach(use -> use.forgetBefore(now));
    uses.values().removeIf(Use::idle);
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
      boolean transferred =
          event instanceof LegEvent.Routing
              && !leg.variable(IGNORE_TRANSFER).orElse("").equalsIgnoreCase("true");
      if (!transferred && !(event instanceof LegEvent.Ended)) {
        return;
      }
      leg.removeListener(this);
      Use use = uses.get(resource);
      if (use != null) {
        use.legs.remove(leg);
        forgetIdle(resource);
      }
    }
  }
}
