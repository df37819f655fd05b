package io.thinline.softphone;

import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.MediaAddress;
import java.util.HexFormat;

/** The first words of a phone: who it is. */
final class Introduction {
  private static final int MOST_STREAMS = 5;
  private static final int MAC_FIELD = 12;
  private static final int MAC_BYTES = 6;

  private Introduction() {}

  static RegisterMessage register(PhoneSettings settings) {
    return new RegisterMessage(
        settings.deviceName(),
        0,
        0,
        MediaAddress.of(settings.address()),
        settings.type(),
        MOST_STREAMS,
        0,
        settings.version(),
        0,
        settings.features(),
        0,
        0,
        macAddress(settings.deviceName()),
        0,
        0,
        MediaAddress.NONE,
        0,
        "",
        "");
  }

  /** What an SPA phone asks before it registers. */
  static SPARegisterMessage token(PhoneSettings settings) {
    return new SPARegisterMessage(settings.deviceName(), 0, 0, 0, settings.type(), MOST_STREAMS);
  }

  private static Bytes macAddress(String deviceName) {
    String digits = deviceName.replaceFirst("^[A-Z]{2,3}(?=[0-9A-F]{12}$)", "");
    boolean hex = digits.matches("[0-9A-F]{12}");
    return Bytes.of(hex ? HexFormat.of().parseHex(digits) : new byte[MAC_BYTES]).resized(MAC_FIELD);
  }
}
