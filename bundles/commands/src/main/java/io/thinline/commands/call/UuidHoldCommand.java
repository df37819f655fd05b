package io.thinline.commands.call;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_hold}: a phone holds its call, or takes it up, as if its user had. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_hold")
public final class UuidHoldCommand extends NamedCommand {
  private static final String OFF = "off";
  private static final String TOGGLE = "toggle";
  private static final CommandResult FAILED = CommandResult.error("-ERR Operation failed");

  private final LiveCalls calls;

  @Activate
  public UuidHoldCommand(@Reference LiveCalls calls) {
    super("uuid_hold", "[off|toggle] <uuid>", "Holds a call or takes it up again", Role.OPERATOR);
    this.calls = calls;
  }

  @Override
  public List<String> complete(List<String> words) {
    String typed = Fitting.last(words);
    if (words.size() == 1) {
      return Stream.concat(Fitting.to(typed, OFF, TOGGLE).stream(), calls.uuids(typed).stream())
          .toList();
    }
    return words.size() == 2 && isOption(words.get(0)) ? calls.uuids(typed) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = new ArrayList<>(call.words());
    String option = !words.isEmpty() && isOption(words.get(0)) ? words.remove(0) : "";
    return words.size() == 1
        ? calls.about(
            words.get(0), FAILED, (control, leg) -> hold(leg, option.toLowerCase(Locale.ROOT)))
        : wrong();
  }

  private static boolean isOption(String word) {
    return word.equalsIgnoreCase(OFF) || word.equalsIgnoreCase(TOGGLE);
  }

  private static CommandResult hold(Leg leg, String option) {
    boolean hold = option.equals(TOGGLE) ? !leg.held() : !option.equals(OFF);
    if (leg.state() != LegState.ANSWERED || leg.preserved()) {
      return CommandResult.error(
          FAILED.text() + ": " + leg.endpoint() + " is not in a call that can be held");
    }
    if (hold != leg.held()) {
      leg.wantHold(hold);
    }
    return CommandResult.ok("+OK Success");
  }
}
