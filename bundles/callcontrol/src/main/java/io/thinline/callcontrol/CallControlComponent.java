package io.thinline.callcontrol;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Call;
import io.thinline.api.call.CallControl;
import io.thinline.api.call.CallObserver;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Recall;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.api.event.EventStream;
import io.thinline.api.media.MediaService;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The switch as a service: what comes and goes around it is posted to the call thread. */
@Component(service = CallControl.class, immediate = true)
public final class CallControlComponent implements CallControl {
  private static final Logger log = LoggerFactory.getLogger(CallControlComponent.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private final Switch pbx;
  private volatile boolean stopped;

  @Activate
  public CallControlComponent(@Reference CallThread callThread, @Reference EventStream events) {
    this.callThread = callThread;
    this.pbx = new Switch(callThread, events);
  }

  @Deactivate
  public void deactivate() {
    letGo("stop call control", pbx::shutdown);
    stopped = true;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplan(Dialplan dialplan, Map<String, ?> properties) {
    callThread.post("bind dialplan", () -> pbx.routing().dialplans().add(dialplan, properties));
  }

  public void unbindDialplan(Dialplan dialplan) {
    letGo("unbind dialplan", () -> pbx.routing().dialplans().remove(dialplan));
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplanApplication(DialplanApplication application, Map<String, ?> properties) {
    callThread.post(
        "bind dialplan application",
        () -> pbx.routing().applications().add(application, properties));
  }

  public void unbindDialplanApplication(DialplanApplication application) {
    letGo("unbind dialplan application", () -> pbx.applicationGone(application));
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEndpointProvider(EndpointProvider provider, Map<String, ?> properties) {
    callThread.post(
        "bind endpoint provider", () -> pbx.offers().providers().add(provider, properties));
  }

  public void unbindEndpointProvider(EndpointProvider provider) {
    letGo("unbind endpoint provider", () -> pbx.providerGone(provider));
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallObserver(CallObserver observer) {
    callThread.post("bind call observer", () -> pbx.observers().add(observer));
  }

  public void unbindCallObserver(CallObserver observer) {
    letGo("unbind call observer", () -> pbx.observers().remove(observer));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindVariableExpander(VariableExpander expander) {
    callThread.post("bind variable expander", () -> pbx.routing().expander(expander));
  }

  public void unbindVariableExpander(VariableExpander expander) {
    letGo("unbind variable expander", () -> pbx.routing().expanderGone(expander));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindMediaService(MediaService media) {
    callThread.post("bind media", () -> pbx.audio().mediaService(media));
  }

  public void unbindMediaService(MediaService media) {
    letGo("unbind media", () -> pbx.audio().mediaServiceGone(media));
  }

  @Override
  public Leg open(LegRequest request, LegListener owner) {
    return pbx.open(request, owner);
  }

  @Override
  public void dial(Leg leg, String number) {
    pbx.dial(leg, number);
  }

  @Override
  public Leg originate(OriginateRequest request, LegListener listener) {
    return pbx.originate(request, listener);
  }

  @Override
  public DialOutAttempt dialOut(DialOut request, DialOutListener listener) {
    return pbx.dialOut(request, listener);
  }

  @Override
  public void transfer(Leg leg, String destination, String dialplan, String context) {
    pbx.transfer(leg, destination, dialplan, context);
  }

  @Override
  public void execute(Leg leg, String application, String data) {
    pbx.execute(leg, application, data);
  }

  @Override
  public boolean executeBeside(Leg leg, String application, String data) {
    return pbx.executeBeside(leg, application, data);
  }

  @Override
  public Admission admission() {
    return pbx.admission();
  }

  @Override
  public void admission(Admission admission) {
    pbx.admission(admission);
  }

  @Override
  public boolean join(Leg one, Leg other) {
    return pbx.join(one, other);
  }

  @Override
  public boolean transferRinging(Leg with, Leg calling, Optional<Recall> recall) {
    return pbx.transferRinging(with, calling, recall);
  }

  @Override
  public void bridge(Leg one, Leg other) {
    pbx.bridge(one, other);
  }

  @Override
  public Optional<Leg> leg(String uuid) {
    return pbx.leg(uuid);
  }

  @Override
  public List<Leg> legs() {
    return pbx.legs();
  }

  @Override
  public List<Leg> endedLegs() {
    return pbx.endedLegs();
  }

  @Override
  public List<Call> calls() {
    return pbx.calls();
  }

  /** What goes must be forgotten before its bundle stops. */
  private void letGo(String name, Runnable forget) {
    if (stopped) {
      return;
    }
    try {
      callThread.<Object>ask(
          name,
          PATIENCE,
          () -> {
            forget.run();
            return name;
          });
    } catch (CompletionException e) {
      log.warn("{}: the call thread did not let go within {}", name, PATIENCE, e);
    }
  }
}
