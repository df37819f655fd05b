package io.thinline.softphone;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.Feature;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import io.thinline.sccp.value.SoftKeyDefinition;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SoftKeySetDefinition;
import io.thinline.sccp.value.UnregisterStatus;
import io.thinline.softphone.transport.MemoryTransport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A server that knows how to register a phone, and else does what the test says. */
final class ScriptedServer implements MemoryTransport.Acceptor {
  static final int VERSION = 11;
  static final int KEEPALIVE_SECONDS = 30;
  private static final String MENU = "http://phone.example/menu.xml";

  final List<PhoneMessage> received = new ArrayList<>();
  final Map<Class<?>, BiConsumer<ScriptedServer, PhoneMessage>> answers = new HashMap<>();
  int connections;
  int losses;
  int version = VERSION;
  List<ButtonDefinition> template = template(new ButtonDefinition(0, ButtonType.UNDEFINED), 8);
  private Dialect dialect = Dialect.INITIAL;
  Consumer<ScriptedServer> beforeCapabilities = server -> {};
  private MemoryTransport.ServerLink link;

  ScriptedServer() {
    answers.put(RegisterMessage.class, (s, m) -> s.acknowledge((RegisterMessage) m));
    answers.put(
        ButtonTemplateReqMessage.class, (s, m) -> s.send(new ButtonTemplateMessage(template)));
    answers.put(SoftKeyTemplateReqMessage.class, (s, m) -> s.send(softKeys()));
    answers.put(
        SoftKeySetReqMessage.class,
        (s, m) -> {
          s.send(softKeySets());
          s.select(0, 0, SoftKeySet.ON_HOOK, -1);
        });
    answers.put(
        ConfigStatReqMessage.class,
        (s, m) -> s.send(new ConfigStatMessage("SEP001120AABBCC", 0, 1, "", "thinline", 2, 1)));
    answers.put(
        LineStatReqMessage.class,
        (s, m) -> {
          int line = ((LineStatReqMessage) m).lineNumber();
          String label = "Line " + line;
          s.send(
              s.dialect.has(Feature.DYNAMIC_LINE_STAT)
                  ? new LineStatDynamicMessage(
                      line, LineDisplayOptions.ALL, "110" + line, label, label)
                  : new LineStatMessage(line, "110" + line, label, label, LineDisplayOptions.ALL));
        });
    answers.put(
        ForwardStatReqMessage.class,
        (s, m) ->
            s.send(
                new ForwardStatMessage(
                    0,
                    ((ForwardStatReqMessage) m).lineNumber(),
                    0,
                    DirectoryNumber.NONE,
                    0,
                    DirectoryNumber.NONE,
                    0,
                    DirectoryNumber.NONE)));
    answers.put(
        SpeedDialStatReqMessage.class,
        (s, m) -> s.send(new SpeedDialStatMessage(1, "1103", "Call 1103")));
    answers.put(
        ServiceURLStatReqMessage.class,
        (s, m) ->
            s.send(
                s.dialect.has(Feature.DYNAMIC_SERVICE_URL)
                    ? new ServiceURLStatDynamicMessage(1, MENU, "Menu")
                    : new ServiceURLStatMessage(1, MENU, "Menu")));
    answers.put(
        TimeDateReqMessage.class,
        (s, m) -> s.send(new DefineTimeDate(2026, 6, 5, 5, 12, 30, 0, 0, 0)));
    answers.put(KeepAliveMessage.class, (s, m) -> s.send(new KeepAliveAckMessage()));
    answers.put(
        UnregisterMessage.class, (s, m) -> s.send(new UnregisterAckMessage(UnregisterStatus.OK)));
  }

  /** Two lines, a speed dial and a service, then nothing else but that. */
  static List<ButtonDefinition> template(ButtonDefinition rest, int places) {
    List<ButtonDefinition> buttons =
        new ArrayList<>(
            List.of(
                new ButtonDefinition(1, ButtonType.LINE),
                new ButtonDefinition(1, ButtonType.SPEED_DIAL),
                new ButtonDefinition(2, ButtonType.LINE),
                new ButtonDefinition(1, ButtonType.SERVICE_URL)));
    while (buttons.size() < places) {
      buttons.add(rest);
    }
    return buttons;
  }

  /** A template with a function for every fixed key. */
  static List<ButtonDefinition> fixedKeys() {
    return template(new ButtonDefinition(1, ButtonType.HOLD), 12);
  }

  private void acknowledge(RegisterMessage register) {
    send(
        new RegisterAckMessage(
            KEEPALIVE_SECONDS,
            "D/M/Y",
            0,
            KEEPALIVE_SECONDS,
            version,
            0,
            register.phoneFeatures()));
    dialect =
        Dialect.negotiate(Math.min(version, register.protocolVer()), register.phoneFeatures());
    link.dialect(dialect);
    beforeCapabilities.accept(this);
    send(new CapabilitiesReqMessage());
  }

  private static SoftKeyTemplateResMessage softKeys() {
    return new SoftKeyTemplateResMessage(
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> new SoftKeyDefinition("\u0080" + (char) i, SoftKeyEvent.of(i)))
            .toList());
  }

  private static SoftKeySetResMessage softKeySets() {
    return new SoftKeySetResMessage(
        List.of(
            set(1, 2, 5),
            set(3, 9, 4),
            set(10, 2),
            set(11),
            set(1, 9),
            set(9, 4),
            set(8, 9),
            set(9),
            set(9),
            set(1, 9)));
  }

  private static SoftKeySetDefinition set(int... positions) {
    return new SoftKeySetDefinition(
        IntStream.of(positions).boxed().toList(),
        IntStream.of(positions).map(p -> 300 + p).boxed().toList());
  }

  @Override
  public MemoryTransport.ServerSide accept(MemoryTransport.ServerLink accepted) {
    connections++;
    link = accepted;
    return new MemoryTransport.ServerSide() {
      @Override
      public void received(PhoneMessage message) {
        received.add(message);
        BiConsumer<ScriptedServer, PhoneMessage> answer = answers.get(message.getClass());
        if (answer != null) {
          answer.accept(ScriptedServer.this, message);
        }
      }

      @Override
      public void closed() {
        losses++;
      }
    };
  }

  void doesNotAnswer(Class<? extends PhoneMessage> question) {
    answers.remove(question);
  }

  void send(ServerMessage message) {
    link.send(message);
  }

  void close() {
    link.close();
  }

  void callState(int reference, CallState state) {
    callState(reference, state, 1);
  }

  void callState(int reference, CallState state, int line) {
    send(new CallStateMessage(state, line, reference, CallPrivacy.NONE, CallPriority.of(4), 0));
  }

  void select(int line, int reference, SoftKeySet set, int mask) {
    send(new SelectSoftKeysMessage(line, reference, set, SoftKeyMask.of(mask)));
  }

  void callInfo(int reference, String calling, String called) {
    send(
        new CallInfoMessage(
            "Alice",
            calling,
            "Bob",
            called,
            1,
            reference,
            CallType.OUTBOUND,
            "",
            "",
            "",
            "",
            RedirectReason.of(0),
            RedirectReason.of(0),
            "",
            "",
            "",
            "",
            0,
            CallSecurity.of(0),
            RestrictInformation.of(0)));
  }

  <M extends PhoneMessage> List<M> received(Class<M> type) {
    return received.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
