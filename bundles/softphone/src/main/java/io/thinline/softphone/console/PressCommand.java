package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.Key;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:press}: any key of a softphone that a hand could press now. */
final class PressCommand extends PhoneCommand {
  PressCommand(SoftPhones phones) {
    super(
        phones,
        "phone:press",
        "Presses a key of a softphone",
        """
        phone:press <device> <key>
          a visible soft key, a digit, offhook, onhook, speaker, headset, flash, up, down,
          lineN, speeddialN, hold, transfer, redial, messages and what else the phone has""");
  }

  @Override
  List<String> completeArgument(SoftPhone phone, List<String> words) {
    return words.size() == 1 ? KeyNames.visible(phone) : List.of();
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    if (words.size() != 1) {
      return CommandResult.error("which key? " + usage());
    }
    return reaction(phone, () -> phone.press(key(phone, words.get(0))));
  }

  /** The key of that name. */
  static Key key(SoftPhone phone, String name) throws Refused {
    return KeyNames.find(phone, name)
        .orElseThrow(
            () ->
                new Refused(
                    phone.name()
                        + " has no key \""
                        + name
                        + "\"; it shows "
                        + KeyNames.visible(phone)));
  }
}
