package io.thinline.softphone;

import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.ConfigStatDynamicMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.FeatureStatReqMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.SpeedDialStatDynamicMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.FeatureStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a registration, one after the other: each waits until the one before is
 * answered. The answers are also taken later, when the server sends them on its own.
 */
final class RegistrationSteps {
  private static final Set<ButtonType> FEATURES =
      Set.of(ButtonType.FEATURE, ButtonType.BLF_SPEED_DIAL, ButtonType.MULTIBLINK_FEATURE);

  /**
   * A question.
   *
   * @param answered whether what came is its answer; null for what nobody answers
   */
  private record Step(PhoneMessage question, @Nullable Predicate<ServerMessage> answered) {}

  private final Desk desk;
  private final Breaches breaches;
  private final Labels labels;
  private final Consumer<PhoneMessage> server;
  private final Runnable finished;
  private final Deque<Step> steps = new ArrayDeque<>();
  private @Nullable Step waiting;
  private boolean askedForTemplate;
  private boolean complete;

  RegistrationSteps(
      Desk desk,
      Breaches breaches,
      Labels labels,
      Consumer<PhoneMessage> server,
      Runnable finished) {
    this.desk = desk;
    this.breaches = breaches;
    this.labels = labels;
    this.server = server;
    this.finished = finished;
  }

  void registerAt(MessageTable table) {
    table.on(SoftKeyTemplateResMessage.class, m -> complete = desk.softKeys.take(m));
    table.on(SoftKeySetResMessage.class, m -> complete = desk.softKeys.take(m));
    table.on(ConfigStatMessage.class, m -> configStat(m.numberOfLines()));
    table.on(ConfigStatDynamicMessage.class, m -> configStat(m.numberOfLines()));
    table.on(
        LineStatMessage.class, m -> line(m.lineNumber(), m.lineDirNumber(), m.lineTextLabel()));
    table.on(
        LineStatDynamicMessage.class,
        m -> line(m.lineNumber(), m.lineDirNumber(), m.lineTextLabel()));
    table.on(ForwardStatMessage.class, this::forward);
    table.on(
        SpeedDialStatMessage.class,
        m -> speedDial(m.speedDialNumber(), m.speedDialDirNumber(), m.speedDialDisplayName()));
    table.on(
        SpeedDialStatDynamicMessage.class,
        m -> speedDial(m.speedDialNumber(), m.speedDialDirNumber(), m.speedDialDisplayName()));
    table.on(
        ServiceURLStatMessage.class,
        m -> service(m.serviceURLIndex(), m.serviceURL(), m.serviceURLDisplayName()));
    table.on(
        ServiceURLStatDynamicMessage.class,
        m -> service(m.serviceURLIndex(), m.serviceURL(), m.serviceURLDisplayName()));
    table.on(
        FeatureStatMessage.class,
        m -> feature(m.featureIndex(), FeatureStatus.of(m.featureStatus()), m.featureTextLabel()));
    table.on(
        FeatureStatAdvancedMessage.class,
        m -> feature(m.featureIndex(), m.featureStatus(), m.featureTextLabel()));
  }

  /** Starts with the buttons; what else is asked follows from them. */
  void begin() {
    steps.clear();
    askedForTemplate = true;
    steps.add(
        new Step(
            new ButtonTemplateReqMessage(0),
            m ->
                m instanceof ButtonTemplateMessage t
                    && t.buttonOffset() + t.definition().size() >= t.totalButtonCount()));
    ask();
  }

  void forget() {
    steps.clear();
    waiting = null;
    askedForTemplate = false;
  }

  boolean askedForTemplate() {
    return askedForTemplate;
  }

  /** The question that waits for its answer, in words; null when none does. */
  @Nullable String waitingFor() {
    Step step = waiting;
    return step == null ? null : step.question().getClass().getSimpleName();
  }

  /** Goes on when the message answers the question; it is in its place on the desk already. */
  void received(ServerMessage message) {
    Step step = waiting;
    Predicate<ServerMessage> answered = step == null ? null : step.answered();
    if (answered == null || !answered.test(message)) {
      return;
    }
    if (message instanceof ButtonTemplateMessage) {
      plan();
    }
    ask();
  }

  private void ask() {
    waiting = null;
    for (Step step = steps.poll(); step != null; step = steps.poll()) {
      if (step.answered() != null) {
        waiting = step;
        server.accept(step.question());
        return;
      }
      server.accept(step.question());
    }
    finished.run();
  }

  private void plan() {
    if (desk.settings.softKeys()) {
      steps.add(
          new Step(
              new SoftKeyTemplateReqMessage(),
              m -> m instanceof SoftKeyTemplateResMessage && complete));
      steps.add(
          new Step(new SoftKeySetReqMessage(), m -> m instanceof SoftKeySetResMessage && complete));
    }
    steps.add(
        new Step(
            new ConfigStatReqMessage(),
            m -> m instanceof ConfigStatMessage || m instanceof ConfigStatDynamicMessage));
    desk.template.stream().filter(b -> Desk.isType(b, ButtonType.LINE)).forEach(this::planLine);
    desk.template.stream()
        .filter(b -> Desk.isType(b, ButtonType.SPEED_DIAL))
        .forEach(b -> planSpeedDial(b.instanceNumber()));
    desk.template.stream()
        .filter(b -> Desk.isType(b, ButtonType.SERVICE_URL))
        .forEach(b -> planService(b.instanceNumber()));
    desk.template.stream()
        .filter(b -> FEATURES.contains(b.buttonDefinition()))
        .forEach(this::planFeature);
    steps.add(new Step(new RegisterAvailableLinesMessage(desk.lineCount()), null));
    steps.add(new Step(new TimeDateReqMessage(), m -> m instanceof DefineTimeDate));
  }

  private void planLine(ButtonDefinition button) {
    int line = button.instanceNumber();
    steps.add(
        new Step(
            new LineStatReqMessage(line),
            m ->
                (m instanceof LineStatMessage fixed && fixed.lineNumber() == line)
                    || (m instanceof LineStatDynamicMessage d && d.lineNumber() == line)));
    steps.add(
        new Step(
            new ForwardStatReqMessage(line),
            m -> m instanceof ForwardStatMessage f && f.lineNumber() == line));
  }

  private void planSpeedDial(int number) {
    steps.add(
        new Step(
            new SpeedDialStatReqMessage(number),
            m ->
                (m instanceof SpeedDialStatMessage fixed && fixed.speedDialNumber() == number)
                    || (m instanceof SpeedDialStatDynamicMessage d
                        && d.speedDialNumber() == number)));
  }

  private void planService(int index) {
    steps.add(
        new Step(
            new ServiceURLStatReqMessage(index),
            m ->
                (m instanceof ServiceURLStatMessage fixed && fixed.serviceURLIndex() == index)
                    || (m instanceof ServiceURLStatDynamicMessage d
                        && d.serviceURLIndex() == index)));
  }

  private void planFeature(ButtonDefinition button) {
    int index = button.instanceNumber();
    boolean blf = Desk.isType(button, ButtonType.BLF_SPEED_DIAL);
    steps.add(
        new Step(
            new FeatureStatReqMessage(index, blf ? 1 : 0),
            m ->
                (m instanceof FeatureStatMessage fixed && fixed.featureIndex() == index)
                    || (m instanceof FeatureStatAdvancedMessage a && a.featureIndex() == index)));
    if (blf) {
      planSpeedDial(index);
    }
  }

  private void configStat(int lines) {
    if (lines != desk.lineCount()) {
      breaches.add(
          "ConfigStat counts " + lines + " lines, the button template " + desk.lineCount());
    }
  }

  private void line(int line, String number, String label) {
    if (checkLine("LineStat", line)) {
      desk.lines.put(line, new Desk.Face(number, labels.expand(label)));
    }
  }

  private void forward(ForwardStatMessage m) {
    if (checkLine("ForwardStat", m.lineNumber())) {
      String target =
          m.activeForward() == 0
              ? ""
              : m.forwardAllActive() != 0
                  ? m.forwardAllDirnum().digits()
                  : m.forwardBusyActive() != 0
                      ? m.forwardBusyDirnum().digits() + " when busy"
                      : m.forwardNoAnswerlDirnum().digits() + " without answer";
      desk.forwards.put(m.lineNumber(), target);
    }
  }

  private boolean checkLine(String message, int line) {
    if (!desk.hasLine(line)) {
      breaches.add(message + " of line " + line + ": this phone has " + desk.lineCount());
      return false;
    }
    return true;
  }

  private void speedDial(int number, String directoryNumber, String label) {
    desk.speedDials.put(number, new Desk.Face(directoryNumber, labels.expand(label)));
  }

  private void service(int index, String url, String label) {
    desk.services.put(index, new Desk.Face(url, labels.expand(label)));
  }

  private void feature(int index, FeatureStatus status, String label) {
    desk.features.put(index, new Desk.Face(status.toString(), labels.expand(label)));
  }
}
