package io.thinline.commands.call;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.LiveCalls;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code uuid_send_dtmf}: lets a party hear keys. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_send_dtmf")
public final class UuidSendDtmfCommand extends LegCommand {
  /** Keys and pauses; a length of the tones may follow. */
  private static final Pattern KEYS = Pattern.compile("([0-9*#A-Da-dwW]{1,128})(?:@\\d{1,5})?");

  private static final Duration SHORT_PAUSE = Duration.ofMillis(500);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

  @Activate
  public UuidSendDtmfCommand(@Reference LiveCalls calls) {
    super(
        calls,
        "uuid_send_dtmf",
        "<uuid> <keys 0-9 * # A-D, w and W wait for a half and a whole second>",
        "Sends a party keys",
        Role.OPERATOR);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.size() != 2) {
      return wrong();
    }
    Matcher keys = KEYS.matcher(words.get(1));
    return keys.matches()
        ? calls()
            .about(
                words.get(0),
                CommandResult.error("-ERR Cannot locate session!"),
                (control, leg) -> {
                  send(leg, keys.group(1), 0);
                  return CommandResult.ok("+OK " + leg.uuid() + " sent DTMF " + words.get(1) + ".");
                })
        : error("\"" + words.get(1) + "\" are no keys; there are 0-9 * # A-D, and w W to wait");
  }

  private void send(Leg leg, String keys, int from) {
    for (int at = from; at < keys.length() && leg.state() != LegState.ENDED; at++) {
      char key = keys.charAt(at);
      if (key == 'w' || key == 'W') {
        int next = at + 1;
        calls()
            .callThread()
            .schedule(
                "keys go on", key == 'w' ? SHORT_PAUSE : LONG_PAUSE, () -> send(leg, keys, next));
        return;
      }
      leg.sendDtmf(Character.toUpperCase(key));
    }
  }
}
