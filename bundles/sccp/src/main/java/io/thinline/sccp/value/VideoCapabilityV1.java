package io.thinline.sccp.value;

import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Union;
import java.util.List;

/** One video codec a phone can do. */
public record VideoCapabilityV1(
    Codec payloadCapability,
    TransmitOrReceive videoCapabilityDirection,
    int levelPreferenceCount,
    @Size(4) @CountedBy("levelPreferenceCount") List<LevelPreference> levelPreference,
    @Union(by = "payloadCapability", size = 8) VideoParametersUnion capability) {
  /** Keeps copies of the lists. */
  public VideoCapabilityV1 {
    levelPreference = List.copyOf(levelPreference);
  }
}
