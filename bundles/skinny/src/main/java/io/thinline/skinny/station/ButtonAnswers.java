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

  /** From this version on an active forward is a 2. */
  private static final int LATE_FORWARDS = 18;

  private ButtonAnswers() {}

  static void handle(HandlerTable table) {
    table
        .on(LineStatReqMessage.class, (s, m) -> s.send(line(s.phone(), m.lineNumber())))
        .on(ForwardStatReqMessage.class, (s, m) -> s.send(forward(s.phone(), m.lineNumber())))
        .on(
            SpeedDialStatReqMessage.class,
            (s, m) -> s.send(speedDial(s.phone(), m.speedDialNumber())))
        .on(FeatureStatReqMessage.class, (s, m) -> s.send(feature(s, m)))
        .on(
            ServiceURLStatReqMessage.class,
            (s, m) -> s.send(serviceUrl(s.phone(), m.serviceURLIndex())));
  }

  private static Optional<Button> button(RegisteredPhone phone, ButtonType kind, int instance) {
    return PhoneButtons.of(phone).instance(kind, instance);
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

  /** Phones show one forward of a line: the one that comes first. */
  private static ForwardStatMessage forward(RegisteredPhone phone, int instance) {
    Optional<Line> line = button(phone, ButtonType.LINE, instance).flatMap(Button::line);
    Optional<String> all = line.flatMap(Line::forwardAll);
    Optional<String> busy = all.isPresent() ? Optional.empty() : line.flatMap(Line::forwardBusy);
    Optional<String> noAnswer =
        all.isPresent() || busy.isPresent()
            ? Optional.empty()
            : line.flatMap(Line::forwardNoAnswer);
    int on = phone.dialect().version() < LATE_FORWARDS ? 1 : 2;
    boolean any = all.isPresent() || busy.isPresent() || noAnswer.isPresent();
    return new ForwardStatMessage(
        any ? on : 0,
        instance,
        all.isPresent() ? on : 0,
        number(all),
        busy.isPresent() ? on : 0,
        number(busy),
        noAnswer.isPresent() ? on : 0,
        number(noAnswer));
  }

  private static DirectoryNumber number(Optional<String> target) {
    return target.map(DirectoryNumber::of).orElse(DirectoryNumber.NONE);
  }

  private static SpeedDialStatMessage speedDial(RegisteredPhone phone, int instance) {
    Optional<Button> button = button(phone, ButtonType.SPEED_DIAL, instance);
    return new SpeedDialStatMessage(
        instance, button.map(Button::value).orElse(""), button.map(Button::label).orElse(""));
  }

  private static ServerMessage feature(DeviceSession session, FeatureStatReqMessage request) {
    RegisteredPhone phone = session.phone();
    int instance = request.featureIndex();
    boolean busyLamp = request.featureCapabilities() == WANTS_BUSY_LAMP;
    PhoneButtons buttons = PhoneButtons.of(phone);
    Optional<Button> button =
        buttons.instance(busyLamp ? ButtonType.SPEED_DIAL : ButtonType.FEATURE, instance);
    ButtonType type =
        busyLamp
            ? ButtonType.BLF_SPEED_DIAL
            : button.map(buttons::wireType).orElse(ButtonType.FEATURE);
    String label = button.map(Button::label).orElse("");
    FeatureStatus status = busyLamp ? FeatureStatus.OFF : session.shownFeatures().status(instance);
    return phone.dialect().has(Feature.DYNAMIC_FEATURE_STAT)
        ? new FeatureStatAdvancedMessage(instance, type, status, label)
        : new FeatureStatMessage(instance, type, label, status.code());
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
