package io.thinline.skinny.station;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.Line;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Feature;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.FeatureStatReqMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.value.LineDisplayOptions;
import java.util.Optional;

/**
 * Answers about single buttons. Every request is answered, also for a button that is not there: a
 * phone waits for the answer before it asks the next.
 */
final class ButtonAnswers {
  /** What a phone asks with when it takes the button for a busy lamp field. */
  private static final int WANTS_BUSY_LAMP = 1;

  private ButtonAnswers() {}

  static void handle(HandlerTable table) {
    table
        .on(LineStatReqMessage.class, (s, m) -> s.send(line(s.phone(), m.lineNumber())))
        .on(ForwardStatReqMessage.class, (s, m) -> s.send(notForwarded(m.lineNumber())))
        .on(
            SpeedDialStatReqMessage.class,
            (s, m) -> s.send(speedDial(s.phone(), m.speedDialNumber())))
        .on(FeatureStatReqMessage.class, (s, m) -> s.send(feature(s.phone(), m)))
        .on(
            ServiceURLStatReqMessage.class,
            (s, m) -> s.send(serviceUrl(s.phone(), m.serviceURLIndex())));
  }

  private static Optional<Button> button(RegisteredPhone phone, ButtonType type, int instance) {
    return new PhoneButtons(phone.device()).instance(type, instance);
  }

  private static ServerMessage line(RegisteredPhone phone, int instance) {
    Optional<Line> line = button(phone, ButtonType.LINE, instance).flatMap(Button::line);
    String number = line.map(Line::number).orElse("");
    String label = line.map(Line::label).filter(text -> !text.isEmpty()).orElse(number);
    String name = line.map(Line::callerName).filter(text -> !text.isEmpty()).orElse(label);
    return phone.dialect().has(Feature.DYNAMIC_LINE_STAT)
        ? new LineStatDynamicMessage(instance, LineDisplayOptions.ALL, number, name, label)
        : new LineStatMessage(instance, number, name, label, LineDisplayOptions.ALL);
  }

  private static ForwardStatMessage notForwarded(int instance) {
    return new ForwardStatMessage(
        0, instance, 0, DirectoryNumber.NONE, 0, DirectoryNumber.NONE, 0, DirectoryNumber.NONE);
  }

  private static SpeedDialStatMessage speedDial(RegisteredPhone phone, int instance) {
    Optional<Button> button = button(phone, ButtonType.SPEED_DIAL, instance);
    return new SpeedDialStatMessage(
        instance, button.map(Button::value).orElse(""), button.map(Button::label).orElse(""));
  }

  private static ServerMessage feature(RegisteredPhone phone, FeatureStatReqMessage request) {
    int instance = request.featureIndex();
    ButtonType type =
        request.featureCapabilities() == WANTS_BUSY_LAMP
            ? ButtonType.BLF_SPEED_DIAL
            : ButtonType.FEATURE;
    String label = button(phone, type, instance).map(Button::label).orElse("");
    return phone.dialect().has(Feature.DYNAMIC_FEATURE_STAT)
        ? new FeatureStatAdvancedMessage(instance, type, FeatureStatus.OFF, label)
        : new FeatureStatMessage(instance, type, label, FeatureStatus.OFF.code());
  }

  private static ServerMessage serviceUrl(RegisteredPhone phone, int instance) {
    Optional<Button> button = button(phone, ButtonType.SERVICE_URL, instance);
    String url = button.map(Button::value).orElse("");
    String label = button.map(Button::label).orElse("");
    Dialect dialect = phone.dialect();
    return dialect.has(Feature.DYNAMIC_SERVICE_URL)
        ? new ServiceURLStatDynamicMessage(instance, url, label)
        : new ServiceURLStatMessage(instance, url, label);
  }
}
