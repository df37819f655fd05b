package io.thinline.commands.call;

import io.thinline.api.call.LegState;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_answer}: the server answers a caller that is being routed. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_answer")
public final class UuidAnswerCommand extends LegCommand {

  @Activate
  public UuidAnswerCommand(@Reference LiveCalls calls) {
    super(calls, "uuid_answer", "<uuid>", "Answers a caller", Role.OPERATOR);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return call.words().size() == 1
        ? calls()
            .about(
                call.words().get(0),
                (control, leg) ->
                    leg.state() == LegState.ANSWERED || leg.answer()
                        ? CommandResult.ok("+OK")
                        : error(
                            leg.endpoint()
                                + (leg.inbound()
                                    ? " cannot be answered before it is routed"
                                    : " is rung; only its user can answer")))
        : wrong();
  }
}
