package io.thinline.callcontrol.command;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:hangup}: ends a leg. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + CallHangupCommand.NAME)
public final class CallHangupCommand implements ApiCommand {
  static final String NAME = "call:hangup";

  private final CallLegs legs;

  @Activate
  public CallHangupCommand(@Reference CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Ends a leg; whoever it talks to goes on with its dialplan, or ends too";
  }

  @Override
  public String usage() {
    return NAME
        + " <id> [<cause>]  the id of a leg in call:list, or its call reference;"
        + " a cause by name or number, NORMAL_CLEARING unless given";
  }

  @Override
  public List<String> complete(List<String> words) {
    if (words.size() == 1) {
      return legs.ids(words.get(0), false);
    }
    String typed = words.get(words.size() - 1).toUpperCase(Locale.ROOT);
    return words.size() == 2
        ? Arrays.stream(Cause.values())
            .filter(cause -> cause != Cause.NONE)
            .map(Cause::name)
            .filter(name -> name.startsWith(typed))
            .toList()
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty() || words.size() > 2) {
      return CommandResult.error("USAGE:\n" + usage());
    }
    String named = words.size() > 1 ? words.get(1) : Cause.NORMAL_CLEARING.name();
    Optional<Cause> cause = Cause.of(named).filter(it -> it != Cause.NONE);
    return cause.isEmpty()
        ? CommandResult.error(
            "-ERR \""
                + named
                + "\" is no cause; write a name such as NORMAL_CLEARING or USER_BUSY, or a number"
                + " such as 17")
        : legs.about(words.get(0), false, control -> leg -> hangUp(leg, cause.get()));
  }

  private static CommandResult hangUp(Leg leg, Cause cause) {
    leg.hangup(cause);
    return CommandResult.ok("+OK " + leg.endpoint() + " has ended: " + cause);
  }
}
