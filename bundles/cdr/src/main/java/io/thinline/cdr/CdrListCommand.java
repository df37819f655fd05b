package io.thinline.cdr;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code cdr:list}: the newest call records that have been written. */
@Component(service = ApiCommand.class, immediate = true, property = "name=cdr:list")
public final class CdrListCommand implements ApiCommand {
  private static final int DEFAULT_COUNT = 20;
  private static final int MOST = 1_000;
  private static final String FULL = "--full";

  /** What is shown unless all is wanted. */
  private static final List<String> TELLING =
      List.of(
          "start_stamp",
          "direction",
          "caller_id_number",
          "destination_number",
          "duration",
          "billsec",
          "hangup_cause",
          "uuid");

  private final RecordWriter writer;

  @Activate
  public CdrListCommand(@Reference CallRecords records) {
    this(records.writer());
  }

  CdrListCommand(RecordWriter writer) {
    this.writer = writer;
  }

  @Override
  public String name() {
    return "cdr:list";
  }

  @Override
  public String description() {
    return "Lists the newest call records";
  }

  @Override
  public String usage() {
    return """
        cdr:list [count] [--full]
        count   how many of the newest (default 20, at most 1000)
        --full  with all columns""";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    String word = words.isEmpty() ? "" : words.get(words.size() - 1);
    return FULL.startsWith(word) && !words.subList(0, Math.max(0, words.size() - 1)).contains(FULL)
        ? List.of(FULL)
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    int count = DEFAULT_COUNT;
    for (String word : call.words()) {
      if (!word.equals(FULL)) {
        count = count(word);
      }
    }
    if (count == 0) {
      return CommandResult.error(
          "count must be a whole number from 1 to " + MOST + "\nUsage: " + usage());
    }
    CdrSettings settings = writer.settings();
    try {
      List<Map<String, String>> rows = new WrittenRows(settings).newest(count);
      return rows.isEmpty()
          ? CommandResult.ok("no call records in " + settings.folder())
          : CommandResult.of(table(rows, headings(rows, call.words().contains(FULL))));
    } catch (IOException e) {
      return CommandResult.error("the call records cannot be read: " + e);
    }
  }

  private static int count(String word) {
    try {
      int count = Integer.parseInt(word);
      return count < 0 || count > MOST ? 0 : count;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static List<String> headings(List<Map<String, String>> rows, boolean full) {
    List<String> all = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    List<String> telling = TELLING.stream().filter(all::contains).toList();
    return full || telling.isEmpty() ? all : telling;
  }

  private static CommandData table(List<Map<String, String>> rows, List<String> headings) {
    return new CommandData.Table(
        headings,
        rows.stream()
            .map(row -> headings.stream().map(heading -> row.getOrDefault(heading, "")).toList())
            .toList());
  }
}
