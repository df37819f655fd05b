package io.thinline.sccp.value;

import java.util.Optional;

/**
 * How bad an alarm is.
 *
 * @param code the number on the wire
 */
public record AlarmSeverity(int code) implements WireCode {
  public static final AlarmSeverity CRITICAL = new AlarmSeverity(0);

  public static final AlarmSeverity WARNING = new AlarmSeverity(1);

  public static final AlarmSeverity INFORMATIONAL = new AlarmSeverity(2);

  public static final AlarmSeverity UNKNOWN = new AlarmSeverity(4);

  public static final AlarmSeverity MAJOR = new AlarmSeverity(7);

  public static final AlarmSeverity MINOR = new AlarmSeverity(8);

  public static final AlarmSeverity MARGINAL = new AlarmSeverity(10);

  public static final AlarmSeverity TRACE_INFO = new AlarmSeverity(20);

  /** The code with that number. */
  public static AlarmSeverity of(int code) {
    return new AlarmSeverity(code);
  }

  /** The code with that name. */
  public static Optional<AlarmSeverity> byName(String name) {
    return CodeNames.of(AlarmSeverity.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
