package io.thinline.skinny.station;

import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.value.SoftKeyMask;
import io.thinline.sccp.value.SoftKeySet;

/** Answers about buttons and soft keys as a whole. */
final class TemplateAnswers {
  private TemplateAnswers() {}

  static void handle(HandlerTable table) {
    table
        .on(ButtonTemplateReqMessage.class, (session, request) -> buttons(session))
        .on(
            SoftKeyTemplateReqMessage.class,
            (session, request) -> session.send(SoftKeyTemplate.of(PhoneLabels.of(session.phone()))))
        .on(SoftKeySetReqMessage.class, (session, request) -> softKeySets(session));
  }

  private static void buttons(DeviceSession session) {
    RegisteredPhone phone = session.phone();
    PhoneButtons.of(phone).templates(phone.expansion().buttons(phone)).forEach(session::send);
  }

  /** The selection makes the idle keys visible. */
  private static void softKeySets(DeviceSession session) {
    session.send(session.phone().template().softKeys().sets());
    session.send(new SelectSoftKeysMessage(0, 0, SoftKeySet.ON_HOOK, SoftKeyMask.ALL));
  }
}
