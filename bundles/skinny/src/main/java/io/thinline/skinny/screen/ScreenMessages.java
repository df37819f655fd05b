package io.thinline.skinny.screen;

import io.thinline.api.call.Party;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Feature;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.DisplayDynamicPriNotifyMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPriNotifyMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import io.thinline.skinny.station.PhoneLabels;

/**
 * The messages of the screen in the form that a dialect knows: of fixed size for old phones,
 * dynamic for newer ones.
 */
final class ScreenMessages {
  /** Priority of what pops up for an incoming call; CallManager's. */
  static final int INCOMING_CALL = 5;

  /** Priority of what pops up on the idle screen; mod_skinny's for messages. */
  static final int STATUS = 10;

  /** Old phones want the NUL inside the field. */
  private static final int FIXED_TEXT = 31;

  private static final int NOTIFY_SECONDS = 10;
  private static final int UNTIL_CLEARED = 0;

  private final Dialect dialect;
  private final PhoneLabels labels;

  ScreenMessages(Dialect dialect, PhoneLabels labels) {
    this.dialect = dialect;
    this.labels = labels;
  }

  static CallStateMessage callState(CallState state, CallScreen call, CallPrivacy privacy) {
    return new CallStateMessage(
        state, call.lineInstance(), call.callReference(), privacy, CallPriority.NORMAL, 0);
  }

  ServerMessage prompt(String labelled, int lineInstance, int callReference) {
    String text = labels.text(labelled);
    return dialect.has(Feature.DYNAMIC_DISPLAY)
        ? new DisplayDynamicPromptStatusMessage(UNTIL_CLEARED, lineInstance, callReference, text)
        : new DisplayPromptStatusMessage(UNTIL_CLEARED, cut(text), lineInstance, callReference);
  }

  ServerMessage popUp(String labelled) {
    return popUp(NOTIFY_SECONDS, INCOMING_CALL, labelled);
  }

  ServerMessage popUp(Indicators.IdlePopUp idle) {
    return popUp(idle.seconds(), STATUS, idle.text());
  }

  private ServerMessage popUp(int seconds, int priority, String labelled) {
    String text = labels.text(labelled);
    return dialect.has(Feature.DYNAMIC_DISPLAY)
        ? new DisplayDynamicPriNotifyMessage(seconds, priority, text)
        : new DisplayPriNotifyMessage(seconds, priority, cut(text));
  }

  ServerMessage feature(FeatureKey key) {
    FeatureStatus status = key.status();
    return dialect.has(Feature.DYNAMIC_FEATURE_STAT)
        ? new FeatureStatAdvancedMessage(key.instance(), key.type(), status, key.label())
        : new FeatureStatMessage(key.instance(), key.type(), key.label(), status.code());
  }

  ServerMessage callInfo(CallScreen call, CallParties parties) {
    return dialect.has(Feature.DYNAMIC_CALL_INFO)
        ? dynamicCallInfo(call, parties)
        : fixedCallInfo(call, parties);
  }

  private static ServerMessage dynamicCallInfo(CallScreen call, CallParties parties) {
    Party calling = parties.calling();
    Party called = parties.called();
    return new CallInfoDynamicMessage(
        call.lineInstance(),
        call.callReference(),
        parties.type(),
        RedirectReason.NONE,
        RedirectReason.NONE,
        1,
        CallSecurity.NOT_AUTHENTICATED,
        RestrictInformation.NOTHING,
        calling.number(),
        "",
        called.number(),
        parties.wanted().number(),
        "",
        "",
        "",
        "",
        "",
        calling.name(),
        called.name(),
        parties.wanted().name(),
        "",
        "",
        "");
  }

  private static ServerMessage fixedCallInfo(CallScreen call, CallParties parties) {
    Party calling = parties.calling();
    Party called = parties.called();
    return new CallInfoMessage(
        calling.name(),
        calling.number(),
        called.name(),
        called.number(),
        call.lineInstance(),
        call.callReference(),
        parties.type(),
        parties.wanted().name(),
        parties.wanted().number(),
        "",
        "",
        RedirectReason.NONE,
        RedirectReason.NONE,
        "",
        "",
        "",
        "",
        1,
        CallSecurity.NOT_AUTHENTICATED,
        RestrictInformation.NOTHING);
  }

  private static String cut(String text) {
    return text.length() <= FIXED_TEXT ? text : text.substring(0, FIXED_TEXT);
  }
}
