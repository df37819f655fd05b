package io.thinline.sccp.value;

import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Union;
import java.util.List;

/** One video codec a phone can do, with encryption and addresses. */
public record VideoCapabilityV3(
    Codec payloadCapability,
    TransmitOrReceive videoCapabilityDirection,
    int levelPreferenceCount,
    @Size(4) @CountedBy("levelPreferenceCount") List<LevelPreference> levelPreference,
    EncryptionCapability encryptionCapability,
    @Union(by = "payloadCapability", size = 24) VideoParametersUnion capability,
    IpAddrMode ipAddressingMode) {
  /** Keeps copies of the lists. */
  public VideoCapabilityV3 {
    levelPreference = List.copyOf(levelPreference);
  }
}
