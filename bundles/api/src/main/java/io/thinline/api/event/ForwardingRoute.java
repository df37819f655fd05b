package io.thinline.api.event;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A route that carries events to another system and keeps them while that is away. Registered as a
 * service, so that whoever lists routes lists it. Any thread; answers from memory.
 */
@ConsumerType
public interface ForwardingRoute {

  /** What its configuration is called, such as {@code mqtt}. */
  String name();

  /** How it stands now. */
  Status status();

  /** What a route is doing. */
  enum State {
    /** Something of this switch is missing, such as the transport; the last error says what. */
    WAITING,
    /** Everything that comes is delivered. */
    RUNNING,
    /** The other side does not take what it is given; it is tried again. */
    RETRYING,
    /** It takes no more events. */
    STOPPED
  }

  /**
   * A moment of a route.
   *
   * @param destination where the events go, without passwords
   * @param state what it is doing
   * @param delivered events that the other side has confirmed since this route began
   * @param failed attempts that were not confirmed, since this route began
   * @param waiting events kept for the other side
   * @param dropped events it never will deliver, since this route began: the room for those that
   *     wait was full, or the stream had them no more
   * @param lastError what went wrong last, also when it has been mended since; empty if nothing has
   * @param since when it came into this state
   */
  record Status(
      String destination,
      State state,
      long delivered,
      long failed,
      long waiting,
      long dropped,
      String lastError,
      Instant since) {}
}
