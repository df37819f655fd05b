package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:hold}: puts the call that is highlighted on hold. */
final class HoldCommand extends PhoneCommand {
  HoldCommand(SoftPhones phones) {
    super(phones, "phone:hold", "Holds the call of a softphone", "phone:hold <device>");
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    return reaction(phone, () -> phone.press(PressCommand.key(phone, "hold")));
  }
}
