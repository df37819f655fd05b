package io.thinline.callcontrol.command;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:transfer}: routes a leg anew. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + CallTransferCommand.NAME)
public final class CallTransferCommand implements ApiCommand {
  static final String NAME = "call:transfer";

  private static final int MOST_WORDS = 4;

  private final CallLegs legs;

  @Activate
  public CallTransferCommand(@Reference CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Sends a leg to another number";
  }

  @Override
  public String usage() {
    return NAME
        + " <id> <destination> [<dialplan> [<context>]]\n"
        + "The leg with this id in call:list goes to the destination. Whoever it talks to stays"
        + " behind: to send Bob away from Alice, give the id of Bob's leg.";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1 ? legs.ids(words.get(0), false) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() < 2 || words.size() > MOST_WORDS || words.get(1).isBlank()) {
      return CommandResult.error("USAGE:\n" + usage());
    }
    return legs.about(words.get(0), false, control -> leg -> transfer(control, leg, words));
  }

  private static CommandResult transfer(CallControl control, Leg leg, List<String> words) {
    if (leg.state() == LegState.OFFERED || leg.state() == LegState.RINGING) {
      return CommandResult.error(
          "-ERR "
              + leg.endpoint()
              + " is only rung; a leg that dials, is routed or was answered can be transferred");
    }
    control.transfer(leg, words.get(1), word(words, 2), word(words, 3));
    return CommandResult.ok("+OK " + leg.endpoint() + " goes to " + words.get(1));
  }

  private static String word(List<String> words, int index) {
    return index < words.size() ? words.get(index) : "";
  }
}
