package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A command within a video call.
 *
 * @param code the number on the wire
 */
public record MiscCommand(int code) implements WireCode {
  public static final MiscCommand FREEZE_PICTURE = new MiscCommand(0);

  public static final MiscCommand FAST_UPDATE_PICTURE = new MiscCommand(1);

  public static final MiscCommand FAST_UPDATE_GOB = new MiscCommand(2);

  public static final MiscCommand FAST_UPDATE_MB = new MiscCommand(3);

  public static final MiscCommand LOST_PICTURE = new MiscCommand(4);

  public static final MiscCommand LOST_PARTIAL_PICTURE = new MiscCommand(5);

  public static final MiscCommand RECOVERY_REFERENCE_PICTURE = new MiscCommand(6);

  public static final MiscCommand TEMPORAL_SPATIAL_TRADE_OFF = new MiscCommand(7);

  /** The code with that number. */
  public static MiscCommand of(int code) {
    return new MiscCommand(code);
  }

  /** The code with that name. */
  public static Optional<MiscCommand> byName(String name) {
    return CodeNames.of(MiscCommand.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
