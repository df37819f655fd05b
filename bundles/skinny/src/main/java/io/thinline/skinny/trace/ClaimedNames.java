package io.thinline.skinny.trace;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SPARegisterMessage;
import java.util.Map;
import java.util.function.Function;

/** The name by which a phone introduces itself, long before anybody knows whether it is true. */
final class ClaimedNames {
  private static final Map<Class<?>, Function<PhoneMessage, String>> INTRODUCTIONS =
      Map.of(
          RegisterMessage.class, message -> ((RegisterMessage) message).deviceName(),
          RegisterTokenReq.class, message -> ((RegisterTokenReq) message).deviceName(),
          SPARegisterMessage.class, message -> ((SPARegisterMessage) message).deviceName());

  private ClaimedNames() {}

  /** Empty when the message does not tell one. */
  static String in(PhoneMessage message) {
    Function<PhoneMessage, String> introduction = INTRODUCTIONS.get(message.getClass());
    return introduction == null ? "" : MessageWords.printable(introduction.apply(message));
  }
}
