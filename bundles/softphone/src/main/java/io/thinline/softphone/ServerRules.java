package io.thinline.softphone;

import io.thinline.sccp.Feature;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.DisplayDynamicNotifyMessage;
import io.thinline.sccp.message.DisplayDynamicPriNotifyMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.Malformed;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.RegisterTokenAck;
import io.thinline.sccp.message.RegisterTokenReject;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.SPCPRegisterTokenReject;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.value.Stimulus;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a server may send at all: by the negotiated version, and by the progress of the
 * registration.
 */
final class ServerRules {
  private static final Map<Class<?>, Feature> NEEDS =
      Map.of(
          ServiceURLStatDynamicMessage.class, Feature.DYNAMIC_SERVICE_URL,
          DisplayDynamicNotifyMessage.class, Feature.DYNAMIC_DISPLAY,
          DisplayDynamicPriNotifyMessage.class, Feature.DYNAMIC_DISPLAY,
          DisplayDynamicPromptStatusMessage.class, Feature.DYNAMIC_DISPLAY,
          CallInfoDynamicMessage.class, Feature.DYNAMIC_CALL_INFO,
          FeatureStatAdvancedMessage.class, Feature.DYNAMIC_FEATURE_STAT,
          LineStatDynamicMessage.class, Feature.DYNAMIC_LINE_STAT);

  /** Answers in the form of older phones, by what makes them wrong. */
  private static final Map<Class<?>, Feature> OUTDATED_BY =
      Map.of(
          ServiceURLStatMessage.class, Feature.DYNAMIC_SERVICE_URL,
          FeatureStatMessage.class, Feature.DYNAMIC_FEATURE_STAT,
          LineStatMessage.class, Feature.DYNAMIC_LINE_STAT);

  private static final Set<Class<?>> BEFORE_REGISTER_ACK =
      Set.of(
          SPCPRegisterTokenAck.class,
          SPCPRegisterTokenReject.class,
          RegisterAckMessage.class,
          RegisterRejectMessage.class,
          RegisterTokenAck.class,
          RegisterTokenReject.class,
          KeepAliveAckMessage.class,
          UnregisterAckMessage.class);

  private static final Set<Class<?>> LINE_STATE =
      Set.of(
          CallStateMessage.class,
          CallInfoMessage.class,
          CallInfoDynamicMessage.class,
          LineStatMessage.class,
          LineStatDynamicMessage.class,
          SelectSoftKeysMessage.class);

  private final Desk desk;
  private final Registrar registrar;

  ServerRules(Desk desk, Registrar registrar) {
    this.desk = desk;
    this.registrar = registrar;
  }

  /** What is wrong with the message coming now, whatever it says. */
  Optional<String> breach(ServerMessage message) {
    String name = message.getClass().getSimpleName();
    if (message instanceof Malformed malformed) {
      return Optional.of(
          "message 0x"
              + Integer.toHexString(malformed.id())
              + " is malformed: "
              + malformed.reason());
    }
    if (!registrar.acknowledged() && !BEFORE_REGISTER_ACK.contains(message.getClass())) {
      return Optional.of(name + " before RegisterAck");
    }
    if (!registrar.askedForTemplate() && isLineState(message)) {
      return Optional.of(name + " before the phone asked for its buttons");
    }
    @Nullable Feature needed = NEEDS.get(message.getClass());
    if (needed != null && !desk.dialect.has(needed)) {
      return Optional.of(name + " to a phone that speaks version " + desk.dialect.version());
    }
    @Nullable Feature outdatedBy = OUTDATED_BY.get(message.getClass());
    if (outdatedBy != null && desk.dialect.has(outdatedBy)) {
      return Optional.of(
          name
              + " to a phone of version "
              + desk.dialect.version()
              + ", which wants "
              + outdatedBy);
    }
    return Optional.empty();
  }

  private static boolean isLineState(ServerMessage message) {
    return LINE_STATE.contains(message.getClass())
        || (message instanceof SetLampMessage lamp && lamp.stimulus().equals(Stimulus.LINE));
  }
}
