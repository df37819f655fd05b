package io.thinline.softphone;

import io.thinline.sccp.message.ServerMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who in the phone handles which message. */
final class MessageTable {
  private final Map<Class<?>, Consumer<ServerMessage>> handlers = new HashMap<>();

  <M extends ServerMessage> void on(Class<M> type, Consumer<? super M> handler) {
    if (handlers.put(type, message -> handler.accept(type.cast(message))) != null) {
      throw new IllegalStateException(type + " has two handlers");
    }
  }

  /** False when the phone has no use for the message. */
  boolean handle(ServerMessage message) {
    @Nullable Consumer<ServerMessage> handler = handlers.get(message.getClass());
    if (handler == null) {
      return false;
    }
    handler.accept(message);
    return true;
  }
}
