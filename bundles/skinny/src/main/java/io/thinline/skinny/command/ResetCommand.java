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

/** {@code skinny:reset} boots phones anew: they look for new firmware and read everything again. */
@Component(immediate = true, service = ApiCommand.class, property = "name=" + ResetCommand.NAME)
public final class ResetCommand implements ApiCommand {
  static final String NAME = "skinny:reset";

  private final RestartForm form;

  @Activate
  public ResetCommand(@Reference CallThread callThread, @Reference SkinnyEndpoint endpoint) {
    form = new RestartForm(NAME, ResetType.RESET, new Asking(callThread, endpoint));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Boots phones anew, now or when they have no call";
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
