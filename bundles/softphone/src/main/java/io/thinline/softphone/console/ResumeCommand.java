package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:resume}: takes the call that is highlighted back from hold. */
final class ResumeCommand extends PhoneCommand {
  ResumeCommand(SoftPhones phones) {
    super(phones, "phone:resume", "Resumes the held call of a softphone", "phone:resume <device>");
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    boolean softKey = KeyNames.find(phone, "resume").isPresent();
    return reaction(phone, () -> phone.press(PressCommand.key(phone, softKey ? "resume" : "hold")));
  }
}
