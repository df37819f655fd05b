package io.thinline.softphone.console;

import io.thinline.api.command.ApiCommand;
import io.thinline.softphone.SoftPhones;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The softphones of the console and the commands that move them; all of them live and die with this
 * component.
 */
@Component(
    immediate = true,
    service = {})
public final class PhoneConsole {
  private final SoftPhones phones = new SoftPhones();

  /** Offers the commands; the framework takes them back when the bundle stops. */
  @Activate
  public PhoneConsole(BundleContext context) {
    for (ApiCommand command : commands(phones)) {
      context.registerService(
          ApiCommand.class, command, FrameworkUtil.asDictionary(Map.of("name", command.name())));
    }
  }

  /** All commands of this bundle, on these phones. */
  static List<ApiCommand> commands(SoftPhones phones) {
    return List.of(
        new RegisterCommand(phones),
        new UnregisterCommand(phones),
        new ListCommand(phones),
        new ShowCommand(phones),
        new DialCommand(phones),
        new AnswerCommand(phones),
        new HangupCommand(phones),
        new PressCommand(phones),
        new HoldCommand(phones),
        new ResumeCommand(phones),
        new SelectCommand(phones),
        new FlashCommand(phones),
        new CallListsCommand(phones));
  }

  /** Switches the phones off. */
  @Deactivate
  public void deactivate() {
    phones.close();
  }
}
