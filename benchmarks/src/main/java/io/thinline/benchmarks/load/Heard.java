package io.thinline.benchmarks.load;

import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.CapabilitiesReqMessage;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.ConfigStatDynamicMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.SpeedDialStatDynamicMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.wire.MessageId;
import java.util.Arrays;
import java.util.List;

/**
 * What a message of the server is to the generator, told from its id alone: most messages are
 * counted as an answer without being decoded, so that the generator takes little of the machine.
 */
enum Heard {
  REGISTER_ACK("RegisterAck", RegisterAckMessage.class),
  REGISTER_REJECT("RegisterReject", RegisterRejectMessage.class),
  CAPABILITIES_REQ("CapabilitiesReq", CapabilitiesReqMessage.class),
  BUTTON_TEMPLATE("ButtonTemplate", ButtonTemplateMessage.class),
  SOFT_KEY_TEMPLATE("SoftKeyTemplateRes", SoftKeyTemplateResMessage.class),
  SOFT_KEY_SET("SoftKeySetRes", SoftKeySetResMessage.class),
  VERSION("Version", VersionMessage.class),
  CONFIG_STAT("ConfigStat", ConfigStatMessage.class, ConfigStatDynamicMessage.class),
  LINE_STAT("LineStat", LineStatMessage.class, LineStatDynamicMessage.class),
  FORWARD_STAT("ForwardStat", ForwardStatMessage.class),
  SPEED_DIAL_STAT("SpeedDialStat", SpeedDialStatMessage.class, SpeedDialStatDynamicMessage.class),
  SERVICE_URL_STAT(
      "ServiceURLStat", ServiceURLStatMessage.class, ServiceURLStatDynamicMessage.class),
  FEATURE_STAT("FeatureStat", FeatureStatMessage.class, FeatureStatAdvancedMessage.class),
  TIME_DATE("DefineTimeDate", DefineTimeDate.class),
  KEEP_ALIVE_ACK("KeepAliveAck", KeepAliveAckMessage.class),
  UNREGISTER_ACK("UnregisterAck", UnregisterAckMessage.class),
  RESET("Reset", Reset.class),
  CALL_STATE("CallState", CallStateMessage.class),
  START_TONE("StartTone", StartToneMessage.class),
  OPEN_RECEIVE_CHANNEL("OpenReceiveChannel", OpenReceiveChannel.class),
  START_MEDIA("StartMediaTransmission", StartMediaTransmission.class),
  CLOSE_RECEIVE_CHANNEL("CloseReceiveChannel", CloseReceiveChannel.class),
  STOP_MEDIA("StopMediaTransmission", StopMediaTransmission.class),
  STATISTICS_REQ("ConnectionStatisticsReq", ConnectionStatisticsReq.class),
  OTHER("another message");

  private static final int IDS = 0x400;
  private static final Heard[] BY_ID = new Heard[IDS];

  static {
    Arrays.fill(BY_ID, OTHER);
    for (Heard heard : values()) {
      for (Class<?> message : heard.messages) {
        BY_ID[message.getAnnotation(MessageId.class).value()] = heard;
      }
    }
  }

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<Class<?>> messages;

  Heard(String text, Class<?>... messages) {
    this.text = text;
    this.messages = List.of(messages);
  }

  static Heard of(int id) {
    return id >= 0 && id < IDS ? BY_ID[id] : OTHER;
  }

  /** The message's name as the protocol has it. */
  @Override
  public String toString() {
    return text;
  }
}
