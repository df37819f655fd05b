package io.thinline.benchmarks.load;

import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.FeatureStatReqMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.HeadsetStatusMessage;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.QualifierUnion;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * From the connection to the last answer, in the order of a 79xx: Alarm, Register and IpPort
 * together; capabilities, buttons, soft keys and their sets one after the other; then everything
 * the buttons call for in one burst. The phone is registered when nothing it asked is open.
 */
final class Registration implements Activity {
  private static final int RTP_PORT = 16384;
  private static final int STREAMS = 5;
  private static final int MAC_FIELD = 12;
  private static final MediaCapability G711_ULAW = capability(Codec.G711_ULAW_64K);
  private static final CapabilitiesResMessage CAPABILITIES =
      new CapabilitiesResMessage(
          List.of(G711_ULAW, capability(Codec.G711_ALAW_64K), capability(Codec.G729_ANNEX_A)));
  private static final Set<ButtonType> FEATURES =
      Set.of(ButtonType.FEATURE, ButtonType.BLF_SPEED_DIAL, ButtonType.MULTIBLINK_FEATURE);

  /** How it ended. */
  interface Outcome {
    /** The connection is open. */
    void connected(long start, long now);

    void registered(LoadPhone phone, long start, long now);

    void failed(LoadPhone phone, String reason);
  }

  private final LoadPhone phone;
  private final Outcome outcome;
  private final Questions questions = new Questions();
  private final List<ButtonDefinition> buttons = new ArrayList<>();
  private final long connecting = System.nanoTime();
  private long registering;
  private String stage = "connection";

  Registration(LoadPhone phone, Outcome outcome) {
    this.phone = phone;
    this.outcome = outcome;
  }

  private static MediaCapability capability(Codec codec) {
    return new MediaCapability(codec, 40, QualifierUnion.NONE);
  }

  @Override
  public void connected() {
    registering = System.nanoTime();
    outcome.connected(connecting, registering);
    Plan plan = phone.plan();
    String name = plan.numbering().device(phone.index());
    phone.send(
        new AlarmMessage(
            AlarmSeverity.INFORMATIONAL, "25: Name=" + name + " Load=load Last=Initialized", 0, 0));
    phone.send(register(plan, name));
    phone.send(new IpPortMessage(RTP_PORT));
    stage = Heard.REGISTER_ACK.toString();
    phone.waits();
  }

  private RegisterMessage register(Plan plan, String name) {
    MediaAddress address =
        phone.address() instanceof InetSocketAddress local
            ? MediaAddress.of(local.getAddress())
            : MediaAddress.NONE;
    return new RegisterMessage(
        name,
        0,
        0,
        address.isIpv6() ? MediaAddress.NONE : address,
        plan.model().type(),
        STREAMS,
        0,
        plan.version(),
        0,
        plan.features(),
        0,
        0,
        Bytes.of(plan.numbering().hardwareAddress(phone.index())).resized(MAC_FIELD),
        0,
        0,
        address.isIpv6() ? address : MediaAddress.NONE,
        0,
        "",
        "");
  }

  @Override
  public void heard(Incoming message) {
    switch (message.what()) {
      case REGISTER_ACK -> {
        if (message.decoded(phone.dialect()) instanceof RegisterAckMessage ack) {
          phone.negotiated(ack);
          await(Heard.CAPABILITIES_REQ);
        }
      }
      case REGISTER_REJECT ->
          phone.fail(
              message.decoded(phone.dialect()) instanceof RegisterRejectMessage reject
                  ? "rejected: " + reject.text()
                  : "rejected");
      case CAPABILITIES_REQ -> capabilities();
      case BUTTON_TEMPLATE -> buttons(message);
      case SOFT_KEY_TEMPLATE, SOFT_KEY_SET -> softKeys(message);
      case LINE_STAT -> line(message);
      case FORWARD_STAT -> answered(message.what(), message.word(1));
      case SPEED_DIAL_STAT, SERVICE_URL_STAT, FEATURE_STAT ->
          answered(message.what(), message.word(0));
      case CONFIG_STAT, TIME_DATE, VERSION -> answered(message.what(), 0);
      default -> {}
    }
  }

  private void await(Heard next) {
    stage = next.toString();
    phone.waits();
  }

  private void ask(PhoneMessage question, Heard answer, int instance) {
    phone.send(question);
    questions.ask(answer, instance);
  }

  private void capabilities() {
    phone.send(CAPABILITIES);
    if (stage.equals(Heard.CAPABILITIES_REQ.toString())) {
      phone.send(new HeadsetStatusMessage(OnOff.OFF));
      ask(new ButtonTemplateReqMessage(0), Heard.BUTTON_TEMPLATE, 0);
      await(Heard.BUTTON_TEMPLATE);
    }
  }

  private void buttons(Incoming message) {
    if (message.decoded(phone.dialect()) instanceof ButtonTemplateMessage template) {
      buttons.addAll(template.definition());
      boolean complete =
          template.buttonOffset() + template.definition().size() >= template.totalButtonCount();
      if (complete && questions.answered(Heard.BUTTON_TEMPLATE, 0)) {
        if (phone.plan().model().softKeys()) {
          ask(new SoftKeyTemplateReqMessage(), Heard.SOFT_KEY_TEMPLATE, 0);
          await(Heard.SOFT_KEY_TEMPLATE);
        } else {
          askTheRest();
        }
      }
    }
  }

  /** Offset, count and total are the first three words of both. */
  private void softKeys(Incoming message) {
    boolean complete = message.word(0) + message.word(1) >= message.word(2);
    if (!complete || !questions.answered(message.what(), 0)) {
      return;
    }
    if (message.what() == Heard.SOFT_KEY_TEMPLATE) {
      ask(new SoftKeySetReqMessage(), Heard.SOFT_KEY_SET, 0);
      await(Heard.SOFT_KEY_SET);
    } else {
      askTheRest();
    }
  }

  private void askTheRest() {
    if (phone.plan().model().firmware()) {
      ask(new VersionReqMessage(), Heard.VERSION, 0);
    }
    ask(new ConfigStatReqMessage(), Heard.CONFIG_STAT, 0);
    int lines = 0;
    for (ButtonDefinition button : buttons) {
      if (button.buttonDefinition().equals(ButtonType.LINE)) {
        lines++;
      }
      askAbout(button.buttonDefinition(), button.instanceNumber());
    }
    phone.send(new RegisterAvailableLinesMessage(lines));
    ask(new TimeDateReqMessage(), Heard.TIME_DATE, 0);
    buttons.clear();
    stage = "";
    phone.waits();
  }

  private void askAbout(ButtonType type, int instance) {
    if (type.equals(ButtonType.LINE)) {
      ask(new LineStatReqMessage(instance), Heard.LINE_STAT, instance);
      ask(new ForwardStatReqMessage(instance), Heard.FORWARD_STAT, instance);
    } else if (type.equals(ButtonType.SPEED_DIAL)) {
      ask(new SpeedDialStatReqMessage(instance), Heard.SPEED_DIAL_STAT, instance);
    } else if (type.equals(ButtonType.SERVICE_URL)) {
      ask(new ServiceURLStatReqMessage(instance), Heard.SERVICE_URL_STAT, instance);
    } else if (FEATURES.contains(type)) {
      boolean blf = type.equals(ButtonType.BLF_SPEED_DIAL);
      ask(new FeatureStatReqMessage(instance, blf ? 1 : 0), Heard.FEATURE_STAT, instance);
    }
  }

  private void line(Incoming message) {
    if (phone.plan().checkLines() && message.word(0) == 1) {
      SccpMessage stat = message.decoded(phone.dialect());
      String number =
          stat instanceof LineStatMessage fixed
              ? fixed.lineDirNumber()
              : stat instanceof LineStatDynamicMessage dynamic ? dynamic.lineDirNumber() : "";
      if (!number.equals(phone.plan().numbering().line(phone.index()))) {
        phone.fail("line 1 is not the one of the plan");
        return;
      }
    }
    answered(message.what(), message.word(0));
  }

  private void answered(Heard what, int instance) {
    if (questions.answered(what, instance) && questions.isEmpty()) {
      outcome.registered(phone, registering, System.nanoTime());
    }
  }

  @Override
  public void failed(String reason) {
    outcome.failed(phone, reason);
  }

  @Override
  public String waitingFor() {
    return stage.isEmpty() ? questions.toString() : stage;
  }
}
