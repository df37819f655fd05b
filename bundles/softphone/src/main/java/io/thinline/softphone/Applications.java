package io.thinline.softphone;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.UserToDeviceDataMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects that applications push to the display, and what their user chooses. The phone says of
 * each whether it could read it; a new one takes the place of the old one.
 */
final class Applications {
  private static final String TAKEN =
      "<CiscoIPPhoneResponse><ResponseItem Status=\"0\" Data=\"Success\" URL=\"\"/>"
          + "</CiscoIPPhoneResponse>";
  private static final String NOT_READ = "<CiscoIPPhoneError Number=\"1\"/>";
  private static final int MOST_BEGUN = 16;

  private final Desk desk;
  private final Consumer<PhoneMessage> server;
  private final Map<ApplicationData, ByteArrayOutputStream> begun = new HashMap<>();
  private @Nullable ApplicationData shown;

  Applications(Desk desk, Consumer<PhoneMessage> server) {
    this.desk = desk;
    this.server = server;
  }

  void registerAt(MessageTable table) {
    table.on(UserToDeviceDataMessage.class, m -> show(ApplicationData.of(m), m.xmldata()));
    table.on(UserToDeviceDataVersion1Message.class, this::piece);
  }

  private void piece(UserToDeviceDataVersion1Message message) {
    ApplicationData about = ApplicationData.of(message);
    SequenceFlag flag = message.sequenceFlag();
    if (flag.equals(SequenceFlag.FIRST)) {
      begun.remove(about);
    }
    if (begun.size() >= MOST_BEGUN) {
      begun.clear();
    }
    ByteArrayOutputStream all =
        begun.computeIfAbsent(about, first -> new ByteArrayOutputStream(message.dataLength()));
    all.writeBytes(message.xmldata().toArray());
    if (flag.equals(SequenceFlag.LAST)) {
      begun.remove(about);
      show(about, Bytes.of(all.toByteArray()));
    }
  }

  private void show(ApplicationData about, Bytes data) {
    Charset usual = desk.dialect.utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    try {
      XmlObject.read(data, usual)
          .ifPresent(
              application -> {
                desk.application = application;
                shown = about;
              });
      server.accept(about.response(TAKEN));
    } catch (IllegalArgumentException e) {
      server.accept(about.response(NOT_READ));
    }
  }

  /** Does what a choice stands for. */
  void choose(Key.Choice key) {
    desk.requireServer();
    ApplicationData about = shown;
    Screen.Application open = desk.application;
    if (open == null || about == null || !open.offers(key)) {
      throw new IllegalStateException(
          desk.settings.deviceName() + " shows no \"" + key.label() + "\" of an application");
    }
    follow(about, key.url());
  }

  /** The forms are those of Cisco's internal URIs. */
  private void follow(ApplicationData about, String url) {
    String scheme = url.substring(0, Math.max(0, url.indexOf(':')));
    switch (scheme) {
      case "UserData", "UserCallData" -> send(about, url.split(":", 6), 1);
      case "UserCallDataSoftKey" -> send(about, url.split(":", 7), 2);
      case "UserDataSoftKey" -> softKeyData(about, url.split(":", 4));
      case "SoftKey" -> desk.application = null;
      default -> throw new IllegalStateException("a softphone does not open " + url);
    }
  }

  /** Application, line, call and transaction, and the data behind them. */
  private void send(ApplicationData about, String[] parts, int first) {
    require(parts.length == first + 5, parts);
    server.accept(
        about
            .about(
                number(parts, first),
                number(parts, first + 1),
                number(parts, first + 2),
                number(parts, first + 3))
            .choice(parts[first + 4]));
  }

  private void softKeyData(ApplicationData about, String[] parts) {
    require(parts.length == 4, parts);
    server.accept(
        about
            .about(number(parts, 2), about.line(), about.call(), about.transaction())
            .choice(parts[3]));
  }

  private static int number(String[] parts, int place) {
    try {
      return Integer.parseUnsignedInt(parts[place]);
    } catch (NumberFormatException e) {
      require(false, parts);
      return 0;
    }
  }

  private static void require(boolean right, String[] parts) {
    if (!right) {
      throw new IllegalStateException("a phone cannot read " + String.join(":", parts));
    }
  }
}
