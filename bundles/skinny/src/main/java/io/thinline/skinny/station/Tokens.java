package io.thinline.skinny.station;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReject;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.SPCPRegisterTokenReject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones that are with another server ask whether they may come: a token is that they may. Call
 * thread only.
 */
final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

  /** Feature word of a granted SPCP token. */
  private static final int ALL_SPCP_FEATURES = 65535;

  private final Stations stations;
  private final Admission admission;

  /** Why a phone may not come now; {@code crowd} when many are told so at a time. */
  private record No(String why, boolean crowd) {}

  Tokens(Stations stations, Admission admission) {
    this.stations = stations;
    this.admission = admission;
  }

  void handleBeforeRegister(HandlerTable table) {
    table.on(RegisterTokenReq.class, this::token).on(SPARegisterMessage.class, this::spcpToken);
  }

  void handleRegistered(HandlerTable table) {
    table.on(RegisterTokenReq.class, this::token);
  }

  private void token(DeviceSession session, RegisterTokenReq request) {
    Optional<No> no = judge(session, request.deviceName());
    if (no.isEmpty()) {
      session.send(new RegisterTokenAck());
      session.standsBy(0);
    } else {
      int seconds = seconds(session, no.get());
      session.send(new RegisterTokenReject(seconds));
      session.standsBy(seconds);
    }
  }

  private void spcpToken(DeviceSession session, SPARegisterMessage request) {
    Optional<No> no = judge(session, request.deviceName());
    if (no.isEmpty()) {
      session.speaksSpcp();
      session.send(new SPCPRegisterTokenAck(ALL_SPCP_FEATURES));
      session.standsBy(0);
    } else {
      int seconds = seconds(session, no.get());
      session.send(new SPCPRegisterTokenReject(seconds));
      session.standsBy(seconds);
    }
  }

  private Optional<No> judge(DeviceSession session, String name) {
    Optional<No> no = reason(session, name);
    if (no.isEmpty()) {
      LOG.info("{} asks for a token: granted", name);
    } else if (LOG.isDebugEnabled()) {
      LOG.debug("{} asks for a token: refused, {}", DeviceName.printable(name), no.get().why());
    }
    return no;
  }

  private Optional<No> reason(DeviceSession session, String name) {
    Profile profile = session.profile();
    if (!stations.ready(profile)) {
      return Optional.of(new No(Refusal.notReady().text(), true));
    }
    Optional<Refusal> refusal = admission.judge(session, name).refusal();
    if (refusal.isPresent()) {
      profile.refusals().registration(name, session.address(), refusal.get());
      return Optional.of(new No(refusal.get().text(), false));
    }
    SkinnyProfile settings = profile.settings();
    String policy = settings.get(AdmissionParameters.TOKEN_POLICY);
    if (!takes(policy, name)) {
      return Optional.of(new No("token-policy is " + policy, false));
    }
    int busy = settings.get(AdmissionParameters.TOKEN_BUSY);
    return busy > 0 && profile.registering() >= busy
        ? Optional.of(new No(profile.registering() + " phones are registering", true))
        : Optional.empty();
  }

  private static boolean takes(String policy, String name) {
    return switch (policy) {
      case AdmissionParameters.REJECT -> false;
      case AdmissionParameters.ODD -> DeviceName.lastDigit(name) % 2 != 0;
      case AdmissionParameters.EVEN -> DeviceName.lastDigit(name) % 2 == 0;
      default -> true;
    };
  }

  /** Many that are sent away together shall not come back together. */
  private int seconds(DeviceSession session, No no) {
    int least =
        Math.toIntExact(
            session.profile().settings().get(AdmissionParameters.TOKEN_BACKOFF).toSeconds());
    return no.crowd() ? least + stations.random().nextInt(least + 1) : least;
  }
}
