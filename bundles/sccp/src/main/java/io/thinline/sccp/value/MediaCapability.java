package io.thinline.sccp.value;

import io.thinline.sccp.wire.Union;

/**
 * One codec a phone can do.
 *
 * @param maxFramesPerPacket usually ms of audio per packet
 */
public record MediaCapability(
    Codec payloadCapability,
    int maxFramesPerPacket,
    @Union(by = "payloadCapability", size = 8) MediaCapabilityUnion pAYLOADS) {}
