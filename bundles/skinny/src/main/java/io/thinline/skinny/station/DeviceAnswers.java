package io.thinline.skinny.station;

import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.ServerReqMessage;
import io.thinline.sccp.message.ServerResMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.MediaAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers about the device and the server as a whole. */
final class DeviceAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceAnswers.class);
  private static final String FIRMWARE_PARAMETER = "skinny-firmware-version";
  private static final String NO_FIRMWARE = "";
  private static final int SUNDAY_IS_0 = 7;

  private DeviceAnswers() {}

  static void handle(HandlerTable table) {
    table
        .on(ConfigStatReqMessage.class, (s, m) -> s.send(configuration(s.phone())))
        .on(TimeDateReqMessage.class, DeviceAnswers::timeDate)
        .on(ServerReqMessage.class, (s, m) -> s.send(servers(s.connection().localAddress())))
        .on(VersionReqMessage.class, (s, m) -> s.send(new VersionMessage(firmware(s.phone()))));
  }

  /** The last question of a phone that registers. */
  private static void timeDate(DeviceSession session, TimeDateReqMessage request) {
    session.send(now(session.stations().callThread().clock().now(), ZoneId.systemDefault()));
    session.complete();
  }

  static DefineTimeDate now(Instant instant, ZoneId zone) {
    ZonedDateTime time = instant.atZone(zone);
    return new DefineTimeDate(
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfWeek().getValue() % SUNDAY_IS_0,
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getNano() / 1_000_000,
        (int) instant.getEpochSecond());
  }

  private static ConfigStatMessage configuration(RegisteredPhone phone) {
    PhoneButtons buttons = new PhoneButtons(phone.device());
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

  private static ServerResMessage servers(InetSocketAddress local) {
    InetAddress address = local.getAddress();
    return new ServerResMessage(
        List.of(address.getHostAddress(), "", "", "", ""),
        List.of(local.getPort(), 0, 0, 0, 0),
        List.of(
            MediaAddress.of(address),
            MediaAddress.NONE,
            MediaAddress.NONE,
            MediaAddress.NONE,
            MediaAddress.NONE));
  }

  private static String firmware(RegisteredPhone phone) {
    Optional<String> version =
        phone
            .device()
            .parameter(FIRMWARE_PARAMETER)
            .or(
                () ->
                    Optional.ofNullable(
                        phone.profile().firmwareVersions().get(phone.type().name())));
    if (version.isEmpty()) {
      LOG.debug(
          "Device {}:{} is requesting for firmware version, but none is set.",
          phone.device().name(),
          phone.announcement().instance());
    }
    return version.orElse(NO_FIRMWARE);
  }
}
