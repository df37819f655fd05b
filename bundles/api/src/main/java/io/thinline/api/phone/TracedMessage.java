package io.thinline.api.phone;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;

/**
 * A message between a phone and the server, in words. No text has control characters.
 *
 * @param time when the server handled or queued it
 * @param device the phone's name; empty before it has said one
 * @param address where the phone is
 * @param fromPhone whether the phone has sent it
 * @param name of the message, {@code RegisterMessage}
 * @param essentials the fields that say something, in one line
 * @param fields every field, a line each; empty unless {@link TraceRequest#full}
 */
public record TracedMessage(
    Instant time,
    String device,
    InetSocketAddress address,
    boolean fromPhone,
    String name,
    String essentials,
    List<String> fields) {

  public TracedMessage {
    fields = List.copyOf(fields);
  }
}
