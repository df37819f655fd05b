package io.thinline.commands.call;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.LiveCalls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_record}: begins or ends the recording of a call. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_record")
public final class UuidRecordCommand extends LegCommand {
  private static final int MOST_WORDS = 4;
  private static final CommandResult NO_SESSION =
      CommandResult.error("-ERR Cannot locate session!");

  /** The application that does it. */
  private static final Map<String, String> APPLICATIONS =
      Map.of("start", "record_session", "stop", "stop_record_session");

  @Activate
  public UuidRecordCommand(@Reference LiveCalls calls) {
    super(
        calls,
        "uuid_record",
        "<uuid> start <path> [<limit in seconds>]\n<uuid> stop <path>|all",
        "Records a call",
        Role.OPERATOR);
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2 ? Fitting.to(words.get(1), "start", "stop") : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    String application = APPLICATIONS.get(word(words, 1, "").toLowerCase(Locale.ROOT));
    String limit = word(words, 3, "");
    if (application == null
        || words.size() < 3
        || words.size() > MOST_WORDS
        || !limit.matches("\\d{0,9}")) {
      return wrong();
    }
    String data = limit.isEmpty() ? words.get(2) : words.get(2) + " +" + limit;
    return calls()
        .about(
            words.get(0),
            NO_SESSION,
            (control, leg) ->
                control.executeBeside(leg, application, data)
                    ? CommandResult.ok("+OK Success")
                    : error("the application \"" + application + "\" is not installed"));
  }
}
