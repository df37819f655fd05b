package io.thinline.sccp.value;

import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.U8;
import java.util.List;

/**
 * The sixteen positions of one soft key set.
 *
 * @param softKeyTemplateIndex positions of the template, from 1; 0 is a gap
 * @param softKeyInfoIndex 300 plus the number of each key
 */
public record SoftKeySetDefinition(
    @Size(16) @U8 List<Integer> softKeyTemplateIndex,
    @Size(16) @U16 List<Integer> softKeyInfoIndex) {
  /** Keeps copies of the lists. */
  public SoftKeySetDefinition {
    softKeyTemplateIndex = List.copyOf(softKeyTemplateIndex);
    softKeyInfoIndex = List.copyOf(softKeyInfoIndex);
  }
}
