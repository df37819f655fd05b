package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.call.Party;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A leg's state. What it means for other legs is the {@link Switch}'s business. */
final class SwitchLeg implements Leg {
  private static final Logger log = LoggerFactory.getLogger(SwitchLeg.class);

  private final Switch pbx;
  private final String uuid;
  private final int reference;
  private final boolean inbound;
  private final String endpoint;
  private final LegTimes times;
  private final Map<String, String> variables = new LinkedHashMap<>();

  private SwitchCall call;
  private LegState state;
  private Party party;
  private Party far = Party.UNKNOWN;
  private String destinationNumber = "";
  private String previousDestination = "";
  private boolean routed;
  private boolean preserved;
  private boolean held;
  private @Nullable Cause endCause;
  private @Nullable LegStatistics statistics;

  /** Names of the variables that its party brought along: none of its dialplan's. */
  private Set<String> brought = Set.of();

  private @Nullable SwitchLeg partner;

  /** What the switch keeps with the leg and lets go with it. */
  @Nullable MediaTerminal terminal;

  @Nullable LegMedia media;

  /** What its listeners were told last of what it hears. */
  Optional<MediaDescription> audioTold = Optional.empty();

  @Nullable RouteExecution route;

  /** Answered, sent elsewhere, and told that it rings there. */
  boolean ringback;

  @Nullable TransferRecall recall;

  /** Counts what it was told to do: what it was told before does not count any more. */
  int orders;

  /** It has been sent elsewhere and is about to be routed: until then nothing ends it. */
  boolean awaitsRoute;

  @Nullable EndpointProvider provider;
  @Nullable Timer timer;
  final LegAudience audience = new LegAudience();
  final RoutingBudget budget;

  SwitchLeg(
      Switch pbx,
      String uuid,
      int reference,
      LegState state,
      String endpoint,
      Party party,
      SwitchCall call,
      Clock clock) {
    this.pbx = pbx;
    this.uuid = uuid;
    this.reference = reference;
    this.inbound = state == LegState.DIALING;
    this.state = state;
    this.endpoint = endpoint;
    this.party = party;
    this.call = call;
    this.times = new LegTimes(clock);
    this.budget = new RoutingBudget(clock);
  }

  /** Goes to the state the command leads to; false when it leads nowhere. */
  boolean go(LegTransitions.Command command) {
    Optional<LegState> next = LegTransitions.next(state, command);
    if (next.isEmpty()) {
      log.debug("leg {} is {}: {} changes nothing", uuid, state, command);
      return false;
    }
    state = next.get();
    return true;
  }

  void party(Party who) {
    party = who;
  }

  void far(Party who) {
    far = who;
  }

  void destinationNumber(String number) {
    destinationNumber = number;
  }

  /** The dialplan decides about it from now on, by this number. */
  void routedTo(String number) {
    previousDestination = destinationNumber;
    destinationNumber = number;
    far = new Party(number, "");
    routed = true;
  }

  /** The number it was routed by before; empty when it was not. */
  String previousDestination() {
    return previousDestination;
  }

  /** Whether it is the caller: its party called us, or the dialplan has sent it on. */
  boolean calls() {
    return inbound || routed;
  }

  void brings(Map<String, String> all) {
    variables.putAll(all);
    brought = all.keySet();
  }

  /** The variables that a caller's dialplan has set: it goes on for this leg. */
  void takesOver(SwitchLeg caller) {
    caller.variables.forEach(
        (name, value) -> {
          if (!caller.brought.contains(name)) {
            variables.put(name, value);
          }
        });
  }

  void held(boolean now) {
    held = now;
  }

  boolean recalling() {
    return recall != null && recall.recalling();
  }

  LegTimes times() {
    return times;
  }

  /** Lets go what it needs no more; what it was remains. */
  void ended(Cause cause) {
    endCause = cause;
    held = false;
    terminal = null;
    provider = null;
    setVariable("hangup_cause", cause.name());
    setVariable("hangup_cause_q850", Integer.toString(cause.q850()));
    times.ended(this);
  }

  void call(SwitchCall to) {
    call = to;
  }

  void partner(@Nullable SwitchLeg leg) {
    partner = leg;
  }

  @Nullable SwitchLeg partner() {
    return partner;
  }

  void markPreserved() {
    preserved = true;
    audience.owner(null);
  }

  void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  @Override
  public String uuid() {
    return uuid;
  }

  @Override
  public int reference() {
    return reference;
  }

  @Override
  public boolean inbound() {
    return inbound;
  }

  @Override
  public LegState state() {
    return state;
  }

  @Override
  public String endpoint() {
    return endpoint;
  }

  @Override
  public Call call() {
    return call;
  }

  SwitchCall switchCall() {
    return call;
  }

  @Override
  public Party party() {
    return party;
  }

  @Override
  public Party far() {
    return far;
  }

  @Override
  public String destinationNumber() {
    return destinationNumber;
  }

  @Override
  public Optional<Leg> bridged() {
    return Optional.ofNullable(partner);
  }

  @Override
  public boolean preserved() {
    return preserved;
  }

  @Override
  public boolean held() {
    return held;
  }

  @Override
  public Optional<MediaDescription> audio() {
    return media == null ? Optional.empty() : media.hearing();
  }

  @Override
  public Optional<Cause> endCause() {
    return Optional.ofNullable(endCause);
  }

  @Override
  public Optional<LegStatistics> statistics() {
    return Optional.ofNullable(statistics);
  }

  @Override
  public void statistics(LegStatistics counted) {
    statistics = counted;
  }

  @Override
  public Instant created() {
    return times.created();
  }

  @Override
  public Map<String, String> variables() {
    Map<String, String> all = CallerProfile.of(this);
    all.putAll(variables);
    return all;
  }

  @Override
  public Optional<String> variable(String name) {
    String value = variables.get(name);
    return value != null ? Optional.of(value) : CallerProfile.field(this, name);
  }

  @Override
  public void setVariable(String name, String value) {
    variables.put(name, value);
  }

  @Override
  public void unsetVariable(String name) {
    variables.remove(name);
  }

  @Override
  public void addListener(LegListener listener) {
    audience.add(listener);
  }

  @Override
  public void removeListener(LegListener listener) {
    audience.remove(listener);
  }

  @Override
  public void ring() {
    pbx.progress().ring(this);
  }

  @Override
  public void earlyMedia() {
    pbx.progress().earlyMedia(this);
  }

  @Override
  public void setFar(Party who) {
    pbx.progress().far(this, who);
  }

  @Override
  public boolean answer(MediaTerminal at) {
    return pbx.progress().answer(this, at);
  }

  @Override
  public boolean answer() {
    return pbx.progress().answer(this);
  }

  @Override
  public void dtmf(char digit) {
    pbx.holding().dtmf(this, digit);
  }

  @Override
  public void sendDtmf(char digit) {
    pbx.holding().sendDtmf(this, digit);
  }

  @Override
  public void wantHold(boolean hold) {
    pbx.holding().want(this, hold);
  }

  @Override
  public boolean hold() {
    return pbx.holding().hold(this);
  }

  @Override
  public boolean resume(MediaTerminal at) {
    return pbx.holding().resume(this, at);
  }

  @Override
  public void preserve(Duration max) {
    pbx.preserve(this, max);
  }

  @Override
  public void hangup(Cause cause) {
    pbx.hangup(this, cause, "");
  }

  @Override
  public void hangup(Cause cause, String reason) {
    pbx.hangup(this, cause, reason);
  }

  @Override
  public String toString() {
    return endpoint + " " + state + " " + uuid;
  }
}
