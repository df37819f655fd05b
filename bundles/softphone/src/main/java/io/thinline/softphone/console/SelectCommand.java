package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;
import java.util.stream.IntStream;

/** {@code phone:select}: moves the highlight to a call, counted from the top of the screen. */
final class SelectCommand extends PhoneCommand {
  SelectCommand(SoftPhones phones) {
    super(
        phones,
        "phone:select",
        "Highlights a call on a softphone",
        "phone:select <device> <number of the call on its screen, from 1>");
  }

  @Override
  List<String> completeArgument(SoftPhone phone, List<String> words) {
    int calls = phone.screen().calls().size();
    return IntStream.rangeClosed(1, calls).mapToObj(String::valueOf).toList();
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    List<Screen.Call> calls = phone.screen().calls();
    if (words.size() != 1 || !words.get(0).matches("[1-9]\\d?")) {
      return CommandResult.error("which call? " + usage());
    }
    int number = Integer.parseInt(words.get(0));
    if (number > calls.size()) {
      return CommandResult.error(
          phone.name() + " has " + calls.size() + " calls\n" + phone.screen().text());
    }
    return reaction(phone, () -> phone.select(calls.get(number - 1).callReference()));
  }
}
