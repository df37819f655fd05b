package io.thinline.skinny.call;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Call;
import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Endpoint.OfferAnswer;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.EndpointProvider.Lookup;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegState;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.call.Recall;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A switch that sends every number to the line of that number; a leg can also be driven by the
 * test.
 */
final class FakeSwitch implements CallControl {
  private final EndpointProvider lines;
  private final List<FakeLeg> living = new ArrayList<>();
  private int references = 100;

  /** When false, a number goes nowhere until the test says what becomes of it. */
  boolean routes = true;

  /** Variables of legs that are offered from now on. */
  final Map<String, String> offered = new HashMap<>();

  /** Whether answered legs hear each other. */
  boolean audio;

  FakeSwitch(EndpointProvider lines) {
    this.lines = lines;
  }

  FakeLeg only() {
    if (living.size() != 1) {
      throw new IllegalStateException("not one leg but " + living);
    }
    return living.get(0);
  }

  List<FakeLeg> living() {
    return List.copyOf(living);
  }

  @Override
  public DialOutAttempt dialOut(DialOut request, DialOutListener listener) {
    throw new UnsupportedOperationException("phones do not ring dial strings");
  }

  @Override
  public void execute(Leg leg, String application, String data) {
    throw new UnsupportedOperationException("phones run no applications");
  }

  /** Whether parties may be joined. */
  boolean joins = true;

  /** How the last transfer of a ringing call was to end if nobody takes it. */
  Optional<Recall> recall = Optional.empty();

  @Override
  public boolean join(Leg one, Leg other) {
    FakeLeg first = ((FakeLeg) one).peer;
    FakeLeg second = ((FakeLeg) other).peer;
    if (!joins
        || first == null
        || second == null
        || first == second
        || first.endpoint.equals(second.endpoint)) {
      return false;
    }
    first.silent();
    second.silent();
    connect(first, second);
    first.hearsItsPeer();
    first.tell(new LegEvent.Bridged(second));
    second.tell(new LegEvent.Bridged(first));
    stepAside((FakeLeg) one, (FakeLeg) other);
    return true;
  }

  @Override
  public boolean transferRinging(Leg with, Leg calling, Optional<Recall> last) {
    FakeLeg party = ((FakeLeg) with).peer;
    FakeLeg rung = ((FakeLeg) calling).peer;
    boolean toItself = rung != null && party != null && rung.endpoint.equals(party.endpoint);
    if (!joins || party == null || toItself || calling.state() == LegState.ENDED) {
      return false;
    }
    recall = last;
    party.silent();
    if (rung != null) {
      connect(party, rung);
      rung.setFar(party.party);
      party.tell(new LegEvent.Ringing(rung.party));
    } else {
      party.peer = null;
    }
    stepAside((FakeLeg) with, (FakeLeg) calling);
    return true;
  }

  private static void connect(FakeLeg one, FakeLeg other) {
    one.peer = other;
    other.peer = one;
  }

  private static void stepAside(FakeLeg one, FakeLeg other) {
    one.peer = null;
    other.peer = null;
    one.hangup(Cause.NORMAL_CLEARING);
    other.hangup(Cause.NORMAL_CLEARING);
  }

  @Override
  public List<Leg> endedLegs() {
    return List.of();
  }

  @Override
  public void transfer(Leg leg, String destination, String dialplan, String context) {
    FakeLeg party = (FakeLeg) leg;
    FakeLeg other = party.peer;
    party.peer = null;
    party.destination = destination;
    party.told.add("transfer " + destination + " " + dialplan + " " + context);
    if (other != null) {
      other.peer = null;
      if (other.state != LegState.ANSWERED) {
        other.hangup(Cause.ORIGINATOR_CANCEL);
      }
    }
    party.tell(new LegEvent.Routing(destination));
  }

  @Override
  public Leg open(LegRequest request, LegListener owner) {
    FakeLeg leg = new FakeLeg(true, request.endpoint(), request.party());
    leg.owner = owner;
    leg.terminal = request.terminal();
    leg.variables.putAll(request.variables());
    return leg;
  }

  @Override
  public void dial(Leg leg, String number) {
    FakeLeg caller = (FakeLeg) leg;
    caller.destination = number;
    caller.state = LegState.ROUTING;
    caller.far = new Party(number, "");
    caller.tell(new LegEvent.Routing(number));
    if (routes && caller.state != LegState.ENDED) {
      offer(caller, "internal/" + number);
    }
  }

  /** Offers a call to a line. */
  FakeLeg offer(@Nullable FakeLeg caller, String rest) {
    FakeLeg callee = new FakeLeg(false, "skinny/" + rest, Party.UNKNOWN);
    callee.peer = caller;
    callee.variables.putAll(offered);
    callee.far = caller == null ? new Party("1199", "Test") : caller.party;
    if (caller != null) {
      caller.peer = callee;
      callee.variables.put("originator", caller.uuid);
    }
    Lookup lookup = lines.find(rest);
    if (lookup instanceof Lookup.NotFound none) {
      callee.hangup(none.cause(), none.reason());
    } else if (lookup instanceof Lookup.Found found) {
      callee.party = found.endpoint().party();
      OfferAnswer answer = found.endpoint().offer(callee);
      if (answer instanceof OfferAnswer.Refused refused) {
        callee.hangup(refused.cause(), refused.reason());
      } else if (answer instanceof OfferAnswer.Accepted accepted) {
        callee.owner = accepted.owner();
        callee.tell(new LegEvent.Ringing(callee.party));
      }
    }
    return callee;
  }

  @Override
  public Leg originate(OriginateRequest request, LegListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void bridge(Leg one, Leg other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Leg> leg(String uuid) {
    return living.stream().filter(leg -> leg.uuid.equals(uuid)).map(Leg.class::cast).findFirst();
  }

  @Override
  public List<Leg> legs() {
    return List.copyOf(living);
  }

  @Override
  public List<Call> calls() {
    return List.of();
  }

  @Override
  public boolean executeBeside(Leg leg, String application, String data) {
    return false;
  }

  @Override
  public Admission admission() {
    return Admission.ALL;
  }

  @Override
  public void admission(Admission admission) {}

  /** A leg that says what it was told. */
  final class FakeLeg implements Leg {
    final List<String> told = new ArrayList<>();
    private final String uuid = UUID.randomUUID().toString();
    private final int reference = ++references;
    private final boolean inbound;
    private final String endpoint;
    private final Map<String, String> variables = new HashMap<>();
    private final List<LegListener> listeners = new ArrayList<>();
    private Party party;
    private Party far = Party.UNKNOWN;
    private LegState state;
    private String destination = "";
    private boolean preserved;
    private boolean held;
    private @Nullable Cause endCause;
    private @Nullable LegStatistics counted;
    private @Nullable LegListener owner;
    private @Nullable FakeLeg peer;
    @Nullable MediaTerminal terminal;

    /** Whatever is pressed during it, nobody has thought of. */
    boolean broken;

    FakeLeg(boolean inbound, String endpoint, Party party) {
      this.inbound = inbound;
      this.endpoint = endpoint;
      this.party = party;
      this.state = inbound ? LegState.DIALING : LegState.OFFERED;
      living.add(this);
    }

    void tell(LegEvent event) {
      if (owner != null && !preserved) {
        owner.legEvent(this, event);
      }
      List.copyOf(listeners).forEach(listener -> listener.legEvent(this, event));
    }

    @Override
    public boolean held() {
      return held;
    }

    @Override
    public boolean hold() {
      if (state != LegState.ANSWERED || held) {
        return false;
      }
      held = true;
      silent();
      told.add("hold");
      tell(new LegEvent.Held(this));
      if (peer != null) {
        peer.tell(new LegEvent.Held(this));
      }
      return true;
    }

    @Override
    public boolean resume(MediaTerminal at) {
      fails();
      if (!held) {
        return false;
      }
      held = false;
      terminal = at;
      hearsItsPeer();
      told.add("resume");
      tell(new LegEvent.Resumed(this));
      if (peer != null) {
        peer.tell(new LegEvent.Resumed(this));
      }
      return true;
    }

    @Override
    public Optional<MediaDescription> audio() {
      return Optional.empty();
    }

    @Override
    public Optional<Cause> endCause() {
      return Optional.ofNullable(endCause);
    }

    @Override
    public Optional<LegStatistics> statistics() {
      return Optional.ofNullable(counted);
    }

    @Override
    public void statistics(LegStatistics figures) {
      counted = figures;
    }

    @Override
    public void unsetVariable(String name) {
      variables.remove(name);
    }

    @Override
    public void earlyMedia() {
      tell(new LegEvent.EarlyMedia());
    }

    @Override
    public void ring() {
      state = LegState.RINGING;
      if (peer != null) {
        peer.state = peer.state == LegState.ANSWERED ? peer.state : LegState.ALERTING;
        peer.tell(new LegEvent.Ringing(party));
      }
    }

    @Override
    public boolean answer(MediaTerminal at) {
      if (state == LegState.ENDED || state == LegState.ANSWERED) {
        return false;
      }
      state = LegState.ANSWERED;
      terminal = at;
      tell(new LegEvent.Answered());
      if (peer != null) {
        peer.state = LegState.ANSWERED;
        peer.tell(new LegEvent.Answered());
        peer.tell(new LegEvent.Bridged(this));
        tell(new LegEvent.Bridged(peer));
        hearsItsPeer();
      }
      return true;
    }

    private void fails() {
      if (broken) {
        throw new IllegalStateException("broken");
      }
    }

    /** Both ways, unless one of the two waits. */
    private void hearsItsPeer() {
      FakeLeg other = peer;
      if (audio && other != null && !held && !other.held) {
        hear(other);
        other.hear(this);
      }
    }

    private void silent() {
      FakeLeg other = peer;
      if (audio && other != null) {
        stop();
        other.stop();
      }
    }

    private void stop() {
      if (terminal != null) {
        terminal.closeReceive();
        terminal.stopSend();
      }
    }

    private void hear(FakeLeg other) {
      if (terminal == null || other.terminal == null) {
        return;
      }
      terminal.openReceive(
          MediaDescription.builder(AudioCodec.PCMU).build(),
          new MediaTerminal.ReceiveReply() {
            @Override
            public void opened(InetSocketAddress address) {
              other.terminal.startSend(
                  MediaDescription.builder(AudioCodec.PCMU).address(address).build());
            }

            @Override
            public void failed(String reason) {
              hangup(Cause.NORMAL_TEMPORARY_FAILURE, reason);
            }
          });
    }

    @Override
    public boolean answer() {
      return terminal != null && answer(terminal);
    }

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
      endCause = cause;
      living.remove(this);
      if (audio) {
        stop();
      }
      told.add("hangup " + cause + (reason.isEmpty() ? "" : " " + reason));
      tell(new LegEvent.Ended(cause, reason));
      FakeLeg other = peer;
      peer = null;
      if (other != null) {
        other.peer = null;
        other.hangup(cause, reason);
      }
    }

    @Override
    public void dtmf(char digit) {
      fails();
      told.add("dtmf " + digit);
    }

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
      told.add("send dtmf " + digit);
    }

    @Override
    public void wantHold(boolean hold) {
      told.add("want hold " + hold);
    }

    @Override
    public void preserve(Duration max) {
      preserved = true;
      told.add("preserve");
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
      throw new UnsupportedOperationException();
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
    public void setFar(Party who) {
      far = who;
      tell(new LegEvent.PartyChanged(who));
    }

    @Override
    public String destinationNumber() {
      return destination;
    }

    @Override
    public Optional<Leg> bridged() {
      return Optional.ofNullable(state == LegState.ANSWERED ? peer : null);
    }

    @Override
    public boolean preserved() {
      return preserved;
    }

    @Override
    public Instant created() {
      return Instant.EPOCH;
    }

    @Override
    public Map<String, String> variables() {
      return Map.copyOf(variables);
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
    public void addListener(LegListener listener) {
      listeners.add(listener);
    }

    @Override
    public void removeListener(LegListener listener) {
      listeners.remove(listener);
    }

    @Override
    public String toString() {
      return endpoint + " " + state;
    }
  }
}
