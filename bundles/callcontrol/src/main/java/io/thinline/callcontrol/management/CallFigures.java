package io.thinline.callcontrol.management;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.CallObserver;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Counts calls and legs; whoever carries services to JMX finds it by its object name. */
@Component(
    service = {CallsMXBean.class, CallObserver.class},
    immediate = true,
    property = "jmx.objectname=io.thinline:type=Calls")
public final class CallFigures implements CallsMXBean, CallObserver {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Of a caller who hung up itself: no failure. */
  private static final Set<Cause> NO_FAILURE =
      Set.of(Cause.NORMAL_CLEARING, Cause.ORIGINATOR_CANCEL);

  private final CallThread callThread;
  private final AtomicLong legs = new AtomicLong();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Map<Cause, LongAdder> causes = new ConcurrentHashMap<>();
  private volatile @Nullable CallControl callControl;

  @Activate
  public CallFigures(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    callControl = control;
  }

  public void unbindCallControl(CallControl control) {
    if (callControl == control) {
      callControl = null;
    }
  }

  @Override
  public void created(Leg leg) {
    legs.incrementAndGet();
    if (leg.call().legs().size() == 1) {
      calls.incrementAndGet();
    }
    leg.addListener(new Fate());
  }

  /** What becomes of one leg. */
  private final class Fate implements LegListener {
    private boolean answered;

    @Override
    public void legEvent(Leg leg, LegEvent event) {
      if (event instanceof LegEvent.Answered) {
        answered = true;
      } else if (event instanceof LegEvent.Ended ended) {
        causes.computeIfAbsent(ended.cause(), unused -> new LongAdder()).increment();
        if (leg.inbound() && !answered && !NO_FAILURE.contains(ended.cause())) {
          failed.incrementAndGet();
        }
      }
    }
  }

  @Override
  public int getLegs() {
    return asked(control -> control.legs().size());
  }

  @Override
  public int getCalls() {
    return asked(control -> control.calls().size());
  }

  @Override
  public int getAnsweredLegs() {
    return asked(
        control ->
            (int) control.legs().stream().filter(leg -> leg.state() == LegState.ANSWERED).count());
  }

  /** Without a switch there is nothing to count. */
  private int asked(ToIntFunction<CallControl> question) {
    CallControl control = callControl;
    return control == null
        ? 0
        : callThread.ask("call figures", PATIENCE, () -> question.applyAsInt(control));
  }

  @Override
  public long getCallsInAll() {
    return calls.get();
  }

  @Override
  public long getLegsInAll() {
    return legs.get();
  }

  @Override
  public long getFailedCalls() {
    return failed.get();
  }

  @Override
  public Map<String, Long> getEndedByCause() {
    Map<String, Long> byName = new TreeMap<>();
    causes.forEach((cause, count) -> byName.put(cause.name(), count.sum()));
    return byName;
  }
}
