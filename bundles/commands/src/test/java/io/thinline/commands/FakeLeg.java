package io.thinline.commands;

import io.thinline.api.call.Call;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.call.Party;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A leg of {@link FakeSwitch}: what it is told, it does at once and remembers. */
public final class FakeLeg implements Leg {
  public final List<String> done = new ArrayList<>();
  public LegState state;
  public Party party;
  public Party far = Party.UNKNOWN;
  public String destination = "";
  public Optional<Leg> partner = Optional.empty();
  public boolean held;

  private final FakeSwitch pbx;
  private final String uuid;
  private final boolean inbound;
  private final String endpoint;
  private final Instant created;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<LegListener> listeners = new ArrayList<>();
  private Optional<Cause> endCause = Optional.empty();

  FakeLeg(FakeSwitch pbx, String uuid, boolean inbound, String endpoint, Instant created) {
    this.pbx = pbx;
    this.uuid = uuid;
    this.inbound = inbound;
    this.endpoint = endpoint;
    this.created = created;
    this.state = inbound ? LegState.DIALING : LegState.OFFERED;
    this.party = new Party(endpoint.substring(endpoint.lastIndexOf('/') + 1), "");
  }

  public void tell(LegEvent event) {
    List.copyOf(listeners).forEach(listener -> listener.legEvent(this, event));
  }

  public FakeLeg with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  @Override
  public String uuid() {
    return uuid;
  }

  @Override
  public int reference() {
    return 1;
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
    return pbx.call;
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
    return destination;
  }

  @Override
  public Optional<Leg> bridged() {
    return partner;
  }

  @Override
  public boolean preserved() {
    return false;
  }

  @Override
  public boolean held() {
    return held;
  }

  @Override
  public Optional<MediaDescription> audio() {
    return Optional.empty();
  }

  @Override
  public Optional<Cause> endCause() {
    return endCause;
  }

  @Override
  public Optional<LegStatistics> statistics() {
    return Optional.empty();
  }

  @Override
  public void statistics(LegStatistics counted) {}

  @Override
  public Instant created() {
    return created;
  }

  @Override
  public Map<String, String> variables() {
    return new LinkedHashMap<>(variables);
  }

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
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
    state = LegState.RINGING;
  }

  @Override
  public void earlyMedia() {}

  @Override
  public void setFar(Party who) {
    far = who;
  }

  @Override
  public boolean answer(MediaTerminal terminal) {
    return answer();
  }

  @Override
  public boolean answer() {
    boolean can = state == LegState.ROUTING || state == LegState.ALERTING;
    state = can ? LegState.ANSWERED : state;
    return can;
  }

  @Override
  public void dtmf(char digit) {}

  @Override
  public boolean hear(MediaNode sound) {
    return false;
  }

  @Override
  public void hearNoMore(MediaNode sound) {}

  @Override
  public void overheardBy(MediaNode recorder) {}

  @Override
  public void overheardNoMoreBy(MediaNode recorder) {}

  @Override
  public void sendDtmf(char digit) {
    done.add("key " + digit);
  }

  @Override
  public void wantHold(boolean hold) {
    held = hold;
    done.add(hold ? "hold" : "resume");
  }

  @Override
  public boolean hold() {
    return false;
  }

  @Override
  public boolean resume(MediaTerminal terminal) {
    return false;
  }

  @Override
  public void preserve(Duration max) {}

  @Override
  public void hangup(Cause cause) {
    hangup(cause, "");
  }

  @Override
  public void hangup(Cause cause, String reason) {
    if (state == LegState.ENDED) {
      return;
    }
    state = LegState.ENDED;
    endCause = Optional.of(cause);
    pbx.ended(this);
    tell(new LegEvent.Ended(cause, reason));
  }
}
