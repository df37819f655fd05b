package io.thinline.sccp.value;

/** One kind of data a phone can do. */
public record DataCapability(
    Codec payloadCapability,
    TransmitOrReceive dataCapabilityDirection,
    int protocolDependentData,
    int maxBitRate) {}
