package io.thinline.sccp.message;

import io.thinline.sccp.value.CustomPictureFormat;
import io.thinline.sccp.value.DataCapabilityV2;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.ServiceResource;
import io.thinline.sccp.value.VideoCapabilityV3;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/** Capabilities of a phone with encryption and IPv6. */
@MessageId(0x0044)
public record UpdateCapabilitiesV3Message(
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
    @Size(10) @CountedBy("videoCapCount") List<VideoCapabilityV3> vidCaps,
    @Size(5) @CountedBy("dataCapCount") List<DataCapabilityV2> dataCaps)
    implements PhoneMessage {
  /** Keeps copies of the lists. */
  public UpdateCapabilitiesV3Message {
    customPictureFormat = List.copyOf(customPictureFormat);
    serviceResource = List.copyOf(serviceResource);
    audiocaps = List.copyOf(audiocaps);
    vidCaps = List.copyOf(vidCaps);
    dataCaps = List.copyOf(dataCaps);
  }

  /** With the counts of the lists and data as they are. */
  public UpdateCapabilitiesV3Message(
      int rtpPayloadFormat,
      List<CustomPictureFormat> customPictureFormat,
      int activeStreamsOnRegistration,
      int maxBW,
      List<ServiceResource> serviceResource,
      List<MediaCapability> audiocaps,
      List<VideoCapabilityV3> vidCaps,
      List<DataCapabilityV2> dataCaps) {
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
