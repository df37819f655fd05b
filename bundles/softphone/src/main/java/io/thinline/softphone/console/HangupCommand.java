package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:hangup}: ends what the phone's user is in. */
final class HangupCommand extends PhoneCommand {
  HangupCommand(SoftPhones phones) {
    super(phones, "phone:hangup", "Hangs up on a softphone", "phone:hangup <device>");
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    Screen screen = phone.screen();
    int calls = screen.calls().size();
    if (calls == 0 && !screen.handset() && !screen.speaker()) {
      return CommandResult.error(phone.name() + " has no call");
    }
    boolean onHook = !screen.handset() && !screen.speaker();
    done(onHook && screen.shows("EndCall") ? phone.softKey("EndCall") : phone.goOnHook());
    return shown(
        phone,
        later -> later.calls().isEmpty() || later.calls().size() < calls,
        phone.name() + " has hung up, but its call is still there");
  }
}
