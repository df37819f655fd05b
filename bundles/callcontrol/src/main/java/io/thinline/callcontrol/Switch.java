package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Endpoint;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegState;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Route;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.LegTransitions.Command;
import io.thinline.callcontrol.dial.DialOutRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The switch at work: what a command to one leg means for it and for others. Call thread only. */
final class Switch implements CallControl {
  private static final Logger log = LoggerFactory.getLogger(Switch.class);

  private final CallThread callThread;
  private final LegRegistry registry;
  private final LegVoices voices = new LegVoices();
  private final Bridges bridges;

  private final Whiteboard<Dialplan> dialplans = new Whiteboard<>("dialplan", Dialplan.NAME);
  private final Whiteboard<DialplanApplication> applications =
      new Whiteboard<>("dialplan application", DialplanApplication.NAME);
  private final Whiteboard<EndpointProvider> providers =
      new Whiteboard<>("endpoint scheme", EndpointProvider.SCHEME);

  private @Nullable VariableExpander expander;

  Switch(CallThread callThread) {
    this.callThread = callThread;
    registry = new LegRegistry(callThread.clock());
    bridges = new Bridges(callThread, voices);
  }

  Whiteboard<Dialplan> dialplans() {
    return dialplans;
  }

  Whiteboard<DialplanApplication> applications() {
    return applications;
  }

  Whiteboard<EndpointProvider> providers() {
    return providers;
  }

  void expander(VariableExpander service) {
    expander = service;
  }

  /** Its successor may have come before it went. */
  void expanderGone(VariableExpander service) {
    if (expander == service) {
      expander = null;
    }
  }

  void mediaService(MediaService service) {
    bridges.mediaService(service);
  }

  void mediaServiceGone(MediaService service) {
    bridges.mediaServiceGone(service);
  }

  void applicationGone(DialplanApplication application) {
    applications.remove(application);
    for (SwitchLeg leg : registry.all()) {
      if (leg.route != null) {
        leg.route.applicationGone(application);
      }
    }
  }

  void providerGone(EndpointProvider provider) {
    providers.remove(provider);
    for (SwitchLeg leg : registry.all()) {
      boolean waiting = leg.state() == LegState.OFFERED || leg.state() == LegState.RINGING;
      if (leg.provider == provider && waiting) {
        leg.hangup(Cause.DESTINATION_OUT_OF_ORDER, "Endpoint has stopped");
      }
    }
  }

  /** Ends everything, with the same words for all: the switch stops. */
  void shutdown() {
    voices.together(
        () ->
            registry
                .all()
                .forEach(
                    leg -> leg.hangup(Cause.DESTINATION_OUT_OF_ORDER, "Call control has stopped")));
  }

  @Override
  public Leg open(LegRequest request, LegListener owner) {
    SwitchLeg leg =
        registry.newLeg(
            this, LegState.DIALING, request.endpoint(), request.party(), registry.newCall());
    request.variables().forEach(leg::setVariable);
    leg.setVariable("dialplan", request.dialplan());
    leg.setVariable("context", request.context());
    leg.terminal = request.terminal();
    leg.owner(owner);
    return leg;
  }

  @Override
  public void dial(Leg dialling, String number) {
    SwitchLeg leg = (SwitchLeg) dialling;
    if (!leg.go(Command.DIAL)) {
      return;
    }
    leg.destinationNumber(number);
    leg.far(new Party(number, ""));
    MDC.put("call", leg.uuid());
    log.info("{} dials {}", leg.endpoint(), number);
    voices.tell(leg, new LegEvent.Routing(number));
    voices.together(() -> route(leg));
  }

  @Override
  public Leg originate(OriginateRequest request, LegListener listener) {
    SwitchCall call =
        request
            .onBehalfOf()
            .map(leg -> ((SwitchLeg) leg).switchCall())
            .orElseGet(registry::newCall);
    SwitchLeg leg =
        registry.newLeg(this, LegState.OFFERED, request.dialString(), Party.UNKNOWN, call);
    request.variables().forEach(leg::setVariable);
    leg.far(request.caller());
    leg.addListener(listener);
    leg.timer =
        callThread.schedule("no answer", request.timeout(), () -> leg.hangup(Cause.NO_ANSWER));
    offer(leg);
    return leg;
  }

  @Override
  public DialOutAttempt dialOut(DialOut request, DialOutListener listener) {
    return DialOutRun.start(
        new DialOutRun.Means(this, callThread, this::lookup), request, listener);
  }

  @Override
  public void transfer(Leg any, String destination, String dialplan, String context) {
    SwitchLeg leg = (SwitchLeg) any;
    if (!leg.go(Command.TRANSFER)) {
      return;
    }
    log.info("{} is transferred to {}", leg.endpoint(), destination);
    abandonRoute(leg);
    bridges.leave(leg);
    if (!dialplan.isEmpty()) {
      leg.setVariable("dialplan", dialplan);
    }
    if (!context.isEmpty()) {
      leg.setVariable("context", context);
    }
    leg.destinationNumber(destination);
    leg.far(new Party(destination, ""));
    voices.tell(leg, new LegEvent.Routing(destination));
    voices.together(() -> route(leg));
  }

  @Override
  public void execute(Leg any, String application, String data) {
    SwitchLeg leg = (SwitchLeg) any;
    if (!leg.go(Command.TRANSFER)) {
      return;
    }
    abandonRoute(leg);
    bridges.leave(leg);
    SourceLocation asked = new SourceLocation("execute " + application, 1);
    voices.together(
        () -> {
          if (leg.state() != LegState.ENDED) {
            run(leg, List.of(new DialplanAction(application, data, asked)));
          }
        });
  }

  @Override
  public boolean join(Leg one, Leg other) {
    return bridges.join((SwitchLeg) one, (SwitchLeg) other);
  }

  @Override
  public void bridge(Leg one, Leg other) {
    bridges.bridge((SwitchLeg) one, (SwitchLeg) other);
  }

  @Override
  public Optional<Leg> leg(String uuid) {
    return registry.find(uuid);
  }

  @Override
  public List<Leg> legs() {
    return List.copyOf(registry.all());
  }

  @Override
  public List<Call> calls() {
    return registry.calls();
  }

  void ring(SwitchLeg leg) {
    if (leg.go(Command.RING)) {
      voices.tell(leg, new LegEvent.Ringing(leg.inbound() ? leg.far() : leg.party()));
    }
  }

  void earlyMedia(SwitchLeg leg) {
    if (leg.go(Command.EARLY_MEDIA)) {
      voices.tell(leg, new LegEvent.EarlyMedia());
    }
  }

  void far(SwitchLeg leg, Party far) {
    if (!leg.far().equals(far)) {
      leg.far(far);
      voices.tell(leg, new LegEvent.PartyChanged(far));
    }
  }

  boolean answer(SwitchLeg leg, MediaTerminal terminal) {
    if (!leg.go(Command.ANSWER)) {
      return false;
    }
    leg.cancelTimer();
    leg.terminal = terminal;
    voices.tell(leg, new LegEvent.Answered());
    return true;
  }

  void dtmf(SwitchLeg to, char digit) {
    voices.tell(to, new LegEvent.Dtmf(digit));
  }

  void preserve(SwitchLeg leg, Duration max) {
    if (leg.state() != LegState.ANSWERED || leg.preserved()) {
      return;
    }
    leg.markPreserved();
    leg.timer =
        callThread.schedule("preserved leg", max, () -> leg.hangup(Cause.RECOVERY_ON_TIMER_EXPIRE));
    log.info("{} has lost its phone, its audio goes on", leg.endpoint());
  }

  void hangup(SwitchLeg leg, Cause cause, String reason) {
    if (!leg.go(Command.HANGUP)) {
      return;
    }
    leg.cancelTimer();
    if (leg.media != null) {
      leg.media.release();
      leg.media = null;
    }
    registry.forget(leg);
    SwitchLeg partner = leg.partner();
    leg.partner(null);
    if (partner != null) {
      partner.partner(null);
    }
    MDC.put("call", leg.uuid());
    log.info("{} ends: {}{}", leg.endpoint(), cause, reason.isEmpty() ? "" : " (" + reason + ")");
    voices.together(
        () -> {
          voices.tell(leg, new LegEvent.Ended(cause, reason));
          if (leg.route != null) {
            leg.route.cancel();
          }
          if (partner != null) {
            bridges.left(partner, cause);
          }
        });
  }

  private static void abandonRoute(SwitchLeg leg) {
    RouteExecution before = leg.route;
    leg.route = null;
    if (before != null) {
      before.cancel();
    }
  }

  private void run(SwitchLeg leg, List<DialplanAction> actions) {
    RouteExecution route = new RouteExecution(leg, actions, applications::find, this::expand);
    leg.route = route;
    route.proceed();
  }

  /** Nothing when there is a variable in the text and nobody to fill it in. */
  private Optional<String> expand(SwitchLeg leg, String text) {
    VariableExpander service = expander;
    if (service != null) {
      return Optional.of(service.expand(text, leg::variable));
    }
    return text.contains("${") ? Optional.empty() : Optional.of(text);
  }

  private void route(SwitchLeg leg) {
    if (leg.state() != LegState.ROUTING && leg.state() != LegState.ANSWERED) {
      return;
    }
    if (!leg.budget.mayRoute()) {
      leg.hangup(Cause.EXCHANGE_ROUTING_ERROR, "Dialplan loops");
      return;
    }
    String name = leg.variable("dialplan").orElse("");
    Optional<Dialplan> dialplan = dialplans.find(name);
    if (dialplan.isEmpty()) {
      log.warn("{}: no dialplan \"{}\" is running", leg.endpoint(), name);
      leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Dialplan not available");
      return;
    }
    String context = leg.variable("context").orElse("");
    Route route = dialplan.get().route(context, leg::variable);
    if (route instanceof Route.Actions found) {
      log.debug("{}: {} -> {}", leg.endpoint(), leg.destinationNumber(), found.extensions());
      run(leg, found.actions());
    } else if (route instanceof Route.Failed failed) {
      log.warn("{}: {}", leg.endpoint(), failed.reason());
      leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Dialplan failed");
    } else {
      log.info("{}: nothing in {} matches {}", leg.endpoint(), context, leg.destinationNumber());
      leg.hangup(Cause.NO_ROUTE_DESTINATION);
    }
  }

  private void offer(SwitchLeg leg) {
    String dialString = leg.endpoint();
    int slash = dialString.indexOf('/');
    if (slash < 0) {
      leg.hangup(Cause.INVALID_NUMBER_FORMAT, "no scheme in " + dialString);
      return;
    }
    Optional<EndpointProvider> provider = providers.find(dialString.substring(0, slash));
    if (provider.isEmpty()) {
      leg.hangup(Cause.CHAN_NOT_IMPLEMENTED, dialString.substring(0, slash) + " not installed");
      return;
    }
    leg.provider = provider.get();
    EndpointProvider.Lookup lookup = provider.get().find(dialString.substring(slash + 1));
    if (lookup instanceof EndpointProvider.Lookup.NotFound none) {
      leg.hangup(none.cause(), none.reason());
    } else if (lookup instanceof EndpointProvider.Lookup.Found found) {
      offer(leg, found.endpoint());
    } else {
      leg.hangup(Cause.INVALID_NUMBER_FORMAT, dialString + " stands for others and has no leg");
    }
  }

  private Optional<EndpointProvider.Lookup> lookup(String dialString) {
    int slash = dialString.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : providers
            .find(dialString.substring(0, slash))
            .map(provider -> provider.find(dialString.substring(slash + 1)));
  }

  private void offer(SwitchLeg leg, Endpoint endpoint) {
    leg.party(endpoint.party());
    leg.destinationNumber(endpoint.party().number());
    Endpoint.OfferAnswer answer = endpoint.offer(leg);
    if (answer instanceof Endpoint.OfferAnswer.Refused refused) {
      leg.hangup(refused.cause(), refused.reason());
    } else if (answer instanceof Endpoint.OfferAnswer.Accepted accepted) {
      leg.owner(accepted.owner());
    }
  }
}
