package io.thinline.sccp.value;

import io.thinline.sccp.wire.Rest;
import io.thinline.sccp.wire.Selected;

/** Parameters of one video codec. */
public sealed interface VideoParametersUnion {
  /** H.261. */
  @Selected(100)
  record H261(int temporalSpatialTradeOffCapability, int stillImageTransmission)
      implements VideoParametersUnion {}

  /** H.263. */
  @Selected(101)
  record H263(int h263CapabilityBitfield, int annexNandWFutureUse)
      implements VideoParametersUnion {}

  /** Vieo. */
  @Selected(102)
  record Vieo(int modelNumber, int bandwidth) implements VideoParametersUnion {}

  /** H.264; only where the union has 24 bytes. */
  @Selected(103)
  record H264(
      int profile,
      int level,
      int customMaxMBPS,
      int customMaxFS,
      int customMaxDPB,
      int customMaxBRandCPB)
      implements VideoParametersUnion {}

  /**
   * A codec whose parameters nobody has described, or that has no branch in a union of this size.
   *
   * @param parameters the bytes of the union as they came
   */
  @Selected(otherwise = true)
  record OtherVideo(@Rest Bytes parameters) implements VideoParametersUnion {}
}
