package io.thinline.skinny.station;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a phone has told of itself, as events and the {@code skinny status} command show it.
 *
 * @param profile name of the profile it is registered with
 * @param deviceName its name
 * @param userId station user id of Register
 * @param instance device instance of Register
 * @param address the IP address it announced in Register, in text
 * @param deviceType the number of its model
 * @param typeName the name of its model
 * @param maxStreams RTP streams it can handle at once
 * @param port RTP port it announced with IpPort; empty when it has not
 * @param codecs names separated by commas, in its order of preference; empty when not yet announced
 * @param headset last state of the headset (1 in use, 2 not); empty when it has not told
 * @param handset the same of the handset
 * @param speaker the same of the speaker
 */
public record StationStatus(
    String profile,
    String deviceName,
    long userId,
    long instance,
    String address,
    int deviceType,
    String typeName,
    long maxStreams,
    OptionalInt port,
    Optional<String> codecs,
    OptionalInt headset,
    OptionalInt handset,
    OptionalInt speaker) {}
