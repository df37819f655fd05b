package io.thinline.commands.call;

import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_setvar_multi}: sets several variables of a leg, all or none. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_setvar_multi")
public final class UuidSetvarMultiCommand extends LegCommand {

  private record Assignment(String name, String value) {}

  @Activate
  public UuidSetvarMultiCommand(@Reference LiveCalls calls) {
    super(
        calls,
        "uuid_setvar_multi",
        "<uuid> <var>=<value>;<var>=<value>...",
        "Sets several variables of a leg",
        Role.OPERATOR);
  }

  @Override
  List<String> completeRest(List<String> words) {
    String list = words.get(1);
    int begin = list.lastIndexOf(';') + 1;
    return words.size() == 2
        ? calls().variables(words.get(0), list.substring(begin)).stream()
            .map(name -> list.substring(0, begin) + name + "=")
            .toList()
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() < 2) {
      return wrong();
    }
    List<Assignment> assignments = new ArrayList<>();
    for (String part : rest(words, 1).split(";", -1)) {
      int equals = part.indexOf('=');
      String name = (equals < 0 ? part : part.substring(0, equals)).strip();
      if (name.isEmpty() && !part.isBlank()) {
        return error("No variable specified: \"" + part + "\" is not of the form name=value");
      }
      if (!name.isEmpty()) {
        assignments.add(new Assignment(name, equals < 0 ? "" : part.substring(equals + 1)));
      }
    }
    return assignments.isEmpty()
        ? wrong()
        : calls().about(words.get(0), (control, leg) -> setAll(leg, assignments));
  }

  private static CommandResult setAll(Leg leg, List<Assignment> assignments) {
    assignments.forEach(it -> UuidSetvarCommand.set(leg, it.name, it.value));
    return CommandResult.ok("+OK");
  }
}
