package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.SkinnyEndpoint;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:restart} has phones register anew and read their configuration again. */
@Component(immediate = true, service = ApiCommand.class, property = "name=" + RestartCommand.NAME)
public final class RestartCommand implements ApiCommand {
  static final String NAME = "skinny:restart";

  private final RestartForm form;

  @Activate
  public RestartCommand(@Reference CallThread callThread, @Reference SkinnyEndpoint endpoint) {
    form = new RestartForm(NAME, ResetType.RESTART, new Asking(callThread, endpoint));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Has phones register anew, now or when they have no call";
  }

  @Override
  public String usage() {
    return form.usage();
  }

  @Override
  public List<String> complete(List<String> words) {
    return form.complete(words);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return form.execute(call.words());
  }
}
