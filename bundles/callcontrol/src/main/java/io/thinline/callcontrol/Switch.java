package io.thinline.callcontrol;

import io.thinline.api.call.Admission;
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
import io.thinline.api.call.Recall;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.LegTransitions.Command;
import io.thinline.callcontrol.channel.ChannelEvents;
import io.thinline.callcontrol.channel.LegVariables;
import io.thinline.callcontrol.dial.DialOutRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The switch at work: what a command to one leg means for it and for others. Call thread only. */
final class Switch implements CallControl {
  private final CallThread callThread;
  private final ChannelEvents channelEvents;
  private final LegRegistry registry;
  private final LegVoices voices = new LegVoices();
  private final LegObservers observers = new LegObservers();
  private final NewCalls newCalls = new NewCalls();
  private final EndedLegs ended = new EndedLegs();
  private final Routing routing = new Routing(this::callEnds);
  private final Offers offers = new Offers();
  private final AudioPaths audio;
  private final Bridges bridges;
  private final Holding holding;
  private final CallProgress progress = new CallProgress(voices);
  private final Transfers transfers;
  private final Departures departures;

  Switch(CallThread callThread, EventStream events) {
    this.callThread = callThread;
    channelEvents = new ChannelEvents(events, callThread.clock());
    registry = new LegRegistry(callThread.clock());
    audio = new AudioPaths(callThread, voices, this::callEnds);
    bridges = new Bridges(voices, registry, audio);
    holding = new Holding(voices, audio);
    transfers = new Transfers(this, voices, registry, bridges, audio, routing);
    departures = new Departures(callThread, voices);
  }

  CallThread callThread() {
    return callThread;
  }

  ChannelEvents channelEvents() {
    return channelEvents;
  }

  LegObservers observers() {
    return observers;
  }

  Departures departures() {
    return departures;
  }

  Routing routing() {
    return routing;
  }

  Offers offers() {
    return offers;
  }

  AudioPaths audio() {
    return audio;
  }

  Holding holding() {
    return holding;
  }

  CallProgress progress() {
    return progress;
  }

  /** Runs it now; what is told meanwhile is told when it is done. */
  void first(Runnable work) {
    voices.first(work);
  }

  void applicationGone(DialplanApplication application) {
    routing.applications().remove(application);
    for (SwitchLeg leg : registry.all()) {
      if (leg.route != null) {
        leg.route.applicationGone(application);
      }
      List.copyOf(leg.beside).forEach(beside -> beside.applicationGone(application));
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
    departures.all();
  }

  @Override
  public Leg open(LegRequest request, LegListener owner) {
    LegVariables variables = new LegVariables();
    variables.bring(request.variables());
    variables.set("dialplan", request.dialplan());
    variables.set("context", request.context());
    LegOrigin origin = new LegOrigin(request.endpoint(), request.party(), variables, "");
    SwitchLeg leg = registry.newLeg(this, LegState.DIALING, origin, Optional.empty());
    leg.hearing.terminal = request.terminal();
    leg.audience.owner(owner);
    voices.first(() -> begins(leg));
    return leg;
  }

  @Override
  public void dial(Leg dialling, String number) {
    SwitchLeg leg = (SwitchLeg) dialling;
    if (!newCalls.mayRoute(leg) && leg.state() == LegState.DIALING) {
      leg.hangup(NewCalls.CAUSE, NewCalls.REASON);
      return;
    }
    if (!leg.go(Command.DIAL)) {
      return;
    }
    leg.parties().routedTo(number);
    CallStory.dials(leg, number);
    voices.first(
        () -> {
          leg.channel().routing();
          voices.tell(leg, new LegEvent.Routing(number));
          transfers.routeLater(leg, Optional.empty());
        });
  }

  @Override
  public Leg originate(OriginateRequest request, LegListener listener) {
    Optional<SwitchLeg> wanting = request.onBehalfOf().map(SwitchLeg.class::cast);
    LegOrigin origin =
        new LegOrigin(
            request.dialString(),
            Party.UNKNOWN,
            new LegVariables(),
            request.variables().getOrDefault("origination_uuid", ""));
    SwitchLeg leg =
        registry.newLeg(this, LegState.OFFERED, origin, wanting.map(SwitchLeg::switchCall));
    inherit(leg, wanting, "dialplan", "XML");
    inherit(leg, wanting, "context", "default");
    request.variables().forEach(leg::setVariable);
    wanting.ifPresent(it -> isRungFor(leg, it));
    leg.parties().far(request.caller());
    leg.addListener(listener);
    if (newCalls.mayRing(request.onBehalfOf())) {
      leg.timer =
          callThread.schedule("no answer", request.timeout(), () -> leg.hangup(Cause.NO_ANSWER));
      // An endpoint that answers at once is its leg's owner before it hears of that.
      voices.first(() -> offers.offer(leg, place(request.onBehalfOf()), this::begins));
    } else {
      voices.first(() -> begins(leg));
      leg.hangup(NewCalls.CAUSE, NewCalls.REASON);
    }
    return leg;
  }

  private static void isRungFor(SwitchLeg leg, SwitchLeg wanting) {
    leg.setVariable("originator", wanting.uuid());
    leg.channel().rungFor(wanting.channel());
  }

  /** All that is known of the leg from the start is known; nothing of it has been told. */
  private void begins(SwitchLeg leg) {
    leg.channel().created();
    observers.created(leg);
  }

  /** Should the new leg be transferred, it is routed where the one that wanted it was. */
  private static void inherit(
      SwitchLeg leg, Optional<SwitchLeg> from, String name, String standard) {
    leg.setVariable(name, from.flatMap(it -> it.variable(name)).orElse(standard));
  }

  @Override
  public DialOutAttempt dialOut(DialOut request, DialOutListener listener) {
    if (!newCalls.mayRing(request.onBehalfOf())) {
      listener.failed(NewCalls.CAUSE, NewCalls.REASON);
      return DialOutRun.NOBODY;
    }
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
  public void transfer(Leg leg, String destination, String dialplan, String context) {
    voices.first(() -> transfers.transfer((SwitchLeg) leg, destination, dialplan, context));
  }

  @Override
  public void execute(Leg leg, String application, String data) {
    voices.first(() -> transfers.execute((SwitchLeg) leg, application, data));
  }

  @Override
  public boolean executeBeside(Leg leg, String application, String data) {
    return voices.answerFirst(
        () -> BesideExecution.start((SwitchLeg) leg, routing, application, data));
  }

  @Override
  public Admission admission() {
    return newCalls.admission();
  }

  @Override
  public void admission(Admission now) {
    newCalls.admission(now);
  }

  @Override
  public boolean join(Leg one, Leg other) {
    return voices.answerFirst(() -> transfers.join((SwitchLeg) one, (SwitchLeg) other));
  }

  @Override
  public boolean transferRinging(Leg with, Leg calling, Optional<Recall> recall) {
    return voices.answerFirst(
        () -> transfers.transferRinging((SwitchLeg) with, (SwitchLeg) calling, recall));
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
  public List<Leg> endedLegs() {
    return ended.all();
  }

  @Override
  public List<Call> calls() {
    return registry.calls();
  }

  void preserve(SwitchLeg leg, Duration max) {
    if (leg.state() != LegState.ANSWERED || leg.preserved()) {
      return;
    }
    if (leg.held()) {
      // Nothing is heard that could go on.
      leg.hangup(Cause.DESTINATION_OUT_OF_ORDER);
      return;
    }
    leg.markPreserved();
    leg.timer =
        callThread.schedule("preserved leg", max, () -> leg.hangup(Cause.RECOVERY_ON_TIMER_EXPIRE));
    CallStory.preserved(leg);
  }

  /** What the leg was called or routed for has come to nothing. */
  private void callEnds(SwitchLeg leg, Cause cause, String reason) {
    TransferRecall recall = leg.recall;
    if (recall == null || !recall.takesBack(cause, reason)) {
      leg.hangup(cause, reason);
    }
  }

  void hangup(SwitchLeg leg, Cause cause, String reason) {
    if (leg.go(Command.HANGUP)) {
      voices.first(() -> end(leg, cause, reason));
    }
  }

  private void end(SwitchLeg leg, Cause cause, String reason) {
    leg.cancelTimer();
    if (leg.recall != null) {
      leg.recall.drop();
    }
    audio.release(leg);
    registry.forget(leg);
    leg.ended(cause);
    ended.add(leg);
    SwitchLeg partner = bridges.takeLeave(leg, cause);
    CallStory.ended(leg, cause, reason);
    voices.together(
        leg,
        () -> {
          voices.tell(leg, new LegEvent.Ended(cause, reason));
          routing.abandon(leg);
          List.copyOf(leg.beside).forEach(BesideExecution::cancel);
          leg.channel().hungUp();
          if (partner != null) {
            bridges.left(partner, cause);
          }
          voices.together(leg, () -> departures.ended(leg));
        });
  }
}
