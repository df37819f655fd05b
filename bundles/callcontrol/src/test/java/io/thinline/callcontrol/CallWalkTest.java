package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.call.Recall;
import io.thinline.api.media.AudioCodec;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * Anything, in any order, from outside and from inside listeners: whoever talks, talks to one that
 * talks back, hears whom it should, and in the end nothing is left.
 */
class CallWalkTest {
  private static final List<String> NUMBERS =
      List.of(
          "1101", "1102", "1103", "1104", "group", "hunt", "ivr", "busy", "slow", "on", "loop",
          "nowhere");

  private enum Action {
    DIAL,
    ANSWER,
    ANSWER_TOO,
    HANG_UP,
    HOLD,
    RESUME,
    JOIN,
    TRANSFER_RINGING,
    TRANSFER_RINGING_TOO,
    TRANSFER,
    EXECUTE,
    BRIDGE,
    KEY,
    RING,
    SERVER_ANSWER,
    PRESERVE,
    WAIT
  }

  /**
   * @param reacting done when the next event is told instead of now
   */
  private record Step(Action action, int one, int other, boolean reacting) {}

  @Provide
  Arbitrary<List<Step>> walks() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(Action.class),
                Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(0, 30),
                Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)))
            .as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void everyWalkEndsWithNothingLeft(@ForAll("walks") List<Step> steps) {
    new Walk().walks(steps);
  }

  private static final class Walk implements LegListener {
    private final TestSwitch pbx = new TestSwitch();
    private final Map<String, Leg> terminals = new HashMap<>();
    private final Deque<Step> reactions = new ArrayDeque<>();

    Walk() {
      pbx.media.music = true;
      for (String number : NUMBERS.subList(0, 4)) {
        pbx.line(number).onEvent = event -> react();
        pbx.dialplan.extension(number, "bridge test/" + number);
      }
      pbx.dialplan.extension("group", "bridge test/1102,test/1103");
      pbx.dialplan.extension(
          "hunt", "set continue_on_fail=true", "bridge test/1103", "bridge test/1104");
      pbx.dialplan.extension("ivr", "ring_ready", "sleep 2000", "answer", "sleep 20000");
      pbx.dialplan.extension("busy", "bridge error/USER_BUSY");
      pbx.dialplan.extension("slow", "sleep 3000", "bridge test/1104");
      pbx.dialplan.extension("on", "sleep 500", "transfer 1103");
      pbx.dialplan.extension("loop", "bridge loopback/1104/default");
    }

    void walks(List<Step> steps) {
      for (Step step : steps) {
        if (step.reacting()) {
          reactions.add(step);
        } else {
          does(step);
          pbx.time.run();
          everythingIsRight();
        }
      }
      reactions.clear();
      pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
      pbx.time.run();
      assertThat(pbx.time.pendingTimers()).isEmpty();
      assertThat(pbx.idle()).isTrue();
    }

    @Override
    public void legEvent(Leg leg, LegEvent event) {
      react();
    }

    private void react() {
      Step next = reactions.poll();
      if (next != null) {
        does(next);
      }
    }

    private void does(Step step) {
      String number = NUMBERS.get(step.other() % NUMBERS.size());
      if (step.action() == Action.DIAL) {
        dials(NUMBERS.get(step.one() % 4), number);
      } else if (step.action() == Action.WAIT) {
        // Time passes between steps only.
        pbx.time.schedule("nothing", Duration.ZERO, () -> {});
        if (!step.reacting()) {
          pbx.time.advance(Duration.ofSeconds(step.one()));
        }
      } else if (!pbx.control.legs().isEmpty()) {
        does(step.action(), leg(step.one()), leg(step.other()), number);
      }
    }

    private Leg leg(int index) {
      List<Leg> legs = pbx.control.legs();
      return legs.get(index % legs.size());
    }

    private void dials(String from, String to) {
      TestTerminal terminal = terminal("a");
      Leg leg =
          pbx.control.open(
              new LegRequest(
                  "test/" + from, new Party(from, ""), "XML", "default", terminal, Map.of()),
              this);
      terminals.put(terminal.name(), leg);
      pbx.control.dial(leg, to);
    }

    /** One in five speaks a codec that no other does. */
    private TestTerminal terminal(String prefix) {
      int number = terminals.size();
      return new TestTerminal(
          prefix + number, List.of(number % 5 == 4 ? AudioCodec.G729 : AudioCodec.PCMU));
    }

    private void does(Action action, Leg one, Leg other, String number) {
      switch (action) {
        case ANSWER, ANSWER_TOO -> answers(one);
        case HANG_UP -> one.hangup(Cause.NORMAL_CLEARING);
        case HOLD -> one.hold();
        case RESUME -> resumes(one);
        case JOIN -> pbx.control.join(one, other);
        case TRANSFER_RINGING, TRANSFER_RINGING_TOO ->
            pbx.control.transferRinging(one, other, recall(one, number));
        case TRANSFER -> pbx.control.transfer(one, number, "", "");
        case EXECUTE -> pbx.control.execute(one, "sleep", "1000");
        case BRIDGE -> {
          if (one.state() == LegState.ANSWERED && other.state() == LegState.ANSWERED) {
            pbx.control.bridge(one, other);
          }
        }
        case KEY -> one.dtmf('5');
        case RING -> one.ring();
        case SERVER_ANSWER -> one.answer();
        case PRESERVE -> one.preserve(Duration.ofSeconds(40));
        case DIAL, WAIT -> {}
      }
    }

    private static Optional<Recall> recall(Leg by, String lastResort) {
      return Optional.of(
          new Recall(by.endpoint(), Duration.ofSeconds(12), Duration.ofSeconds(8), lastResort));
    }

    private void answers(Leg leg) {
      if (!leg.inbound() && leg.endpoint().startsWith("test/")) {
        TestTerminal terminal = terminal("b");
        terminals.put(terminal.name(), leg);
        leg.answer(terminal);
      }
    }

    private void resumes(Leg leg) {
      TestTerminal terminal = terminal("c");
      terminals.put(terminal.name(), leg);
      leg.resume(terminal);
    }

    private void everythingIsRight() {
      for (Leg any : pbx.control.legs()) {
        SwitchLeg leg = (SwitchLeg) any;
        assertThat(pbx.control.calls()).contains(leg.call());
        SwitchLeg partner = leg.partner();
        if (partner != null) {
          assertThat(partner.partner()).isSameAs(leg);
          assertThat(partner.state()).isNotEqualTo(LegState.ENDED);
        } else if (leg.state() == LegState.ANSWERED && !leg.endpoint().startsWith("loopback/")) {
          assertThat(leg.route != null || leg.recall != null).as("%s has a future", leg).isTrue();
        }
        if (leg.recall != null) {
          assertThat(leg.state()).isNotEqualTo(LegState.ENDED);
        }
      }
      pbx.media.edges.forEach(this::isRight);
      assertThat(pbx.control.calls()).allMatch(call -> !call.legs().isEmpty());
    }

    private void isRight(String edge) {
      String[] ends = edge.split(" hears ");
      Leg hearing = terminals.get(ends[0]);
      Leg partner = hearing.bridged().orElseThrow(() -> new AssertionError(edge));
      if (ends[1].startsWith("music")) {
        assertThat(partner.held()).as(edge).isTrue();
      } else {
        assertThat(partner).as(edge).isSameAs(terminals.get(ends[1]));
        assertThat(partner.held() || hearing.held()).as(edge).isFalse();
      }
    }
  }
}
