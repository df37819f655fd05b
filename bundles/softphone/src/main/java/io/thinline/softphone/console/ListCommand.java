package io.thinline.softphone.console;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;
import java.util.stream.Collectors;

/** {@code phone:list}: the softphones of this console. */
final class ListCommand implements ApiCommand {
  private static final List<String> COLUMNS =
      List.of("Device", "Model", "State", "Lines", "Calls", "Breaches");

  private final SoftPhones phones;

  ListCommand(SoftPhones phones) {
    this.phones = phones;
  }

  @Override
  public String name() {
    return "phone:list";
  }

  @Override
  public String description() {
    return "Lists the softphones of this console";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "phone:list";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return CommandResult.of(
        new CommandData.Table(COLUMNS, phones.all().stream().map(ListCommand::row).toList()));
  }

  private static List<String> row(SoftPhone phone) {
    Screen screen = phone.screen();
    return List.of(
        phone.name(),
        screen.model(),
        screen.registration().toString(),
        screen.buttons().stream()
            .filter(button -> button.type().equals("Line"))
            .map(Screen.Button::number)
            .collect(Collectors.joining(" ")),
        screen.calls().stream().map(one -> one.state().toString()).collect(Collectors.joining(" ")),
        String.valueOf(phone.breaches().size()));
  }
}
