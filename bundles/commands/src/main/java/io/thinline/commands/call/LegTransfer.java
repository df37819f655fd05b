package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.command.CommandResult;
import java.util.Optional;

/**
 * Sends legs elsewhere. Call thread only.
 *
 * @param destination the number to route by
 * @param dialplan empty takes the leg's
 * @param context empty takes the leg's
 */
public record LegTransfer(String destination, String dialplan, String context) {

  public CommandResult one(CallControl control, Leg leg) {
    Optional<CommandResult> obstacle = obstacle(leg);
    if (obstacle.isEmpty()) {
      send(control, leg);
    }
    return obstacle.orElseGet(() -> CommandResult.ok("+OK"));
  }

  /** Both of two that talk to each other. */
  CommandResult both(CallControl control, Leg leg) {
    Optional<Leg> other = leg.bridged();
    Optional<CommandResult> obstacle = obstacle(leg).or(() -> other.flatMap(this::obstacle));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    if (other.isEmpty()) {
      send(control, leg);
    } else if (calledBy(leg, other.get())) {
      sendBoth(control, other.get(), leg);
    } else {
      sendBoth(control, leg, other.get());
    }
    return CommandResult.ok("+OK");
  }

  private static boolean calledBy(Leg leg, Leg other) {
    return leg.variable("originator").filter(other.uuid()::equals).isPresent();
  }

  /**
   * Whoever is left alone ends: it is sent too, in the moment it is left. The caller goes first,
   * for its dialplan would hear of the end of the call and go on.
   */
  private void sendBoth(CallControl control, Leg caller, Leg other) {
    LegListener listener =
        new LegListener() {
          @Override
          public void legEvent(Leg leg, LegEvent event) {
            if (event instanceof LegEvent.Unbridged) {
              other.removeListener(this);
              send(control, other);
            }
          }
        };
    other.addListener(listener);
    send(control, caller);
  }

  private void send(CallControl control, Leg leg) {
    control.transfer(leg, destination, dialplan, context);
  }

  private Optional<CommandResult> obstacle(Leg leg) {
    boolean rings = leg.state() == LegState.OFFERED || leg.state() == LegState.RINGING;
    return rings
        ? Optional.of(
            CommandResult.error(
                "-ERR "
                    + leg.endpoint()
                    + " is only rung; a leg that dials, is routed or was answered can be"
                    + " transferred"))
        : Optional.empty();
  }
}
