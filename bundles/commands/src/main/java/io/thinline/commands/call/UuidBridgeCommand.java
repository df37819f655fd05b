package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_bridge}: two legs talk to each other from now on. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_bridge")
public final class UuidBridgeCommand extends LegCommand {
  private static final CommandResult INVALID = CommandResult.error("-ERR Invalid uuid");

  @Activate
  public UuidBridgeCommand(@Reference LiveCalls calls) {
    super(calls, "uuid_bridge", "<uuid> <other_uuid>", "Connects two legs", Role.OPERATOR);
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2
        ? calls().uuids(words.get(1)).stream().filter(uuid -> !uuid.equals(words.get(0))).toList()
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    return words.size() == 2
        ? calls()
            .about(
                words.get(0),
                INVALID,
                (control, leg) ->
                    control
                        .leg(words.get(1))
                        .map(other -> bridge(control, leg, other))
                        .orElse(INVALID))
        : wrong();
  }

  private static CommandResult bridge(CallControl control, Leg leg, Leg other) {
    if (leg == other) {
      return error(leg.endpoint() + " cannot talk to itself; two uuids are needed");
    }
    Optional<Leg> silent =
        Stream.of(leg, other).filter(it -> it.state() != LegState.ANSWERED).findFirst();
    if (silent.isPresent()) {
      return error(silent.get().endpoint() + " has not been answered; both must be");
    }
    control.bridge(leg, other);
    return CommandResult.ok("+OK " + other.uuid());
  }
}
