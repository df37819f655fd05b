package io.thinline.skinny.userdata;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.UserToDeviceDataMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.wire.MessageId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two messages that carry data to an application on a phone. */
public enum UserDataKind {
  FIRST(UserToDeviceDataMessage.class),
  VERSION_1(UserToDeviceDataVersion1Message.class);

  private final String messageName;
  private final int id;

  UserDataKind(Class<? extends ServerMessage> message) {
    this.messageName = message.getSimpleName();
    this.id = message.getAnnotation(MessageId.class).value();
  }

  public String messageName() {
    return messageName;
  }

  /** By the name of the message, in any case, or its number, decimal or as {@code 0x13F}. */
  static Optional<UserDataKind> of(String nameOrNumber) {
    String text = nameOrNumber.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            kind ->
                text.equals(kind.messageName.toLowerCase(Locale.ROOT))
                    || text.equals(Integer.toString(kind.id))
                    || text.equals(kind.hexadecimal()))
        .findFirst();
  }

  private String hexadecimal() {
    return "0x" + Integer.toHexString(id);
  }

  static String allowed() {
    return String.join(" or ", Arrays.stream(values()).map(UserDataKind::messageName).toList());
  }
}
