package io.thinline.sccp.value;

import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Rest;
import io.thinline.sccp.wire.Selected;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Union;
import java.util.List;

/** Parameters of an audio, video or data channel. */
public sealed interface MultiMediaParameterUnion {
  /**
   * Audio.
   *
   * @param milliSecondPacketSize audio in one RTP packet, ms
   * @param codecParamsUnion parameters of the codec; before version 11 always the G.723 bit rate
   */
  @Selected(from = 0, to = 0x62)
  record AudioParameters(
      int milliSecondPacketSize,
      EchoCancellation ecValue,
      @Union(by = "compressionType", size = 4, since = 11, before = 9)
          QualifierUnion codecParamsUnion)
      implements MultiMediaParameterUnion {}

  /** Video. */
  @Selected(from = 0x64, to = 0x73)
  record VideoParameters(
      int bitRate,
      int pictureFormatCount,
      @Size(5) @CountedBy("pictureFormatCount") List<PictureFormatSupport> pictureFormat,
      int confServiceNum,
      @Union(by = "compressionType", size = 24) VideoParametersUnion capability)
      implements MultiMediaParameterUnion {
    /** Keeps copies of the lists. */
    public VideoParameters {
      pictureFormat = List.copyOf(pictureFormat);
    }
  }

  /** Data. */
  @Selected(from = 0x78, to = Integer.MAX_VALUE)
  record DataParameters(int protocolDependentData, int maxBitRate)
      implements MultiMediaParameterUnion {}

  /**
   * A codec between those.
   *
   * @param parameters the bytes of the union as they came
   */
  @Selected(otherwise = true)
  record OtherParameters(@Rest Bytes parameters) implements MultiMediaParameterUnion {}
}
