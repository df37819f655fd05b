package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Error code of RSVP.
 *
 * @param code the number on the wire
 */
public record RsvpErrorCode(int code) implements WireCode {
  public static final RsvpErrorCode CONFIRM = new RsvpErrorCode(0);

  public static final RsvpErrorCode ADMISSION = new RsvpErrorCode(1);

  public static final RsvpErrorCode ADMINISTRATIVE = new RsvpErrorCode(2);

  public static final RsvpErrorCode NO_PATH_INFORMATION = new RsvpErrorCode(3);

  public static final RsvpErrorCode NO_SENDER_INFORMATION = new RsvpErrorCode(4);

  public static final RsvpErrorCode CONFLICTING_STYLE = new RsvpErrorCode(5);

  public static final RsvpErrorCode UNKNOWN_STYLE = new RsvpErrorCode(6);

  public static final RsvpErrorCode CONFLICTING_DST_PORTS = new RsvpErrorCode(7);

  public static final RsvpErrorCode CONFLICTING_SRC_PORTS = new RsvpErrorCode(8);

  public static final RsvpErrorCode SERVICE_PREEMPTED = new RsvpErrorCode(12);

  public static final RsvpErrorCode UNKNOWN_OBJECT_CLASS = new RsvpErrorCode(13);

  public static final RsvpErrorCode UNKNOWN_CLASS_TYPE = new RsvpErrorCode(14);

  public static final RsvpErrorCode API = new RsvpErrorCode(20);

  public static final RsvpErrorCode TRAFFIC = new RsvpErrorCode(21);

  public static final RsvpErrorCode TRAFFIC_SYSTEM = new RsvpErrorCode(22);

  public static final RsvpErrorCode SYSTEM = new RsvpErrorCode(23);

  public static final RsvpErrorCode ROUTING_PROBLEM = new RsvpErrorCode(24);

  /** The code with that number. */
  public static RsvpErrorCode of(int code) {
    return new RsvpErrorCode(code);
  }

  /** The code with that name. */
  public static Optional<RsvpErrorCode> byName(String name) {
    return CodeNames.of(RsvpErrorCode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
