package io.thinline.softphone;

import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ConfigStatDynamicMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.ServiceURLStatDynamicMessage;
import io.thinline.sccp.message.ServiceURLStatMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.message.SpeedDialStatDynamicMessage;
import io.thinline.sccp.message.SpeedDialStatMessage;
import io.thinline.sccp.value.FeatureStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a registration, one after the other: each waits until the one before is
 * answered. The answers are also taken later, when the server sends them on its own.
 */
final class RegistrationSteps {
  private final Desk desk;
  private final Breaches breaches;
  private final Labels labels;
  private final Consumer<PhoneMessage> server;
  private final Runnable finished;
  private final Questionnaire questionnaire;
  private final Deque<Question> steps = new ArrayDeque<>();
  private @Nullable Question waiting;
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
    this.questionnaire = new Questionnaire(desk, () -> complete);
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
    steps.addAll(questionnaire.first());
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
    Question step = waiting;
    return step == null ? null : step.message().getClass().getSimpleName();
  }

  /** Goes on when the message answers the question; it is in its place on the desk already. */
  void received(ServerMessage message) {
    Question step = waiting;
    Predicate<ServerMessage> answered = step == null ? null : step.answered();
    if (answered == null || !answered.test(message)) {
      return;
    }
    if (message instanceof ButtonTemplateMessage) {
      steps.addAll(questionnaire.rest());
    }
    ask();
  }

  private void ask() {
    waiting = null;
    for (Question step = steps.poll(); step != null; step = steps.poll()) {
      if (step.answered() != null) {
        waiting = step;
        server.accept(step.message());
        return;
      }
      server.accept(step.message());
    }
    finished.run();
  }

  private void configStat(int lines) {
    if (lines != desk.lineCount()) {
      breaches.add(
          "ConfigStat counts " + lines + " lines, the button template " + desk.lineCount());
    }
  }

  private void line(int line, String number, String label) {
    if (checkLine("LineStat", line)) {
      checkNumber("LineStat", line, number);
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

  /** The template has such a button, so it leads somewhere. */
  private void checkNumber(String message, int instance, String number) {
    if (number.isEmpty()) {
      breaches.add(message + " " + instance + " of a button in the template is empty");
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
    checkNumber("SpeedDialStat", number, directoryNumber);
    desk.speedDials.put(number, new Desk.Face(directoryNumber, labels.expand(label)));
  }

  private void service(int index, String url, String label) {
    checkNumber("ServiceURLStat", index, url);
    desk.services.put(index, new Desk.Face(url, labels.expand(label)));
  }

  private void feature(int index, FeatureStatus status, String label) {
    desk.features.put(index, new Desk.Face(status.toString(), labels.expand(label)));
  }
}
