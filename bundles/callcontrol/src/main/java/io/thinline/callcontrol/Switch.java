package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegState;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.LegTransitions.Command;
import io.thinline.callcontrol.dial.DialOutRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** The switch at work: what a command to one leg means for it and for others. Call thread only. */
final class Switch implements CallControl {
  private static final Logger log = LoggerFactory.getLogger(Switch.class);

  private final CallThread callThread;
  private final LegRegistry registry;
  private final LegVoices voices = new LegVoices();
  private final Bridges bridges;
  private final Routing routing = new Routing();
  private final Offers offers = new Offers();

  Switch(CallThread callThread) {
    this.callThread = callThread;
    registry = new LegRegistry(callThread.clock());
    bridges = new Bridges(callThread, voices, registry);
  }

  Routing routing() {
    return routing;
  }

  Offers offers() {
    return offers;
  }

  void mediaService(MediaService service) {
    bridges.mediaService(service);
  }

  void mediaServiceGone(MediaService service) {
    bridges.mediaServiceGone(service);
  }

  void applicationGone(DialplanApplication application) {
    routing.applications().remove(application);
    for (SwitchLeg leg : registry.all()) {
      if (leg.route != null) {
        leg.route.applicationGone(application);
      }
    }
  }

  void providerGone(EndpointProvider provider) {
    offers.gone(provider, registry.all());
  }

  /** Ends everything, with the same words for all: the switch stops. */
  void shutdown() {
    voices.first(
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
            this, LegState.DIALING, request.endpoint(), request.party(), registry.newCall(), "");
    request.variables().forEach(leg::setVariable);
    leg.setVariable("dialplan", request.dialplan());
    leg.setVariable("context", request.context());
    leg.terminal = request.terminal();
    leg.audience.owner(owner);
    return leg;
  }

  @Override
  public void dial(Leg dialling, String number) {
    SwitchLeg leg = (SwitchLeg) dialling;
    if (!leg.go(Command.DIAL)) {
      return;
    }
    leg.routedTo(number);
    MDC.put("call", leg.uuid());
    log.info("{} dials {}", leg.endpoint(), number);
    voices.tell(leg, new LegEvent.Routing(number));
    voices.together(leg, () -> routing.route(leg, Optional.empty()));
  }

  @Override
  public Leg originate(OriginateRequest request, LegListener listener) {
    Optional<SwitchLeg> wanting = request.onBehalfOf().map(SwitchLeg.class::cast);
    SwitchLeg leg =
        registry.newLeg(
            this,
            LegState.OFFERED,
            request.dialString(),
            Party.UNKNOWN,
            wanting.map(SwitchLeg::switchCall).orElseGet(registry::newCall),
            request.variables().getOrDefault("origination_uuid", ""));
    inherit(leg, wanting, "dialplan", "XML");
    inherit(leg, wanting, "context", "default");
    request.variables().forEach(leg::setVariable);
    wanting.ifPresent(it -> leg.setVariable("originator", it.uuid()));
    leg.far(request.caller());
    leg.addListener(listener);
    leg.timer =
        callThread.schedule("no answer", request.timeout(), () -> leg.hangup(Cause.NO_ANSWER));
    // An endpoint that answers at once is its leg's owner before it hears of that.
    voices.first(() -> offers.offer(leg, place(request.onBehalfOf())));
    return leg;
  }

  /** Should the new leg be transferred, it is routed where the one that wanted it was. */
  private static void inherit(
      SwitchLeg leg, Optional<SwitchLeg> from, String name, String standard) {
    leg.setVariable(name, from.flatMap(it -> it.variable(name)).orElse(standard));
  }

  @Override
  public DialOutAttempt dialOut(DialOut request, DialOutListener listener) {
    return DialOutRun.start(
        new DialOutRun.Means(this, callThread, offers::lookup, Switch::place), request, listener);
  }

  /** In front of a message: where the action is written that the leg is doing. */
  private static String place(Optional<Leg> any) {
    return any.map(SwitchLeg.class::cast)
        .map(leg -> leg.route)
        .flatMap(RouteExecution::location)
        .map(location -> location + ": ")
        .orElse("");
  }

  @Override
  public void transfer(Leg any, String destination, String dialplan, String context) {
    SwitchLeg leg = (SwitchLeg) any;
    if (!leg.go(Command.TRANSFER)) {
      return;
    }
    log.atLevel(leg.budget.calm() ? Level.INFO : Level.DEBUG)
        .log("{} is transferred to {}", leg.endpoint(), destination);
    Optional<SourceLocation> by = routing.abandon(leg);
    bridges.leave(leg);
    set(leg, "dialplan", dialplan);
    set(leg, "context", context);
    leg.routedTo(destination);
    voices.tell(leg, new LegEvent.Routing(destination));
    leg.awaitsRoute = true;
    voices.together(leg, () -> routing.route(leg, by));
  }

  /** {@code force_transfer_...} of the leg wins over what is asked, as in FreeSWITCH. */
  private static void set(SwitchLeg leg, String name, String asked) {
    String value = leg.variable("force_transfer_" + name).orElse(asked);
    if (!value.isEmpty()) {
      leg.setVariable(name, value);
    }
  }

  @Override
  public void execute(Leg any, String application, String data) {
    SwitchLeg leg = (SwitchLeg) any;
    if (!leg.go(Command.TRANSFER)) {
      return;
    }
    SourceLocation asked = new SourceLocation("execute " + application, 1);
    routing.abandon(leg);
    bridges.leave(leg);
    leg.awaitsRoute = true;
    voices.together(
        leg,
        () -> {
          if (leg.state() != LegState.ENDED) {
            routing.run(leg, List.of(new DialplanAction(application, data, asked)));
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
    if (leg.state() != LegState.ENDED && !leg.far().equals(far)) {
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
    leg.setVariable("hangup_cause", cause.name());
    leg.setVariable("hangup_cause_q850", Integer.toString(cause.q850()));
    SwitchLeg partner = bridges.takeLeave(leg, cause);
    MDC.put("call", leg.uuid());
    log.info("{} ends: {}{}", leg.endpoint(), cause, reason.isEmpty() ? "" : " (" + reason + ")");
    voices.together(
        leg,
        () -> {
          voices.tell(leg, new LegEvent.Ended(cause, reason));
          routing.abandon(leg);
          if (partner != null) {
            bridges.left(partner, cause);
          }
        });
  }
}
