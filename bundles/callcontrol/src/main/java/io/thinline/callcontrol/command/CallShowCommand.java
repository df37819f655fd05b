package io.thinline.callcontrol.command;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:show}: all that is known of a leg and of the one it talks to, or talked to last. */
@Component(immediate = true, service = ApiCommand.class, property = "name=" + CallShowCommand.NAME)
public final class CallShowCommand implements ApiCommand {
  static final String NAME = "call:show";

  private final CallLegs legs;

  @Activate
  public CallShowCommand(@Reference CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Shows all that is known of a call, also of one that has ended";
  }

  @Override
  public String usage() {
    return NAME + " <id>  the id of a leg in call:list or call:list ended, or its call reference";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1 ? legs.ids(words.get(0), true) : List.of();
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return call.words().size() == 1
        ? legs.about(call.words().get(0), true, control -> leg -> tree(control, leg))
        : CommandResult.error("USAGE:\n" + usage());
  }

  private CommandResult tree(CallControl control, Leg leg) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Call", leg.call().uuid());
    tree.put("Leg", LegTree.of(leg, legs.now()));
    far(control, leg)
        .ifPresent(
            far ->
                tree.put(
                    leg.bridged().isPresent() ? "Talks to" : "Talked to last",
                    LegTree.of(far, legs.now())));
    return CommandResult.of(new CommandData.Tree(tree));
  }

  private static Optional<Leg> far(CallControl control, Leg leg) {
    return leg.bridged()
        .or(
            () ->
                leg.variable("last_bridge_to")
                    .flatMap(
                        uuid ->
                            Stream.concat(control.legs().stream(), control.endedLegs().stream())
                                .filter(other -> other.uuid().equals(uuid))
                                .findFirst()));
  }
}
