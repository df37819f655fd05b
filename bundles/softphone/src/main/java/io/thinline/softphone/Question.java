package io.thinline.softphone;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something a phone says while it registers.
 *
 * @param answered whether what came is its answer; null for what nobody answers
 */
record Question(PhoneMessage message, @Nullable Predicate<ServerMessage> answered) {

  static Question of(PhoneMessage message, Predicate<ServerMessage> answered) {
    return new Question(message, answered);
  }

  static Question of(PhoneMessage message, Class<? extends ServerMessage> answer) {
    return new Question(message, answer::isInstance);
  }

  static Question unanswered(PhoneMessage message) {
    return new Question(message, null);
  }
}
