package io.thinline.commands.system;

import io.thinline.api.call.Cause;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code fsctl}: FreeSWITCH's levers of the whole switch, those that mean something here. */
@Component(immediate = true, service = ApiCommand.class, property = "name=fsctl")
public final class FsctlCommand extends NamedCommand {
  /** What each lever does with the words behind it; empty when they do not fit. */
  private final Map<String, Function<List<String>, Optional<CommandResult>>> levers =
      new LinkedHashMap<>();

  private final LiveCalls calls;
  private final SessionCounts sessions;
  private final Draining draining;

  @Activate
  public FsctlCommand(
      @Reference LiveCalls calls, @Reference SessionCounts sessions, @Reference Draining draining) {
    super(
        "fsctl",
        "pause [inbound|outbound]|resume [inbound|outbound]|pause_check [inbound|outbound]"
            + "|shutdown [now|asap|elegant|cancel] [restart]|shutdown_check|ready_check|hupall"
            + "|max_sessions|sps|last_sps|sps_peak_reset",
        "Levers of the whole switch",
        Role.ADMINISTRATOR);
    this.calls = calls;
    this.sessions = sessions;
    this.draining = draining;
    levers.put("pause", words -> Side.of(words).map(side -> PauseCommand.set(calls, side)));
    levers.put("resume", words -> Side.of(words).map(side -> ResumeCommand.set(calls, side)));
    levers.put("pause_check", words -> Side.of(words).map(this::paused));
    levers.put("shutdown", words -> ShutdownCommand.run(draining, words));
    levers.put("shutdown_check", words -> alone(words, this.draining.underWay()));
    levers.put("ready_check", words -> alone(words, !this.draining.underWay()));
    levers.put("hupall", words -> words.isEmpty() ? Optional.of(hupall()) : Optional.empty());
    levers.put("max_sessions", words -> limit(words, "max sessions"));
    levers.put("sps", words -> limit(words, "sessions per second"));
    levers.put("last_sps", this::lastSps);
    levers.put("sps_peak_reset", this::resetPeak);
  }

  @Override
  public Role role(List<String> words) {
    String lever = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
    return switch (lever) {
      case "pause_check", "shutdown_check", "ready_check", "last_sps" -> Role.VIEWER;
      case "max_sessions", "sps" -> words.size() == 1 ? Role.VIEWER : Role.ADMINISTRATOR;
      case "hupall" -> Role.OPERATOR;
      default -> super.role(words);
    };
  }

  @Override
  public List<String> complete(List<String> words) {
    if (words.size() <= 1) {
      return Fitting.to(Fitting.last(words), levers.keySet());
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "pause", "resume", "pause_check" -> Side.complete(rest);
      case "shutdown" -> Fitting.to(Fitting.last(rest), ShutdownCommand.WAYS);
      default -> List.of();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty()) {
      return wrong();
    }
    var lever = levers.get(words.get(0).toLowerCase(Locale.ROOT));
    try {
      return Optional.ofNullable(lever)
          .flatMap(it -> it.apply(words.subList(1, words.size())))
          .orElseGet(() -> error("Invalid command\nUSAGE: " + usage()));
    } catch (CompletionException e) {
      return error("the switch does not answer: " + e.getMessage());
    }
  }

  private CommandResult paused(Side side) {
    return calls.answer(
        control -> CommandResult.ok(Boolean.toString(side.paused(control.admission()))));
  }

  private static Optional<CommandResult> alone(List<String> words, boolean answer) {
    return words.isEmpty() ? Optional.of(CommandResult.ok("" + answer)) : Optional.empty();
  }

  private CommandResult hupall() {
    return calls.answer(
        control -> {
          control.legs().forEach(leg -> leg.hangup(Cause.MANAGER_REQUEST));
          return CommandResult.ok("+OK");
        });
  }

  private static Optional<CommandResult> limit(List<String> words, String what) {
    return Optional.of(
        words.isEmpty()
            ? CommandResult.ok("+OK " + what + ": 0")
            : CommandResult.error(
                "-ERR there is no limit of "
                    + what
                    + " to set; fsctl pause lets no new calls in, the application limit counts"
                    + " those of a number"));
  }

  private Optional<CommandResult> lastSps(List<String> words) {
    return words.isEmpty()
        ? Optional.of(
            CommandResult.ok("+OK last sessions per second: " + sessions.counts().lastSecond()))
        : Optional.empty();
  }

  private Optional<CommandResult> resetPeak(List<String> words) {
    if (!words.isEmpty()) {
      return Optional.empty();
    }
    sessions.forgetFastest();
    return Optional.of(CommandResult.ok("+OK max sessions per second counter reset"));
  }
}
