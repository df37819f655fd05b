package io.thinline.skinny.station;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReject;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.SPCPRegisterTokenReject;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.UnregisterStatus;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which phones are let in, and lets them out. */
final class Registrar {
  private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

  /**
   * All that a device may be called; nothing in it means anything to a file system, SQL or LDAP.
   */
  private static final Pattern DEVICE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,15}");

  /** No phone announces more; 22 is the highest ever seen. */
  private static final int HIGHEST_PLAUSIBLE_VERSION = 40;

  private static final String DEVICE_NOT_FOUND = "Device not found";
  private static final String NOT_READY = "Reload in progress";

  private static final int TOKEN_RETRY_SECONDS = 60;

  /** Feature word of a granted SPCP token. */
  private static final int ALL_SPCP_FEATURES = 65535;

  /** What RegisterAck says of the server in bytes 17 to 19, by version. */
  private static final int SERVER_MARK = 0x20;

  private static final PhoneFeatures FEATURES_FROM_4 = PhoneFeatures.of(0xFEF1);
  private static final PhoneFeatures FEATURES_FROM_11 = PhoneFeatures.of(0xFFF1);

  private final Stations stations;

  Registrar(Stations stations) {
    this.stations = stations;
  }

  void handleBeforeRegister(HandlerTable table) {
    table
        .on(RegisterMessage.class, this::register)
        .on(RegisterTokenReq.class, this::token)
        .on(SPARegisterMessage.class, this::spcpToken);
  }

  void handleRegistered(HandlerTable table) {
    table
        .on(RegisterMessage.class, this::registerAgain)
        .on(RegisterTokenReq.class, this::token)
        .on(UnregisterMessage.class, this::unregister)
        .on(RegisterAvailableLinesMessage.class, this::availableLines);
  }

  private void register(DeviceSession session, RegisterMessage register) {
    if (!stations.ready(session.profile())) {
      reject(session, NOT_READY, "directory, call handling or the profile itself is away");
      return;
    }
    Optional<String> malformed = flaw(register);
    if (malformed.isPresent()) {
      reject(session, DEVICE_NOT_FOUND, malformed.get());
      return;
    }
    Optional<Device> device = find(session.profile(), register.deviceName());
    if (device.isEmpty()) {
      reject(
          session,
          DEVICE_NOT_FOUND,
          register.deviceName()
              + " is not in the directory of domain "
              + session.profile().settings().domain());
      return;
    }
    accept(session, register, device.get());
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
    session.register(phone);
    session.send(ack(session.profile(), dialect));
    session.send(new CapabilitiesReqMessage());
    stations.events().register(phone.status());
  }

  private static RegisterAckMessage ack(Profile profile, Dialect dialect) {
    SkinnyProfile settings = profile.settings();
    int seconds = Math.toIntExact(profile.keepAlive().toSeconds());
    int version = dialect.version();
    return new RegisterAckMessage(
        seconds,
        settings.dateFormat(),
        0,
        seconds,
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
        told
            ? register.stationIpAddr().toString()
            : session.connection().remoteAddress().getAddress().getHostAddress(),
        Integer.toUnsignedLong(register.maxStreams()),
        printable(register.firmwareLoadName()));
  }

  private void registerAgain(DeviceSession session, RegisterMessage register) {
    String name = session.phone().device().name();
    if (!name.equals(register.deviceName())) {
      reject(
          session,
          DEVICE_NOT_FOUND,
          "Register of " + printable(register.deviceName()) + " on the connection of " + name);
      return;
    }
    LOG.info("{} registers again on its connection", name);
    session.registerAgain();
    register(session, register);
  }

  private void reject(DeviceSession session, String text, String why) {
    session.send(new RegisterRejectMessage(text));
    session.end(DeviceSession.End.REFUSED, why);
  }

  private void token(DeviceSession session, RegisterTokenReq request) {
    boolean known = knows(session.profile(), request.deviceName());
    LOG.info(
        "{} asks for a token: {}",
        printable(request.deviceName()),
        known ? "granted" : "refused, not in the directory");
    session.send(known ? new RegisterTokenAck() : new RegisterTokenReject(TOKEN_RETRY_SECONDS));
  }

  private void spcpToken(DeviceSession session, SPARegisterMessage request) {
    if (knows(session.profile(), request.deviceName())) {
      session.speaksSpcp();
      session.send(new SPCPRegisterTokenAck(ALL_SPCP_FEATURES));
    } else {
      LOG.info("{} asks for a token: refused", printable(request.deviceName()));
      session.send(new SPCPRegisterTokenReject(TOKEN_RETRY_SECONDS));
    }
  }

  private void unregister(DeviceSession session, UnregisterMessage unregister) {
    stations.userInterface().ifPresent(calls -> calls.leaves(session.phone()));
    session.send(new UnregisterAckMessage(UnregisterStatus.OK));
    session.end(DeviceSession.End.UNREGISTERED, "reason " + unregister.unRegReasonCode().code());
  }

  /** The last step of SPCP phones; others may send it at any time and twice. */
  private void availableLines(DeviceSession session, RegisterAvailableLinesMessage lines) {
    if (session.phone().dialect().protocol() == Protocol.SPCP) {
      session.complete();
    }
  }

  private boolean knows(Profile profile, String name) {
    return DEVICE_NAME.matcher(name).matches() && find(profile, name).isPresent();
  }

  private Optional<Device> find(Profile profile, String name) {
    return stations
        .directory()
        .flatMap(directory -> directory.device(profile.settings().domain(), name));
  }

  private static Optional<String> flaw(RegisterMessage register) {
    if (!DEVICE_NAME.matcher(register.deviceName()).matches()) {
      return Optional.of(
          "device name \""
              + printable(register.deviceName())
              + "\": a letter, then 1 to 15 letters, digits, - or _ are allowed");
    }
    if (register.protocolVer() > HIGHEST_PLAUSIBLE_VERSION) {
      return Optional.of(
          register.deviceName()
              + " announces protocol version "
              + register.protocolVer()
              + ", 0 to "
              + HIGHEST_PLAUSIBLE_VERSION
              + " are plausible");
    }
    return Optional.empty();
  }

  /** What a stranger sends goes to the log without control characters. */
  private static String printable(String text) {
    return text.replaceAll("[^\\x20-\\x7E]", "?");
  }
}
