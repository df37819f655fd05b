package io.thinline.skinny.station;

import io.thinline.api.directory.Button;
import io.thinline.sccp.message.CallCountReqMessage;
import io.thinline.sccp.message.CallCountRespMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.DialedPhoneBookAckMessage;
import io.thinline.sccp.message.DialedPhoneBookMessage;
import io.thinline.sccp.message.MwiNotificationMessage;
import io.thinline.sccp.message.MwiResponseMessage;
import io.thinline.sccp.message.NotificationMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.BlfStatus;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.LineData;
import io.thinline.sccp.value.MwiNotificationResult;
import io.thinline.sccp.value.SubscribeCause;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers about the device and the server as a whole. */
final class DeviceAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceAnswers.class);
  private static final String NO_FIRMWARE = "";

  /** Calls of a line that is never busy: the most CallManager allows. */
  private static final int MOST_CALLS = 200;

  private DeviceAnswers() {}

  static void handle(HandlerTable table) {
    table
        .on(ConfigStatReqMessage.class, (s, m) -> s.send(configuration(s.phone())))
        .on(TimeDateReqMessage.class, (s, m) -> timeDate(s))
        .on(VersionReqMessage.class, (s, m) -> s.send(new VersionMessage(firmware(s.phone()))))
        .on(DialedPhoneBookMessage.class, DeviceAnswers::phoneBook)
        .on(CallCountReqMessage.class, (s, m) -> s.send(callCounts(s.phone())))
        .on(MwiNotificationMessage.class, (s, m) -> s.send(noMailboxDevice(m)));
  }

  /** The last question of a phone that registers. */
  private static void timeDate(DeviceSession session) {
    session.stations().zoneClocks().tell(session.phone());
    session.complete();
  }

  private static ConfigStatMessage configuration(RegisteredPhone phone) {
    PhoneButtons buttons = PhoneButtons.of(phone);
    RegisteredPhone.Announcement announced = phone.announcement();
    return new ConfigStatMessage(
        phone.device().name(),
        (int) announced.userId(),
        (int) announced.instance(),
        "",
        "",
        buttons.count(ButtonType.LINE),
        buttons.count(ButtonType.SPEED_DIAL));
  }

  private static String firmware(RegisteredPhone phone) {
    Optional<String> version = phone.template().firmware();
    if (version.isEmpty()) {
      LOG.debug(
          "Device {}:{} is requesting for firmware version, but none is set.",
          phone.device().name(),
          phone.announcement().instance());
    }
    return version.orElse(NO_FIRMWARE);
  }

  /** Nobody watches the numbers of call lists: each has an unknown state. */
  private static void phoneBook(DeviceSession session, DialedPhoneBookMessage request) {
    session.send(
        new DialedPhoneBookAckMessage(
            request.transactionId(),
            request.subscriptionFeatureID(),
            request.timer(),
            SubscribeCause.OK));
    if (!request.subscriptionID().isEmpty()) {
      session.send(
          new NotificationMessage(
              request.transactionId(), request.subscriptionFeatureID(), BlfStatus.UNKNOWN, ""));
    }
  }

  private static CallCountRespMessage callCounts(RegisteredPhone phone) {
    List<LineData> lines =
        phone.device().buttons().stream()
            .map(Button::line)
            .flatMap(Optional::stream)
            .map(line -> line.busyTrigger().orElse(MOST_CALLS))
            .map(calls -> new LineData(calls, calls))
            .toList();
    return new CallCountRespMessage(lines.size(), 1, lines);
  }

  private static MwiResponseMessage noMailboxDevice(MwiNotificationMessage request) {
    return new MwiResponseMessage(
        request.mwiTargetNumber(), MwiNotificationResult.REQUEST_REJECTED);
  }
}
