package io.thinline.commands;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Call;
import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutAttempt;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegState;
import io.thinline.api.call.OriginateRequest;
import io.thinline.api.call.Party;
import io.thinline.api.call.Recall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A switch in which nothing happens by itself: it remembers what it was told. */
public final class FakeSwitch implements CallControl {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  public final Set<String> applications = new LinkedHashSet<>(Set.of("answer", "echo", "park"));
  public final List<String> done = new CopyOnWriteArrayList<>();
  public final List<DialOut> rung = new CopyOnWriteArrayList<>();
  public Admission admission = Admission.ALL;

  /** What becomes of who is rung. */
  public Consumer<DialOutListener> phones = listener -> listener.failed(Cause.NO_ANSWER, "");

  final Call call =
      new Call() {
        @Override
        public String uuid() {
          return "the-call";
        }

        @Override
        public List<Leg> legs() {
          return FakeSwitch.this.legs();
        }

        @Override
        public Instant created() {
          return NOW;
        }
      };

  private final List<Leg> living = new ArrayList<>();

  public FakeLeg leg(String uuid, boolean inbound, String endpoint) {
    FakeLeg leg = new FakeLeg(this, uuid, inbound, endpoint, NOW);
    living.add(leg);
    return leg;
  }

  /** Two that talk to each other. */
  public void connected(FakeLeg one, FakeLeg other) {
    one.state = LegState.ANSWERED;
    other.state = LegState.ANSWERED;
    one.partner = Optional.of(other);
    other.partner = Optional.of(one);
  }

  void ended(FakeLeg leg) {
    living.remove(leg);
    leg.partner.map(FakeLeg.class::cast).ifPresent(other -> other.partner = Optional.empty());
    leg.partner = Optional.empty();
  }

  @Override
  public void transfer(Leg leg, String destination, String dialplan, String context) {
    done.add("%s to %s %s %s".formatted(leg.uuid(), destination, dialplan, context).strip());
    FakeLeg left = (FakeLeg) leg.bridged().orElse(null);
    ((FakeLeg) leg).partner = Optional.empty();
    if (left != null) {
      left.partner = Optional.empty();
      left.tell(new LegEvent.Unbridged());
    }
  }

  @Override
  public void execute(Leg leg, String application, String data) {
    done.add("%s does %s(%s)".formatted(leg.uuid(), application, data));
  }

  @Override
  public boolean executeBeside(Leg leg, String application, String data) {
    boolean known = applications.contains(application);
    if (known) {
      done.add("%s beside %s(%s)".formatted(leg.uuid(), application, data));
    }
    return known;
  }

  @Override
  public void bridge(Leg one, Leg other) {
    done.add(one.uuid() + " talks to " + other.uuid());
  }

  @Override
  public DialOutAttempt dialOut(DialOut request, DialOutListener listener) {
    rung.add(request);
    phones.accept(listener);
    return new DialOutAttempt() {
      @Override
      public void cancel(Cause cause) {
        done.add("cancelled " + cause);
      }

      @Override
      public void callerIs(Party caller) {}

      @Override
      public void goesOnFor(Leg other) {}
    };
  }

  @Override
  public Optional<Leg> leg(String uuid) {
    return living.stream().filter(leg -> leg.uuid().equals(uuid)).findFirst();
  }

  @Override
  public List<Leg> legs() {
    return List.copyOf(living);
  }

  @Override
  public Admission admission() {
    return admission;
  }

  @Override
  public void admission(Admission now) {
    admission = now;
  }

  @Override
  public List<Leg> endedLegs() {
    return List.of();
  }

  @Override
  public List<Call> calls() {
    return List.of(call);
  }

  @Override
  public Leg open(LegRequest request, LegListener owner) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void dial(Leg leg, String number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Leg originate(OriginateRequest request, LegListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean join(Leg one, Leg other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean transferRinging(Leg with, Leg calling, Optional<Recall> recall) {
    throw new UnsupportedOperationException();
  }
}
