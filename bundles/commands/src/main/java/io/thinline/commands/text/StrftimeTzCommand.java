package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code strftime_tz}: the time, or a moment, in a time zone. */
@Component(immediate = true, service = ApiCommand.class)
public final class StrftimeTzCommand extends TextCommand {
  private final CallThread callThread;

  @Activate
  public StrftimeTzCommand(@Reference CallThread callThread) {
    super(
        "strftime_tz",
        "Writes the time of a time zone",
        "strftime_tz <time zone, such as Europe/Berlin> [<seconds since 1970>|][<format>]");
    this.callThread = callThread;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    String[] parts = call.line().strip().split("\\s+", 2);
    try {
      ZoneId zone = ZoneId.of(parts[0]);
      return Moment.of(parts.length > 1 ? parts[1] : "", callThread.clock().now()).written(zone);
    } catch (DateTimeException e) {
      return CommandResult.error("-ERR \"" + parts[0] + "\" is no time zone");
    }
  }
}
