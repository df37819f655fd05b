package io.thinline.softphone.console;

import io.thinline.api.command.CommandResult;
import io.thinline.sccp.value.Stimulus;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftKey;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code phone:press}: any key of a softphone. */
final class PressCommand extends PhoneCommand {
  private static final Map<String, Stimulus> FIXED =
      Map.of(
          "hold", Stimulus.HOLD,
          "transfer", Stimulus.TRANSFER,
          "redial", Stimulus.LAST_NUMBER_REDIAL,
          "messages", Stimulus.VOICEMAIL);
  private static final List<String> OTHERS =
      List.of(
          "offhook",
          "onhook",
          "line1",
          "line2",
          "speeddial1",
          "speeddial2",
          "hold",
          "transfer",
          "redial",
          "messages");

  /** Long enough for the PBX's reaction to be on the screen, which may also be none. */
  private static final int REACTION_MILLIS = 300;

  PressCommand(SoftPhones phones) {
    super(
        phones,
        "phone:press",
        "Presses a key of a softphone",
        "phone:press <device> <key>\n"
            + "  a visible soft key, a digit, offhook, onhook, lineN, speeddialN, hold, transfer, redial,"
            + " messages");
  }

  @Override
  List<String> completeArgument(SoftPhone phone, List<String> words) {
    List<String> keys =
        new ArrayList<>(phone.screen().softKeys().stream().map(SoftKey::label).toList());
    keys.addAll(OTHERS);
    return words.size() == 1 ? keys : List.of();
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) throws Refused {
    if (words.size() != 1) {
      return CommandResult.error("which key? " + usage());
    }
    Screen before = phone.screen();
    done(press(phone, words.get(0)));
    try {
      Screen changed =
          phone
              .whenever(screen -> !screen.equals(before))
              .get(REACTION_MILLIS, TimeUnit.MILLISECONDS);
      return CommandResult.ok(still(phone, changed).text());
    } catch (TimeoutException e) {
      return CommandResult.ok(phone.screen().text());
    } catch (ExecutionException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CommandResult.ok(phone.screen().text());
  }

  private static CompletableFuture<Void> press(SoftPhone phone, String key) throws Refused {
    String lower = key.toLowerCase(Locale.ROOT);
    if (phone.screen().shows(key)) {
      return phone.softKey(key);
    }
    if (key.matches("[0-9*#]")) {
      return phone.digit(key.charAt(0));
    }
    if (lower.matches("line\\d{1,2}")) {
      return phone.lineKey(Integer.parseInt(lower.substring("line".length())));
    }
    if (lower.matches("speeddial\\d{1,2}")) {
      return phone.speedDial(Integer.parseInt(lower.substring("speeddial".length())));
    }
    if (lower.equals("offhook")) {
      return phone.goOffHook();
    }
    if (lower.equals("onhook")) {
      return phone.goOnHook();
    }
    Stimulus stimulus = FIXED.get(lower);
    if (stimulus == null) {
      throw new Refused(
          phone.name()
              + " has no key \""
              + key
              + "\"; it shows "
              + phone.screen().softKeys().stream().map(SoftKey::label).toList());
    }
    return phone.press(stimulus, 1);
  }
}
