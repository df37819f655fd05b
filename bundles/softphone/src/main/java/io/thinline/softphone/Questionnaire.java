package io.thinline.softphone;

import io.thinline.sccp.Protocol;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.CallCountReqMessage;
import io.thinline.sccp.message.CallCountRespMessage;
import io.thinline.sccp.message.ConfigStatDynamicMessage;
import io.thinline.sccp.message.ConfigStatMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.DialedPhoneBookAckMessage;
import io.thinline.sccp.message.DialedPhoneBookMessage;
import io.thinline.sccp.message.ExtensionDeviceCaps;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.FeatureStatReqMessage;
import io.thinline.sccp.message.ForwardStatMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.LineStatDynamicMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.NotificationMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.ServerReqMessage;
import io.thinline.sccp.message.ServerResMessage;
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
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SubscriptionFeature;
import io.thinline.softphone.PhoneModel.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What a model asks while it registers, in its order. */
final class Questionnaire {
  private static final Set<ButtonType> FEATURES =
      Set.of(ButtonType.FEATURE, ButtonType.BLF_SPEED_DIAL, ButtonType.MULTIBLINK_FEATURE);

  private static final SubscriptionFeature BUSY_LAMP = SubscriptionFeature.of(1);
  private static final int BOOK_TIMER = 0x0D4B;
  private static final int FIRST_ENTRY = 1 << 4;

  private final Desk desk;

  /** Whether the soft keys have come in full. */
  private final BooleanSupplier keysComplete;

  Questionnaire(Desk desk, BooleanSupplier keysComplete) {
    this.desk = desk;
    this.keysComplete = keysComplete;
  }

  /** Up to the buttons, on which all else depends. */
  List<Question> first() {
    List<Question> questions = new ArrayList<>();
    if (has(Habit.VERSION)) {
      questions.add(Question.of(new VersionReqMessage(), VersionMessage.class));
    }
    if (has(Habit.MODULE)) {
      questions.add(Question.unanswered(module()));
    }
    questions.add(
        Question.of(
            new ButtonTemplateReqMessage(0),
            m ->
                m instanceof ButtonTemplateMessage t
                    && t.buttonOffset() + t.definition().size() >= t.totalButtonCount()));
    return questions;
  }

  private static ExtensionDeviceCaps module() {
    return new ExtensionDeviceCaps(
        1, 1, 2, Bytes.of(new byte[24]), "max-chained=2 deviceLine=" + PhoneModel.MODULE_BUTTONS);
  }

  /** All else, now that the buttons are known. */
  List<Question> rest() {
    List<Question> questions = new ArrayList<>();
    if (desk.settings.softKeys()) {
      questions.add(
          Question.of(
              new SoftKeyTemplateReqMessage(),
              m -> m instanceof SoftKeyTemplateResMessage && keysComplete.getAsBoolean()));
      questions.add(
          Question.of(
              new SoftKeySetReqMessage(),
              m -> m instanceof SoftKeySetResMessage && keysComplete.getAsBoolean()));
    }
    questions.add(
        Question.of(
            new ConfigStatReqMessage(),
            m -> m instanceof ConfigStatMessage || m instanceof ConfigStatDynamicMessage));
    buttons(ButtonType.LINE).forEach(n -> line(questions, n));
    buttons(ButtonType.SPEED_DIAL).forEach(n -> questions.add(speedDial(n)));
    buttons(ButtonType.SERVICE_URL).forEach(n -> questions.add(service(n)));
    desk.template.stream()
        .filter(button -> FEATURES.contains(button.buttonDefinition()))
        .forEach(button -> feature(questions, button));
    habits(questions);
    end(questions);
    return questions;
  }

  private List<Integer> buttons(ButtonType type) {
    return desk.template.stream()
        .filter(button -> Desk.isType(button, type))
        .map(ButtonDefinition::instanceNumber)
        .toList();
  }

  private void habits(List<Question> questions) {
    if (has(Habit.SERVERS)) {
      questions.add(Question.of(new ServerReqMessage(), ServerResMessage.class));
    }
    if (has(Habit.CALLCOUNT)) {
      questions.add(Question.of(new CallCountReqMessage(0), CallCountRespMessage.class));
    }
    if (has(Habit.PHONEBOOK)) {
      questions.add(
          Question.of(
              new DialedPhoneBookMessage(0, BUSY_LAMP, BOOK_TIMER, ""),
              m -> m instanceof DialedPhoneBookAckMessage ack && ack.transactionId() == 0));
      questions.add(
          Question.of(
              new DialedPhoneBookMessage(FIRST_ENTRY, BUSY_LAMP, BOOK_TIMER, "1101"),
              m -> m instanceof NotificationMessage n && n.transactionId() == FIRST_ENTRY));
    }
  }

  private void end(List<Question> questions) {
    Question lines = Question.unanswered(new RegisterAvailableLinesMessage(desk.lineCount()));
    Question time = Question.of(new TimeDateReqMessage(), DefineTimeDate.class);
    questions.addAll(
        desk.settings.model().protocol() == Protocol.SPCP
            ? List.of(time, lines)
            : List.of(lines, time));
  }

  private boolean has(Habit habit) {
    return desk.settings.model().has(habit);
  }

  private static void line(List<Question> questions, int line) {
    questions.add(
        Question.of(
            new LineStatReqMessage(line),
            m ->
                (m instanceof LineStatMessage fixed && fixed.lineNumber() == line)
                    || (m instanceof LineStatDynamicMessage d && d.lineNumber() == line)));
    questions.add(
        Question.of(
            new ForwardStatReqMessage(line),
            m -> m instanceof ForwardStatMessage f && f.lineNumber() == line));
  }

  private static Question speedDial(int number) {
    return Question.of(
        new SpeedDialStatReqMessage(number),
        m ->
            (m instanceof SpeedDialStatMessage fixed && fixed.speedDialNumber() == number)
                || (m instanceof SpeedDialStatDynamicMessage d && d.speedDialNumber() == number));
  }

  private static Question service(int index) {
    return Question.of(
        new ServiceURLStatReqMessage(index),
        m ->
            (m instanceof ServiceURLStatMessage fixed && fixed.serviceURLIndex() == index)
                || (m instanceof ServiceURLStatDynamicMessage d && d.serviceURLIndex() == index));
  }

  private static void feature(List<Question> questions, ButtonDefinition button) {
    int index = button.instanceNumber();
    boolean blf = Desk.isType(button, ButtonType.BLF_SPEED_DIAL);
    questions.add(
        Question.of(
            new FeatureStatReqMessage(index, blf ? 1 : 0),
            m ->
                (m instanceof FeatureStatMessage fixed && fixed.featureIndex() == index)
                    || (m instanceof FeatureStatAdvancedMessage a && a.featureIndex() == index)));
    if (blf) {
      questions.add(speedDial(index));
    }
  }
}
