package io.thinline.skinny.station;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.UnregisterStatus;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which phones are let in, and lets them out. */
final class Registrar {
  private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

  /** No phone announces more; 22 is the highest ever seen. */
  private static final int HIGHEST_PLAUSIBLE_VERSION = 40;

  private static final String DEVICE_NOT_FOUND = "Device not found";
  private static final String NOT_READY = "Reload in progress";

  /** What RegisterAck says of the server in bytes 17 to 19, by version. */
  private static final int SERVER_MARK = 0x20;

  private static final PhoneFeatures FEATURES_FROM_4 = PhoneFeatures.of(0xFEF1);
  private static final PhoneFeatures FEATURES_FROM_11 = PhoneFeatures.of(0xFFF1);

  private final Stations stations;
  private final Admission admission;
  private final Tokens tokens;

  Registrar(Stations stations) {
    this.stations = stations;
    this.admission = new Admission(stations);
    this.tokens = new Tokens(stations, admission);
  }

  void handleBeforeRegister(HandlerTable table) {
    table.on(RegisterMessage.class, this::register);
    tokens.handleBeforeRegister(table);
  }

  void handleRegistered(HandlerTable table) {
    table
        .on(RegisterMessage.class, this::registerAgain)
        .on(UnregisterMessage.class, this::unregister)
        .on(RegisterAvailableLinesMessage.class, this::availableLines);
    tokens.handleRegistered(table);
  }

  private void register(DeviceSession session, RegisterMessage register) {
    String name = register.deviceName();
    if (!stations.ready(session.profile())) {
      refuse(session, name, NOT_READY, Refusal.notReady());
      return;
    }
    Admission.Verdict verdict = admission.judge(session, name);
    Optional<Refusal> refusal = verdict.refusal().or(() -> implausible(register));
    if (refusal.isPresent()) {
      refuse(session, name, DEVICE_NOT_FOUND, refusal.get());
    } else {
      accept(session, register, verdict.device().orElseThrow());
    }
  }

  private void accept(DeviceSession session, RegisterMessage register, Device device) {
    stations.enter(session, device);
    DeviceType type = stations.types().of(register.deviceType().code());
    if (!stations.types().knows(type.id())) {
      LOG.info(
          "{} has the unknown device type {}: taken for a phone with soft keys and display",
          device.name(),
          type.id());
    }
    Dialect dialect =
        Dialect.negotiate(
            session.spcp() ? Protocol.SPCP : Protocol.SCCP,
            register.protocolVer(),
            register.phoneFeatures(),
            type.highestVersion());
    RegisteredPhone phone =
        new RegisteredPhone(session, device, dialect, type, announcement(session, register));
    Duration keepAlive = stations.keepAlives().told(session.profile().keepAlive(), device.name());
    session.register(phone, keepAlive);
    session.send(ack(session.profile(), device, keepAlive, dialect));
    session.send(new CapabilitiesReqMessage());
    device.buttons(ButtonType.LINE).stream()
        .findFirst()
        .map(line -> line.line().flatMap(Line::mailbox).orElse(line.value()))
        .ifPresent(mailbox -> stations.events().messageQuery(phone, mailbox));
    stations.events().register(phone.status());
  }

  private RegisterAckMessage ack(
      Profile profile, Device device, Duration keepAlive, Dialect dialect) {
    SkinnyProfile settings = profile.settings();
    Duration secondary =
        stations
            .keepAlives()
            .told(settings.get(AdmissionParameters.SECONDARY_KEEP_ALIVE), device.name());
    int version = dialect.version();
    return new RegisterAckMessage(
        Math.toIntExact(keepAlive.toSeconds()),
        settings.dateFormat(),
        0,
        Math.toIntExact(secondary.toSeconds()),
        version,
        version < 4 ? 0 : SERVER_MARK,
        version < 4 ? PhoneFeatures.of(0) : version < 11 ? FEATURES_FROM_4 : FEATURES_FROM_11);
  }

  private static RegisteredPhone.Announcement announcement(
      DeviceSession session, RegisterMessage register) {
    boolean told = !register.stationIpAddr().equals(MediaAddress.NONE);
    return new RegisteredPhone.Announcement(
        Integer.toUnsignedLong(register.reservedForFutureUse()),
        Integer.toUnsignedLong(register.instance()),
        told ? register.stationIpAddr().toString() : session.address(),
        Integer.toUnsignedLong(register.maxStreams()),
        DeviceName.printable(register.firmwareLoadName()));
  }

  private void registerAgain(DeviceSession session, RegisterMessage register) {
    String name = session.phone().device().name();
    if (!name.equals(register.deviceName())) {
      String other = register.deviceName();
      refuse(
          session, other, DEVICE_NOT_FOUND, Refusal.otherDevice(DeviceName.printable(other), name));
      return;
    }
    LOG.info("{} registers again on its connection", name);
    session.registerAgain();
    register(session, register);
  }

  private static void refuse(DeviceSession session, String name, String text, Refusal refusal) {
    session.send(new RegisterRejectMessage(text));
    session.profile().refusals().registration(name, session.address(), refusal);
    session.end(DeviceSession.End.REFUSED, refusal.text());
  }

  private void unregister(DeviceSession session, UnregisterMessage unregister) {
    stations.userInterface().ifPresent(calls -> calls.leaves(session.phone()));
    session.send(new UnregisterAckMessage(UnregisterStatus.OK));
    session.end(DeviceSession.End.UNREGISTERED, "reason " + unregister.unRegReasonCode().code());
  }

  /** The last step of SPCP phones; others may send it at any time and twice. */
  private void availableLines(DeviceSession session, RegisterAvailableLinesMessage lines) {
    DeviceReports.availableLines(session, lines);
    if (session.phone().dialect().protocol() == Protocol.SPCP) {
      session.complete();
    }
  }

  private static Optional<Refusal> implausible(RegisterMessage register) {
    int announced = register.protocolVer();
    return announced <= HIGHEST_PLAUSIBLE_VERSION
        ? Optional.empty()
        : Optional.of(
            Refusal.protocolVersion(register.deviceName(), announced, HIGHEST_PLAUSIBLE_VERSION));
  }
}
