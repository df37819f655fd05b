package io.thinline.api.phone;

import io.thinline.api.directory.Button;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is known of a registered phone.
 *
 * @param phone the phone
 * @param userId station user id it registered with
 * @param instance device instance it registered with
 * @param announcedAddress the IP address it says it has
 * @param modelNumber SCCP's number of the model
 * @param maxStreams RTP streams it can handle at once
 * @param rtpPort port it announced for RTP; empty when it has not
 * @param codecs in its order of preference, as FreeSWITCH names them; empty when not announced
 * @param features names of what it said it can do; a bit without a name in hexadecimal
 * @param audioPaths headset, handset and speaker, those it has told of
 * @param buttons as it has them, by position
 * @param modules its expansion modules in their own words
 * @param availableLines lines it says it uses; empty when it has not told
 * @param location where a wireless phone says it is, XML
 * @param alarm why it registered anew, the last time it told
 * @param xmlAlarm the same as newer phones tell it
 * @param statistics how the media of its last calls fared, oldest first
 * @param pendingRestart why it will begin anew as soon as it may
 */
public record PhoneDetails(
    Phone phone,
    long userId,
    long instance,
    String announcedAddress,
    int modelNumber,
    long maxStreams,
    OptionalInt rtpPort,
    List<String> codecs,
    List<String> features,
    List<AudioPath> audioPaths,
    List<Button> buttons,
    List<String> modules,
    OptionalInt availableLines,
    Optional<ReportedText> location,
    Optional<PhoneAlarm> alarm,
    Optional<ReportedText> xmlAlarm,
    List<ConnectionStatistics> statistics,
    Optional<String> pendingRestart) {

  public PhoneDetails {
    codecs = List.copyOf(codecs);
    features = List.copyOf(features);
    audioPaths = List.copyOf(audioPaths);
    buttons = List.copyOf(buttons);
    modules = List.copyOf(modules);
    statistics = List.copyOf(statistics);
  }
}
