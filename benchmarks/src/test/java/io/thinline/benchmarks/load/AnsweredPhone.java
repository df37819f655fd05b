package io.thinline.benchmarks.load;

import io.netty.channel.Channel;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.netty.Dialects;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.UnregisterStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The server's side of one phone: a line and a speed dial. */
final class AnsweredPhone {
  private final AnsweringServer server;
  private final Channel channel;
  private final AnsweredCalls calls;
  private final Map<Class<?>, Consumer<SccpMessage>> handlers = new HashMap<>();
  private String device = "";

  AnsweredPhone(AnsweringServer server, Channel channel) {
    this.server = server;
    this.channel = channel;
    this.calls = new AnsweredCalls(server, this);
    on(RegisterMessage.class, this::register);
    on(UnregisterMessage.class, m -> unregister());
    answer(KeepAliveMessage.class, m -> new KeepAliveAckMessage());
    answer(ButtonTemplateReqMessage.class, m -> buttons());
    answer(SoftKeyTemplateReqMessage.class, m -> new SoftKeyTemplateResMessage(List.of()));
    answer(SoftKeySetReqMessage.class, m -> new SoftKeySetResMessage(List.of()));
    answer(ConfigStatReqMessage.class, m -> new ConfigStatMessage(device, 0, 0, "", "", 1, 1));
    answer(LineStatReqMessage.class, m -> line(m.lineNumber()));
    answer(ForwardStatReqMessage.class, m -> forward(m.lineNumber()));
    answer(
        SpeedDialStatReqMessage.class,
        m -> new SpeedDialStatMessage(m.speedDialNumber(), "2000", "Call 2000"));
    answer(TimeDateReqMessage.class, m -> new DefineTimeDate(2026, 1, 4, 1, 0, 0, 0, 0, 0));
    on(OffHookMessage.class, m -> calls.offHook());
    on(OnHookMessage.class, m -> calls.onHook());
    on(KeypadButtonMessage.class, m -> calls.digit(m.kpButton()));
    on(EnblocCallMessage.class, m -> calls.dial(m.calledParty().digits()));
    on(OpenReceiveChannelAck.class, calls::opened);
    on(ConnectionStatisticsRes.class, server.statistics()::add);
  }

  private <M> void on(Class<M> type, Consumer<M> handler) {
    handlers.put(type, message -> handler.accept(type.cast(message)));
  }

  private <M> void answer(Class<M> type, java.util.function.Function<M, ServerMessage> answer) {
    on(type, message -> send(answer.apply(message)));
  }

  String device() {
    return device;
  }

  AnsweredCalls calls() {
    return calls;
  }

  void send(ServerMessage message) {
    channel.writeAndFlush(message);
  }

  void receive(SccpMessage message) {
    Consumer<SccpMessage> handler = handlers.get(message.getClass());
    if (handler != null && !server.manners().unanswered().contains(message.getClass())) {
      handler.accept(message);
    }
  }

  private void register(RegisterMessage message) {
    device = message.deviceName();
    if (server.manners().refused().contains(device) || server.lineOf(device).isEmpty()) {
      send(new RegisterRejectMessage("not here"));
      channel.close();
      return;
    }
    int version = server.manners().version();
    send(new RegisterAckMessage(30, "D/M/Y", 0, 30, version, 0, new PhoneFeatures(0)));
    Dialects.set(channel, Dialect.sccp(version));
    send(new CapabilitiesReqMessage());
    server.registered(server.lineOf(device), this);
  }

  private void unregister() {
    server.departed(device);
    send(new UnregisterAckMessage(UnregisterStatus.OK));
  }

  private static ServerMessage buttons() {
    return new ButtonTemplateMessage(
        List.of(
            new ButtonDefinition(1, ButtonType.LINE),
            new ButtonDefinition(1, ButtonType.SPEED_DIAL)));
  }

  private ServerMessage line(int instance) {
    String number = server.lineOf(device);
    return new LineStatMessage(instance, number, number, number, LineDisplayOptions.ALL);
  }

  private static ServerMessage forward(int line) {
    return new ForwardStatMessage(
        0, line, 0, DirectoryNumber.NONE, 0, DirectoryNumber.NONE, 0, DirectoryNumber.NONE);
  }
}
