package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Kinds of data sessions: a set of bits.
 *
 * @param code the number on the wire
 */
public record SessionType(int code) implements WireCode {
  public static final SessionType CHAT = new SessionType(1);

  public static final SessionType WHITEBOARD = new SessionType(2);

  public static final SessionType APPLICATION_SHARING = new SessionType(4);

  public static final SessionType FILE_TRANSFER = new SessionType(8);

  public static final SessionType VIDEO = new SessionType(16);

  /** The code with that number. */
  public static SessionType of(int code) {
    return new SessionType(code);
  }

  /** The code with that name. */
  public static Optional<SessionType> byName(String name) {
    return CodeNames.of(SessionType.class).find(name);
  }

  /** Whether all bits of the other are set. */
  public boolean has(SessionType bits) {
    return (code & bits.code) == bits.code;
  }

  /** The bits of both. */
  public SessionType with(SessionType bits) {
    return new SessionType(code | bits.code);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
