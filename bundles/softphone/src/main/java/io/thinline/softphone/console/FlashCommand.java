package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:flash}: the hook for a moment. */
final class FlashCommand extends PhoneCommand {
  FlashCommand(SoftPhones phones) {
    super(phones, "phone:flash", "Flashes the hook of a softphone", "phone:flash <device>");
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    return reaction(phone, phone::hookFlash);
  }
}
