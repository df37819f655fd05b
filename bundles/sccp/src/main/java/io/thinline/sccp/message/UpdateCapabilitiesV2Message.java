package io.thinline.sccp.message;

import io.thinline.sccp.value.CustomPictureFormat;
import io.thinline.sccp.value.DataCapability;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.ServiceResource;
import io.thinline.sccp.value.VideoCapabilityV2;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/** Capabilities of a phone with H.264 video. */
@MessageId(0x0043)
public record UpdateCapabilitiesV2Message(
    int audioCapCount,
    int videoCapCount,
    int dataCapCount,
    int rtpPayloadFormat,
    int customPictureFormatCount,
    @Size(6) @CountedBy("customPictureFormatCount") List<CustomPictureFormat> customPictureFormat,
    int activeStreamsOnRegistration,
    int maxBW,
    int serviceResourceCount,
    @Size(4) @CountedBy("serviceResourceCount") List<ServiceResource> serviceResource,
    @Size(18) @CountedBy("audioCapCount") List<MediaCapability> audiocaps,
    @Size(10) @CountedBy("videoCapCount") List<VideoCapabilityV2> vidCaps,
    @Size(5) @CountedBy("dataCapCount") List<DataCapability> dataCaps)
    implements PhoneMessage {
  /** Keeps copies of the lists. */
  public UpdateCapabilitiesV2Message {
    customPictureFormat = List.copyOf(customPictureFormat);
    serviceResource = List.copyOf(serviceResource);
    audiocaps = List.copyOf(audiocaps);
    vidCaps = List.copyOf(vidCaps);
    dataCaps = List.copyOf(dataCaps);
  }

  /** With the counts of the lists and data as they are. */
  public UpdateCapabilitiesV2Message(
      int rtpPayloadFormat,
      List<CustomPictureFormat> customPictureFormat,
      int activeStreamsOnRegistration,
      int maxBW,
      List<ServiceResource> serviceResource,
      List<MediaCapability> audiocaps,
      List<VideoCapabilityV2> vidCaps,
      List<DataCapability> dataCaps) {
    this(
        audiocaps.size(),
        vidCaps.size(),
        dataCaps.size(),
        rtpPayloadFormat,
        customPictureFormat.size(),
        customPictureFormat,
        activeStreamsOnRegistration,
        maxBW,
        serviceResource.size(),
        serviceResource,
        audiocaps,
        vidCaps,
        dataCaps);
  }
}
