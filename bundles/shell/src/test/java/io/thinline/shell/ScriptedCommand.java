package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An ApiCommand that does what a test says, and keeps what it was asked. */
public class ScriptedCommand implements ApiCommand {
  public final List<List<String>> calls = new ArrayList<>();
  public final List<List<String>> completions = new ArrayList<>();
  private final String name;
  private final Function<CommandCall, CommandResult> run;
  private List<String> completion = List.of();

  public ScriptedCommand(String name, Function<CommandCall, CommandResult> run) {
    this.name = name;
    this.run = run;
  }

  public ScriptedCommand(String name, CommandResult result) {
    this(name, call -> result);
  }

  public ScriptedCommand completing(String... words) {
    completion = List.of(words);
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "Does what the test says";
  }

  @Override
  public String usage() {
    return name + " [words]";
  }

  @Override
  public List<String> complete(List<String> words) {
    completions.add(words);
    String word = words.get(words.size() - 1);
    return completion.stream().filter(candidate -> candidate.startsWith(word)).toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    calls.add(call.words());
    return run.apply(call);
  }
}
