package io.thinline.skinny.call;

import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StimulusMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which call of a phone a message of it is about. */
final class ServedCalls {
  private final LineCalls calls;
  private final Map<Class<?>, ToIntFunction<PhoneMessage>> references = new HashMap<>();

  ServedCalls(LineCalls calls) {
    this.calls = calls;
    names(OffHookMessage.class, OffHookMessage::callReference);
    names(OnHookMessage.class, OnHookMessage::callReference);
    names(HookFlashMessage.class, HookFlashMessage::callReference);
    names(KeypadButtonMessage.class, KeypadButtonMessage::callReference);
    names(StimulusMessage.class, StimulusMessage::callReference);
    names(SoftKeyEventMessage.class, SoftKeyEventMessage::callReference);
    names(OpenReceiveChannelAck.class, OpenReceiveChannelAck::callReference);
    names(StartMediaTransmissionAck.class, StartMediaTransmissionAck::callReference);
    names(MediaTransmissionFailure.class, MediaTransmissionFailure::callReference);
  }

  private <M extends PhoneMessage> void names(Class<M> type, ToIntFunction<M> reference) {
    references.put(type, message -> reference.applyAsInt(type.cast(message)));
  }

  /** The one it names; when it names none, the one its user is in, or else the one that rings. */
  Optional<LineCall> by(Phone phone, PhoneMessage message) {
    ToIntFunction<PhoneMessage> names = references.get(message.getClass());
    int reference = names == null ? 0 : names.applyAsInt(message);
    return reference == 0
        ? calls.activeOn(phone).or(() -> calls.oldestRingingOn(phone))
        : calls.find(phone, reference);
  }
}
