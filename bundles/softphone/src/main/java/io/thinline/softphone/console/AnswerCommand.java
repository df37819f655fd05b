package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.sccp.value.CallState;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:answer}: takes the ringing call. */
final class AnswerCommand extends PhoneCommand {
  AnswerCommand(SoftPhones phones) {
    super(phones, "phone:answer", "Answers on a ringing softphone", "phone:answer <device>");
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    if (!phone.screen().has(CallState.RING_IN)) {
      return CommandResult.error(phone.name() + " does not ring\n" + phone.screen().text());
    }
    done(phone.screen().shows("Answer") ? phone.softKey("Answer") : phone.goOffHook());
    return shown(
        phone,
        screen -> screen.has(CallState.CONNECTED) && !screen.sending().isEmpty(),
        phone.name() + " has answered, but is not connected");
  }
}
