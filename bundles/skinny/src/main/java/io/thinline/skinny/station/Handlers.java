package io.thinline.skinny.station;

import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.MulticastMediaReceptionAck;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OffHookWithCgpnMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.PortResponseMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StimulusMessage;
import java.util.Set;

/** Which message goes where, before and after Register. */
final class Handlers {
  /** Keys, hook and media: what the user interface of calls is there for. */
  private static final Set<Class<? extends PhoneMessage>> CALLS =
      Set.of(
          KeypadButtonMessage.class,
          EnblocCallMessage.class,
          StimulusMessage.class,
          OffHookMessage.class,
          OffHookWithCgpnMessage.class,
          OnHookMessage.class,
          HookFlashMessage.class,
          SoftKeyEventMessage.class,
          OpenReceiveChannelAck.class,
          StartMediaTransmissionAck.class,
          MulticastMediaReceptionAck.class,
          MediaTransmissionFailure.class,
          PortResponseMessage.class,
          ConnectionStatisticsRes.class);

  private final HandlerTable beforeRegister = new HandlerTable();
  private final HandlerTable registered = new HandlerTable();

  Handlers(Stations stations) {
    Registrar registrar = new Registrar(stations);
    registrar.handleBeforeRegister(beforeRegister);
    registrar.handleRegistered(registered);
    inAnyState(beforeRegister);
    inAnyState(registered);
    beforeRegister.on(IpPortMessage.class, (session, port) -> {});
    TemplateAnswers.handle(registered);
    ButtonAnswers.handle(registered);
    DeviceAnswers.handle(registered);
    ServerList.handle(registered);
    DeviceReports.handle(registered);
  }

  HandlerTable beforeRegister() {
    return beforeRegister;
  }

  HandlerTable registered() {
    return registered;
  }

  boolean concernsCalls(PhoneMessage message) {
    return CALLS.contains(message.getClass());
  }

  private static void inAnyState(HandlerTable table) {
    table.on(KeepAliveMessage.class, (session, keepAlive) -> session.keepAlive());
    DeviceReports.handleInAnyState(table);
  }
}
