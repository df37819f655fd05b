package io.thinline.skinny.screen;

import io.thinline.sccp.value.RingMode;

/**
 * How a phone rings.
 *
 * @param mode the kind of ring
 * @param lineInstance the line it rings for, 0 when it does not ring
 * @param callReference the call it rings for, 0 when it does not ring
 */
public record Ring(RingMode mode, int lineInstance, int callReference) {
  public static final Ring OFF = new Ring(RingMode.OFF, 0, 0);
}
