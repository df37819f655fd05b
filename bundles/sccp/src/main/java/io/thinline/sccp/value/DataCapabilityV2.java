package io.thinline.sccp.value;

/** One kind of data a phone can do, with encryption. */
public record DataCapabilityV2(
    Codec payloadCapability,
    TransmitOrReceive dataCapabilityDirection,
    int protocolDependentData,
    int maxBitRate,
    EncryptionCapability encryptionCapability) {}
