package io.thinline.sccp.value;

import io.thinline.sccp.wire.Selected;
import io.thinline.sccp.wire.U8;

/** Parameters of one audio codec in four bytes; G.723.1 has its own. */
public sealed interface QualifierUnion extends MediaCapabilityUnion
    permits QualifierUnion.G723Parameters, QualifierUnion.CodecParameters {
  /** G.723.1. */
  @Selected(9)
  record G723Parameters(G723BitRate g723BitRate) implements QualifierUnion {}

  /** Any other codec. */
  @Selected(otherwise = true)
  record CodecParameters(
      @U8 int codecMode, @U8 int dynamicPayload, @U8 int codecParam1, @U8 int codecParam2)
      implements QualifierUnion {}

  /** No parameters. */
  QualifierUnion NONE = new CodecParameters(0, 0, 0, 0);
}
