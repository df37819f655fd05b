package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code hupall}: ends all legs, or those with a variable. */
@Component(immediate = true, service = ApiCommand.class, property = "name=hupall")
public final class HupallCommand extends NamedCommand {
  private final LiveCalls calls;

  @Activate
  public HupallCommand(@Reference LiveCalls calls) {
    super(
        "hupall",
        "[<cause> [<var> <value>]...]",
        "Ends all legs, or those whose variables are such",
        Role.OPERATOR);
    this.calls = calls;
  }

  @Override
  public List<String> complete(List<String> words) {
    String typed = Fitting.last(words);
    if (words.size() <= 1) {
      return Fitting.causes(typed);
    }
    return words.size() % 2 == 0
        ? calls.read(
            List.of(),
            control ->
                Fitting.to(
                    typed,
                    control.legs().stream()
                        .flatMap(leg -> leg.variables().keySet().stream())
                        .sorted()))
        : calls.read(
            List.of(),
            control ->
                Fitting.to(
                    typed,
                    control.legs().stream()
                        .flatMap(leg -> leg.variable(words.get(words.size() - 2)).stream())));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() % 2 == 0 && !words.isEmpty()) {
      return wrong();
    }
    String written = word(words, 0, Cause.MANAGER_REQUEST.name());
    Optional<Cause> cause = Causes.of(written);
    if (cause.isEmpty()) {
      return Causes.unknown(written);
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    for (int at = 1; at + 1 < words.size(); at += 2) {
      wanted.put(words.get(at), words.get(at + 1));
    }
    return calls.answer(control -> end(control, cause.get(), wanted));
  }

  private static CommandResult end(CallControl control, Cause cause, Map<String, String> wanted) {
    control.legs().stream().filter(leg -> fits(leg, wanted)).forEach(leg -> leg.hangup(cause));
    if (wanted.isEmpty()) {
      return CommandResult.ok("+OK hangup all channels with cause " + cause);
    }
    Map.Entry<String, String> first = wanted.entrySet().iterator().next();
    return CommandResult.ok(
        "+OK hangup all channels matching [%s]=[%s]%s with cause: %s"
            .formatted(first.getKey(), first.getValue(), wanted.size() > 1 ? "..." : "", cause));
  }

  private static boolean fits(Leg leg, Map<String, String> wanted) {
    return wanted.entrySet().stream()
        .allMatch(
            entry -> leg.variable(entry.getKey()).filter(entry.getValue()::equals).isPresent());
  }
}
