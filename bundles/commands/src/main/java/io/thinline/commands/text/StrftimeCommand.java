package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code strftime}: the time, or a moment, in the server's time zone. */
@Component(immediate = true, service = ApiCommand.class)
public final class StrftimeCommand extends TextCommand {
  private final CallThread callThread;
  private final ZoneId zone;

  @Activate
  public StrftimeCommand(@Reference CallThread callThread) {
    this(callThread, ZoneId.systemDefault());
  }

  StrftimeCommand(CallThread callThread, ZoneId zone) {
    super("strftime", "Writes the time", "strftime [<seconds since 1970>|][<format>]");
    this.callThread = callThread;
    this.zone = zone;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return Moment.of(call.line(), callThread.clock().now()).written(zone);
  }
}
