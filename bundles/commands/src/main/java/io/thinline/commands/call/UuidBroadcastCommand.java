package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.Interfaces;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.LiveNames;
import io.thinline.commands.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_broadcast}: runs an application for a leg, the one it talks to, or both. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_broadcast")
public final class UuidBroadcastCommand extends LegCommand {
  private static final String SEPARATOR = "::";
  private static final List<String> SIDES = List.of("aleg", "bleg", "both");

  private final LiveNames names;
  private final Interfaces interfaces;

  @Activate
  public UuidBroadcastCommand(
      @Reference LiveCalls calls, @Reference LiveNames names, @Reference Interfaces interfaces) {
    super(
        calls,
        "uuid_broadcast",
        "<uuid> <path>|<application>::<args> [aleg|bleg|both]",
        "Plays a file, or runs an application, in a call that goes on",
        Role.OPERATOR);
    this.names = names;
    this.interfaces = interfaces;
  }

  @Override
  List<String> completeRest(List<String> words) {
    String typed = Fitting.last(words);
    return switch (words.size()) {
      case 2 -> names.applications(typed).stream().map(name -> name + SEPARATOR).toList();
      case 3 -> Fitting.to(typed, SIDES);
      default -> List.of();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    String side = word(words, 2, "aleg").toLowerCase(Locale.ROOT);
    if (words.size() < 2 || words.size() > 3 || !SIDES.contains(side)) {
      return wrong();
    }
    String what = words.get(1);
    int colons = what.indexOf(SEPARATOR);
    String application = colons < 0 ? "playback" : what.substring(0, colons);
    String data = colons < 0 ? what : what.substring(colons + SEPARATOR.length());
    return calls()
        .about(
            words.get(0),
            CommandResult.error("-ERR invalid uuid"),
            (control, leg) -> run(control, sides(leg, side), application, data));
  }

  private static List<Leg> sides(Leg leg, String side) {
    List<Leg> legs = new ArrayList<>();
    if (!side.equals("bleg")) {
      legs.add(leg);
    }
    if (!side.equals("aleg")) {
      leg.bridged().ifPresent(legs::add);
    }
    return legs;
  }

  private CommandResult run(CallControl control, List<Leg> legs, String application, String data) {
    if (legs.isEmpty()) {
      return error("the leg talks to nobody; bleg needs somebody");
    }
    for (Leg leg : legs) {
      if (!control.executeBeside(leg, application, data)) {
        return error(
            "the application \""
                + application
                + "\" is not installed"
                + Nearest.hint(application, interfaces.names("application")));
      }
    }
    return CommandResult.ok("+OK Message sent");
  }
}
