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
        .on(
            ButtonTemplateReqMessage.class,
            (session, request) ->
                session.send(
                    new PhoneButtons(session.phone().device()).template(session.phone().type())))
        .on(
            SoftKeyTemplateReqMessage.class,
            (session, request) -> session.send(SoftKeySets.template()))
        .on(SoftKeySetReqMessage.class, (session, request) -> softKeySets(session));
  }

  /** The selection makes the idle keys visible. */
  private static void softKeySets(DeviceSession session) {
    session.send(session.phone().softKeySets().sets());
    session.send(new SelectSoftKeysMessage(0, 0, SoftKeySet.ON_HOOK, SoftKeyMask.ALL));
  }
}
