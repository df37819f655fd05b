package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Recall;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.callcontrol.LegTransitions.Command;
import java.util.List;
import java.util.Optional;

/** Legs that go elsewhere: routed anew, connected with others, put in the place of a caller. */
final class Transfers {
  private final Switch pbx;
  private final LegVoices voices;
  private final LegRegistry registry;
  private final Bridges bridges;
  private final AudioPaths audio;
  private final Routing routing;

  Transfers(
      Switch pbx,
      LegVoices voices,
      LegRegistry registry,
      Bridges bridges,
      AudioPaths audio,
      Routing routing) {
    this.pbx = pbx;
    this.voices = voices;
    this.registry = registry;
    this.bridges = bridges;
    this.audio = audio;
    this.routing = routing;
  }

  void transfer(SwitchLeg leg, String destination, String dialplan, String context) {
    if (!leg.go(Command.TRANSFER)) {
      return;
    }
    CallStory.sent(leg, destination);
    leavesRecall(leg);
    Optional<SourceLocation> by = routing.abandon(leg);
    bridges.leave(leg);
    sendTo(leg, destination, dialplan, context);
    routeLater(leg, by);
  }

  void execute(SwitchLeg leg, String application, String data) {
    if (!leg.go(Command.TRANSFER)) {
      return;
    }
    SourceLocation asked = new SourceLocation("execute " + application, 1);
    leavesRecall(leg);
    routing.abandon(leg);
    bridges.leave(leg);
    leg.ringback = false;
    later(leg, () -> routing.run(leg, List.of(new DialplanAction(application, data, asked))));
  }

  /** Behind what is being told, unless it is sent elsewhere by then. */
  private void later(SwitchLeg leg, Runnable task) {
    int order = ++leg.orders;
    leg.awaitsRoute = true;
    voices.together(
        leg,
        () -> {
          if (leg.orders == order && leg.state() != LegState.ENDED) {
            task.run();
          }
        });
  }

  private void sendTo(SwitchLeg leg, String destination, String dialplan, String context) {
    set(leg, "dialplan", dialplan);
    set(leg, "context", context);
    leg.parties().routedTo(destination);
    leg.ringback = false;
    leg.channel().routing();
    voices.tell(leg, new LegEvent.Routing(destination));
  }

  void routeLater(SwitchLeg leg, Optional<SourceLocation> by) {
    later(leg, () -> routing.route(leg, by));
  }

  /** {@code force_transfer_...} of the leg wins over what is asked, as in FreeSWITCH. */
  private static void set(SwitchLeg leg, String name, String asked) {
    String value = leg.variable("force_transfer_" + name).orElse(asked);
    if (!value.isEmpty()) {
      leg.setVariable(name, value);
    }
  }

  /** Where its own dialplan sends it is still what it was transferred to. */
  private static void leavesRecall(SwitchLeg leg) {
    boolean byItsDialplan = leg.route != null && leg.route.proceeding();
    if (leg.recall != null && !byItsDialplan) {
      leg.recall.drop();
    }
  }

  /** The parties of two legs talk to each other; they hear of no pause, and the two legs end. */
  boolean join(SwitchLeg one, SwitchLeg other) {
    SwitchLeg first = one.partner();
    SwitchLeg second = other.partner();
    if (first == null
        || second == null
        || first == other
        || one == other
        || first.endpoint().equals(second.endpoint())
        || !audio.compatible(first, second)) {
      return false;
    }
    CallStory.transfers(one, first, second.endpoint());
    bridges.part(one, first);
    bridges.part(other, second);
    bridges.pair(first, second);
    one.hangup(Cause.NORMAL_CLEARING);
    other.hangup(Cause.NORMAL_CLEARING);
    return true;
  }

  boolean transferRinging(SwitchLeg with, SwitchLeg calling, Optional<Recall> recall) {
    SwitchLeg party = with.partner();
    boolean rings = calling.state() == LegState.ROUTING || calling.state() == LegState.ALERTING;
    if (party == null
        || !rings
        || party == calling
        || ringsOnlyAt(party.endpoint(), calling)
        || LegTransitions.next(party.state(), Command.TRANSFER).isEmpty()) {
      return false;
    }
    CallStory.transfers(with, party, calling.destinationNumber());
    leaves(party, with, calling);
    recall.ifPresent(wanted -> recall(party, wanted));
    if (!takesPlace(party, calling)) {
      routeAnew(party, with, calling);
    }
    with.hangup(Cause.NORMAL_CLEARING);
    calling.hangup(Cause.NORMAL_CLEARING);
    return true;
  }

  /** Transferred to itself: nobody rings but the party's own line. */
  private static boolean ringsOnlyAt(String endpoint, SwitchLeg calling) {
    List<SwitchLeg> ringing = ringing(calling);
    return !ringing.isEmpty() && ringing.stream().allMatch(leg -> leg.endpoint().equals(endpoint));
  }

  private static List<SwitchLeg> ringing(SwitchLeg calling) {
    return calling.switchCall().legs().stream()
        .map(SwitchLeg.class::cast)
        .filter(leg -> leg.state() == LegState.OFFERED || leg.state() == LegState.RINGING)
        .filter(leg -> leg.variable("originator").filter(calling.uuid()::equals).isPresent())
        .toList();
  }

  /** The party talks to nobody, and does nothing of what its dialplan said before. */
  private void leaves(SwitchLeg party, SwitchLeg with, SwitchLeg calling) {
    if (party.recall != null) {
      party.recall.drop();
    }
    party.go(Command.TRANSFER);
    routing.abandon(party);
    bridges.part(with, party);
    party.takesOver(calling);
    voices.tell(party, new LegEvent.Unbridged());
    sendTo(
        party,
        calling.destinationNumber(),
        calling.variable("dialplan").orElse(""),
        calling.variable("context").orElse(""));
  }

  /** What the caller's dialplan does, it does for the party from now on, if it can. */
  private boolean takesPlace(SwitchLeg party, SwitchLeg calling) {
    boolean alerted = calling.state() == LegState.ALERTING;
    List<SwitchLeg> ringing = ringing(calling);
    if (calling.route == null || !calling.route.goesOnFor(party)) {
      return false;
    }
    for (SwitchLeg leg : ringing) {
      registry.move(leg, party.switchCall());
      leg.setVariable("originator", party.uuid());
      leg.channel().rungFor(party.channel());
    }
    party.setFar(calling.far());
    if (alerted) {
      party.ring();
    }
    return true;
  }

  /** Who rings rings no more before it is rung again. */
  private void routeAnew(SwitchLeg party, SwitchLeg with, SwitchLeg calling) {
    party.awaitsRoute = true;
    with.hangup(Cause.NORMAL_CLEARING);
    calling.hangup(Cause.NORMAL_CLEARING);
    routeLater(party, Optional.empty());
  }

  private void recall(SwitchLeg party, Recall wanted) {
    TransferRecall recall = new TransferRecall(pbx, this, party, wanted);
    party.recall = recall;
    recall.arm();
  }

  /** Nothing of what the leg did goes on. */
  void abandon(SwitchLeg leg) {
    routing.abandon(leg);
    bridges.unbridge(leg);
    leg.go(Command.TRANSFER);
    leg.ringback = false;
  }

  /** Who had transferred the party talks to it again, unless it has gone in the same moment. */
  void recallAnswered(SwitchLeg party, SwitchLeg answered) {
    bridges.bridge(party, answered);
    voices.together(
        party,
        () -> {
          if (party.partner() != answered) {
            answered.hangup(Cause.ORIGINATOR_CANCEL);
          }
          bridges.goesOn(party, Cause.NORMAL_CLEARING);
        });
  }
}
