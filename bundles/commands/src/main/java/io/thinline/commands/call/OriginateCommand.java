package io.thinline.commands.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.Interfaces;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.LiveNames;
import io.thinline.commands.NamedCommand;
import io.thinline.commands.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code originate}: rings somebody and sends whoever answers to a number or into an application.
 * It waits for the answer, on the thread of its face.
 */
@Component(immediate = true, service = ApiCommand.class, property = "name=originate")
public final class OriginateCommand extends NamedCommand {
  private static final int TIMEOUT_WORD = 7;

  private final LiveCalls calls;
  private final LiveNames names;
  private final Interfaces interfaces;

  @Activate
  public OriginateCommand(
      @Reference LiveCalls calls, @Reference LiveNames names, @Reference Interfaces interfaces) {
    super(
        "originate",
        "<call url> <exten>|&<application_name>(<app_args>) [<dialplan>] [<context>] [<cid_name>]"
            + " [<cid_num>] [<timeout_sec>]",
        "Rings somebody and connects whoever answers",
        Role.OPERATOR);
    this.calls = calls;
    this.names = names;
    this.interfaces = interfaces;
  }

  @Override
  public List<String> complete(List<String> words) {
    String typed = Fitting.last(words);
    return switch (words.size()) {
      case 0, 1 -> names.dialStrings(typed);
      case 2 -> names.destinations(typed);
      case 3 -> names.dialplans(typed);
      case 4 -> names.contexts(typed);
      case TIMEOUT_WORD -> Fitting.to(typed, "20", "30", "60");
      default -> List.of();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = DialWords.of(call);
    if (words.size() < Origination.FEWEST || words.size() > Origination.MOST) {
      return wrong();
    }
    Optional<CallControl> control = calls.control();
    if (control.isEmpty()) {
      return LiveCalls.NOT_INSTALLED;
    }
    try {
      Origination origination = Origination.of(words);
      Optional<String> missing =
          origination.application().filter(name -> !interfaces.hasApplication(name));
      return missing.isPresent()
          ? notInstalled(missing.get())
          : wait(control.get(), new OriginateAttempt(control.get(), origination));
    } catch (IllegalArgumentException e) {
      return error(e.getMessage());
    }
  }

  private CommandResult notInstalled(String application) {
    return error(
        "the application \""
            + application
            + "\" is not installed"
            + Nearest.hint(application, interfaces.names("application")));
  }

  private CommandResult wait(CallControl control, OriginateAttempt attempt) {
    CommandResult begun =
        calls.answer(
            unused -> {
              attempt.begin();
              return CommandResult.ok("");
            });
    if (!begun.succeeded()) {
      calls.callThread().post("originate given up", attempt::abandon);
      return begun;
    }
    CompletableFuture<CommandResult> answer = attempt.answer();
    while (true) {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (calls.control().filter(now -> now == control).isEmpty()) {
          return abandon(attempt, "callcontrol was stopped");
        }
      } catch (InterruptedException e) {
        // The interrupt has done what it was for; the face goes on with its next line.
        return abandon(attempt, Cause.ORIGINATOR_CANCEL.name());
      } catch (ExecutionException e) {
        return abandon(attempt, "originate failed: " + e.getCause());
      }
    }
  }

  private CommandResult abandon(OriginateAttempt attempt, String why) {
    calls.callThread().post("originate given up", attempt::abandon);
    return error(why);
  }
}
