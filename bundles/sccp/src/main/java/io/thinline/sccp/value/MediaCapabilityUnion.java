package io.thinline.sccp.value;

import io.thinline.sccp.wire.Selected;
import io.thinline.sccp.wire.U16;

/** Parameters of one codec in eight bytes. */
public sealed interface MediaCapabilityUnion
    permits QualifierUnion,
        MediaCapabilityUnion.ModemRelay,
        MediaCapabilityUnion.Sprt,
        MediaCapabilityUnion.Sse {
  /** V.150 modem relay. */
  @Selected(300)
  record ModemRelay(int capAndVer, int modAnd2833) implements MediaCapabilityUnion {}

  /** V.150 SPRT. */
  @Selected(301)
  record Sprt(
      @U16 int chan0MaxPayload,
      @U16 int chan2MaxPayload,
      @U16 int chan3MaxPayload,
      @U16 int chan2MaxWindow)
      implements MediaCapabilityUnion {}

  /** V.150 SSE. */
  @Selected(302)
  record Sse(int standard, int vendor) implements MediaCapabilityUnion {}
}
