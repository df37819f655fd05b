package io.thinline.sccp.value;

import io.thinline.sccp.wire.U16;
import io.thinline.sccp.wire.U8;

/** Modem and fax capabilities that media messages of newer versions carry along. */
public record LatentCapabilities(
    int active,
    int capAndVer,
    int modAnd2833,
    @U16 int chan0MaxPayload,
    @U16 int chan2MaxPayload,
    @U16 int chan3MaxPayload,
    @U16 int chan2MaxWindow,
    int standard,
    int vendor,
    @U8 int nse,
    @U8 int rfc2833,
    @U8 int sse,
    @U8 int v150sprt,
    @U8 int noaudio,
    @U8 int futureUse1,
    @U8 int futureUse2,
    @U8 int futureUse3) {
  /** None of them. */
  public static final LatentCapabilities NONE =
      new LatentCapabilities(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
