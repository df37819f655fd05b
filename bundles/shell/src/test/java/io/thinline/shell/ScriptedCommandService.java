package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Runs lines as a test says, and keeps them with the role they came with. */
public final class ScriptedCommandService implements CommandService {
  public final List<String> lines = new ArrayList<>();
  public final List<Role> roles = new ArrayList<>();
  public final List<String> completions = new ArrayList<>();
  private final BiFunction<String, CommandSession, CommandResult> run;

  public ScriptedCommandService(BiFunction<String, CommandSession, CommandResult> run) {
    this.run = run;
  }

  @Override
  public List<ApiCommand> commands() {
    return List.of();
  }

  @Override
  public Optional<ApiCommand> command(String name) {
    return Optional.empty();
  }

  @Override
  public CommandResult execute(String line, CommandSession session) {
    lines.add(line);
    roles.add(session.role());
    return run.apply(line, session);
  }

  @Override
  public String background(String line, Role role, String jobUuid, String ownerUuid) {
    return jobUuid;
  }

  @Override
  public List<String> complete(String line) {
    completions.add(line);
    return List.of("calls", "channels");
  }

  @Override
  public String text(CommandResult result) {
    return result.text();
  }
}
