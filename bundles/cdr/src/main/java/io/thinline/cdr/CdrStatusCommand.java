package io.thinline.cdr;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code cdr:status}: where call records go, and whether they get there. */
@Component(service = ApiCommand.class, immediate = true, property = "name=cdr:status")
public final class CdrStatusCommand implements ApiCommand {
  private final RecordWriter writer;

  @Activate
  public CdrStatusCommand(@Reference CallRecords records) {
    this(records.writer());
  }

  CdrStatusCommand(RecordWriter writer) {
    this.writer = writer;
  }

  @Override
  public String name() {
    return "cdr:status";
  }

  @Override
  public String description() {
    return "Shows where call records go, and whether they get there";
  }

  @Override
  public String usage() {
    return "cdr:status";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    CdrSettings settings = writer.settings();
    RecordWriter.WriterState state = writer.state();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("Folder", settings.folder().toString());
    values.put("File", state.file().isEmpty() ? "none yet" : state.file());
    values.put("Written", String.valueOf(state.written()));
    values.put("Waiting", String.valueOf(writer.waiting()));
    if (state.aside() > 0) {
      values.put("Put aside", state.aside() + " in temporary files, which the log names");
    }
    values.put("State", state.failure().isEmpty() ? "good" : "cannot write: " + state.failure());
    values.put(
        "Legs",
        settings.legs().stream().sorted().map(String::valueOf).collect(Collectors.joining()));
    values.put("Columns", String.join(",", settings.columns().headings()));
    values.put("Largest file", settings.largest() / 1_000_000 + " MB");
    return CommandResult.of(new CommandData.Tree(values));
  }
}
