package io.thinline.callcontrol;

import io.thinline.api.call.Call;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private final SwitchCall call;
  private final Instant created;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<LegListener> listeners = new ArrayList<>();

  private LegState state;
  private Party party;
  private Party far = Party.UNKNOWN;
  private String destinationNumber = "";
  private boolean preserved;
  private @Nullable LegListener owner;
  private @Nullable SwitchLeg partner;

  /** What the switch keeps with the leg and lets go with it. */
  @Nullable MediaTerminal terminal;

  @Nullable LegMedia media;
  @Nullable RouteExecution route;
  @Nullable EndpointProvider provider;
  @Nullable Timer timer;
  final RoutingBudget budget = new RoutingBudget();

  SwitchLeg(
      Switch pbx,
      String uuid,
      int reference,
      LegState state,
      String endpoint,
      Party party,
      SwitchCall call,
      Instant created) {
    this.pbx = pbx;
    this.uuid = uuid;
    this.reference = reference;
    this.inbound = state == LegState.DIALING;
    this.state = state;
    this.endpoint = endpoint;
    this.party = party;
    this.call = call;
    this.created = created;
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

  void owner(@Nullable LegListener listener) {
    owner = listener;
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

  void partner(@Nullable SwitchLeg leg) {
    partner = leg;
  }

  @Nullable SwitchLeg partner() {
    return partner;
  }

  void markPreserved() {
    preserved = true;
    owner = null;
  }

  void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  /** Who hears of an event: the owner first. */
  List<LegListener> audience() {
    List<LegListener> all = new ArrayList<>(listeners.size() + 1);
    if (owner != null) {
      all.add(owner);
    }
    all.addAll(listeners);
    return all;
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
  public Instant created() {
    return created;
  }

  @Override
  public Map<String, String> variables() {
    Map<String, String> all = new LinkedHashMap<>(fields());
    all.putAll(variables);
    return all;
  }

  /** The caller profile, by FreeSWITCH's names: the caller is whoever started the call. */
  private Map<String, String> fields() {
    Party caller = inbound ? party : far;
    return Map.of(
        "uuid",
        uuid,
        "direction",
        inbound ? "inbound" : "outbound",
        "destination_number",
        destinationNumber,
        "caller_id_number",
        caller.number(),
        "caller_id_name",
        caller.display());
  }

  @Override
  public Optional<String> variable(String name) {
    String value = variables.get(name);
    return Optional.ofNullable(value != null ? value : fields().get(name));
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
    listeners.add(listener);
  }

  @Override
  public void removeListener(LegListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void ring() {
    pbx.ring(this);
  }

  @Override
  public void earlyMedia() {
    pbx.earlyMedia(this);
  }

  @Override
  public void setFar(Party who) {
    pbx.far(this, who);
  }

  @Override
  public boolean answer(MediaTerminal at) {
    return pbx.answer(this, at);
  }

  @Override
  public boolean answer() {
    return terminal != null && pbx.answer(this, terminal);
  }

  @Override
  public void dtmf(char digit) {
    SwitchLeg other = partner;
    if (other != null) {
      pbx.dtmf(other, digit);
    }
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
