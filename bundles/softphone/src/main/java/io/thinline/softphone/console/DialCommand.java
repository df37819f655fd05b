package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.sccp.value.CallState;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;

/** {@code phone:dial}: lifts the handset, waits for the call, and types the number. */
final class DialCommand extends PhoneCommand {
  DialCommand(SoftPhones phones) {
    super(
        phones,
        "phone:dial",
        "Dials a number on a softphone, digit by digit",
        "phone:dial <device> <number>");
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    if (words.size() != 1 || !words.get(0).matches("[0-9*#A-D]+")) {
      return CommandResult.error("which number? " + usage());
    }
    if (phone.screen().has(CallState.CONNECTED)) {
      done(phone.dial(words.get(0)));
      return CommandResult.ok(phone.screen().text());
    }
    if (!phone.screen().has(CallState.OFF_HOOK)) {
      done(phone.goOffHook());
      CommandResult lifted =
          shown(
              phone,
              screen -> screen.has(CallState.OFF_HOOK),
              phone.name() + " has lifted the handset, but the PBX gives no call");
      if (!lifted.succeeded()) {
        return lifted;
      }
    }
    done(phone.dial(words.get(0)));
    return shown(
        phone,
        screen -> !screen.has(CallState.OFF_HOOK) && !screen.has(CallState.PROCEED),
        "the PBX waits for more digits, or for time to pass");
  }
}
