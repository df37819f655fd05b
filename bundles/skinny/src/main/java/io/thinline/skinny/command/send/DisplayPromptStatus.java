package io.thinline.skinny.command.send;

import io.thinline.sccp.Feature;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes into the status line, in the form that the phone knows; what is too long is cut. */
final class DisplayPromptStatus implements MessageForm {
  private static final int FIXED = 31;
  private static final int DYNAMIC = 96;

  @Override
  public String name() {
    return "DisplayPromptStatusMessage";
  }

  @Override
  public String usage() {
    return name() + " <message>";
  }

  @Override
  public Stream<String> candidates(Target target, List<String> before) {
    return Stream.empty();
  }

  @Override
  public Optional<String> send(Target target, List<String> words, String text) {
    if (words.isEmpty()) {
      return Optional.of(usage() + ": <message> is missing. Allowed: any text, '' for none");
    }
    String message = String.join(" ", words);
    target.send(
        target.station().dialect().has(Feature.DYNAMIC_DISPLAY)
            ? new DisplayDynamicPromptStatusMessage(0, 0, 0, cut(message, DYNAMIC))
            : new DisplayPromptStatusMessage(0, cut(message, FIXED), 0, 0));
    return Optional.empty();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
