package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:show}: what a softphone shows, hears, and has to complain about. */
final class ShowCommand extends PhoneCommand {
  ShowCommand(SoftPhones phones) {
    super(phones, "phone:show", "Prints the screen of a softphone", "phone:show <device>");
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) {
    StringBuilder text = new StringBuilder(phone.screen().text());
    if (!phone.screen().listening().isEmpty()) {
      text.append("\nhears ").append(phone.heard());
    }
    for (String breach : phone.breaches()) {
      text.append("\nbreach: ").append(breach);
    }
    return CommandResult.ok(text.toString());
  }
}
