package io.thinline.skinny.station;

import io.thinline.sccp.message.PhoneMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Who handles which message, by the class of its record. Filled once, then only read. */
final class HandlerTable {
  private final Map<Class<?>, BiConsumer<DeviceSession, PhoneMessage>> handlers = new HashMap<>();

  <M extends PhoneMessage> HandlerTable on(Class<M> type, BiConsumer<DeviceSession, M> handler) {
    BiConsumer<DeviceSession, PhoneMessage> untyped =
        (session, message) -> handler.accept(session, type.cast(message));
    if (handlers.put(type, untyped) != null) {
      throw new IllegalStateException("two handlers of " + type.getSimpleName());
    }
    return this;
  }

  /** False when nobody handles that message. */
  boolean handle(DeviceSession session, PhoneMessage message) {
    BiConsumer<DeviceSession, PhoneMessage> handler = handlers.get(message.getClass());
    if (handler == null) {
      return false;
    }
    handler.accept(session, message);
    return true;
  }

  Set<Class<?>> handled() {
    return Set.copyOf(handlers.keySet());
  }
}
