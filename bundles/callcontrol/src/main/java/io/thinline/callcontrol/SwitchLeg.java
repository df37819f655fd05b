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
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import io.thinline.callcontrol.channel.Channel;
import io.thinline.callcontrol.channel.ChannelIdentity;
import io.thinline.callcontrol.channel.LegParties;
import io.thinline.callcontrol.channel.LegTimes;
import io.thinline.callcontrol.channel.LegVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final LegParties parties;
  private final LegVariables variables;
  private final LegFigures figures = new LegFigures();
  private final Channel channel;

  private SwitchCall call;
  private LegState state;
  private boolean preserved;
  private boolean held;
  private @Nullable Cause endCause;
  private @Nullable SwitchLeg partner;

  /** What the switch keeps with the leg and lets go with it. */
  final Hearing hearing = new Hearing();

  @Nullable RouteExecution route;

  /** What is run for it beside that. */
  final List<BesideExecution> beside = new ArrayList<>(0);

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
      LegOrigin origin,
      SwitchCall call,
      Clock clock) {
    this.pbx = pbx;
    this.uuid = uuid;
    this.reference = reference;
    this.inbound = state == LegState.DIALING;
    this.state = state;
    this.endpoint = origin.endpoint();
    this.call = call;
    this.times = new LegTimes(clock);
    this.parties = new LegParties(inbound, origin.party());
    this.variables = origin.variables();
    this.budget = new RoutingBudget(clock);
    this.channel =
        new Channel(
            this,
            parties,
            variables,
            times,
            ChannelIdentity.of(uuid, reference, inbound, endpoint, variables),
            pbx.channelEvents());
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

  LegParties parties() {
    return parties;
  }

  LegFigures figures() {
    return figures;
  }

  Channel channel() {
    return channel;
  }

  /** The variables that a caller's dialplan has set: it goes on for this leg. */
  void takesOver(SwitchLeg caller) {
    variables.takeOver(caller.variables);
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
    hearing.terminal = null;
    provider = null;
    setVariable("hangup_cause", cause.name());
    setVariable("hangup_cause_q850", Integer.toString(cause.q850()));
    channel.hangsUp(cause);
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
    return parties.party();
  }

  @Override
  public Party far() {
    return parties.far();
  }

  @Override
  public String destinationNumber() {
    return parties.destination();
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
    return hearing.now();
  }

  @Override
  public Optional<Cause> endCause() {
    return Optional.ofNullable(endCause);
  }

  @Override
  public Optional<LegStatistics> statistics() {
    return figures.statistics();
  }

  @Override
  public void statistics(LegStatistics counted) {
    figures.counted(counted);
    pbx.departures().counted(this);
  }

  @Override
  public Instant created() {
    return times.created();
  }

  @Override
  public Map<String, String> variables() {
    Map<String, String> all = CallerProfile.of(this);
    variables.putInto(all);
    channel.timeVariables(all::put);
    return all;
  }

  @Override
  public Optional<String> variable(String name) {
    String value = variables.get(name);
    return value != null
        ? Optional.of(value)
        : CallerProfile.field(this, name).or(() -> Optional.ofNullable(channel.timeVariable(name)));
  }

  @Override
  public void setVariable(String name, String value) {
    variables.set(name, value);
  }

  @Override
  public void unsetVariable(String name) {
    variables.unset(name);
  }

  @Override
  public Map<String, String> channelHeaders() {
    return channel.headers();
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
  public boolean hear(MediaNode sound) {
    return pbx.audio().play(this, sound);
  }

  @Override
  public void hearNoMore(MediaNode sound) {
    pbx.audio().playNoMore(this, sound);
  }

  @Override
  public void overheardBy(MediaNode recorder) {
    pbx.audio().record(this, recorder);
  }

  @Override
  public void overheardNoMoreBy(MediaNode recorder) {
    pbx.audio().recordNoMore(this, recorder);
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
  public void hangup(Cause cause, String reason) {
    pbx.hangup(this, cause, reason);
  }

  @Override
  public String toString() {
    return endpoint + " " + state + " " + uuid;
  }
}
