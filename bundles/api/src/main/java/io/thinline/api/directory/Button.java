package io.thinline.api.directory;

import io.thinline.api.config.SourceLocation;
import java.util.Optional;

/**
 * A button of a device.
 *
 * @param position on the phone, 1 to 42
 * @param type what it does
 * @param label what the phone writes beside it
 * @param value directory number, number to dial, URL or feature, by type
 * @param line of a {@link ButtonType#LINE} button
 * @param location where it was written
 */
public record Button(
    int position,
    ButtonType type,
    String label,
    String value,
    Optional<Line> line,
    SourceLocation location) {

  /** True when a phone would see no difference: only the place it is written at may differ. */
  public boolean sameAs(Button other) {
    return position == other.position
        && type == other.type
        && label.equals(other.label)
        && value.equals(other.value)
        && line.equals(other.line);
  }
}
