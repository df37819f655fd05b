package io.thinline.skinny.command;

import io.thinline.api.phone.TracedMessage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A message in one line for people: time, phone, direction, name, what it says. */
final class TraceLine {
  private static final String FROM_PHONE = "->";
  private static final String TO_PHONE = "<-";
  private static final int NAME_WIDTH = 15;

  private final DateTimeFormatter time;

  TraceLine(ZoneId zone) {
    time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
  }

  String line(TracedMessage message) {
    String phone =
        message.device().isEmpty() ? DeviceTree.address(message.address()) : message.device();
    return String.join(
            " ",
            time.format(message.time()),
            phone + " ".repeat(Math.max(0, NAME_WIDTH - phone.length())),
            message.fromPhone() ? FROM_PHONE : TO_PHONE,
            message.name(),
            message.essentials())
        .stripTrailing();
  }
}
