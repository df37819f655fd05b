package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:unregister}: says goodbye and takes the softphone away. */
final class UnregisterCommand extends PhoneCommand {
  private final SoftPhones phones;

  UnregisterCommand(SoftPhones phones) {
    super(phones, "phone:unregister", "Unregisters a softphone", "phone:unregister <device>");
    this.phones = phones;
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    done(phone.unregister());
    CommandResult result =
        shown(
            phone,
            screen -> screen.registration() == RegistrationState.OFFLINE,
            phone.name() + " was switched off without an answer to Unregister");
    phones.remove(phone);
    return result.succeeded() ? CommandResult.ok(phone.name() + " is unregistered") : result;
  }
}
