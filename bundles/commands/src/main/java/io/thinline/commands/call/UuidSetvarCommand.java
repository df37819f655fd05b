package io.thinline.commands.call;

import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_setvar}: sets a variable of a leg, or takes it away. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_setvar")
public final class UuidSetvarCommand extends LegCommand {

  @Activate
  public UuidSetvarCommand(@Reference LiveCalls calls) {
    super(
        calls,
        "uuid_setvar",
        "<uuid> <var> [<value>]",
        "Sets a variable of a leg; no value takes it away",
        Role.OPERATOR);
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2 ? calls().variables(words.get(0), words.get(1)) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() < 2 || words.get(1).isBlank()) {
      return wrong();
    }
    String value = rest(words, 2);
    return calls()
        .about(
            words.get(0),
            (control, leg) -> {
              set(leg, words.get(1), value);
              return CommandResult.ok("+OK");
            });
  }

  static void set(Leg leg, String name, String value) {
    if (value.isEmpty()) {
      leg.unsetVariable(name);
    } else {
      leg.setVariable(name, value);
    }
  }
}
