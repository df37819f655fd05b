package io.thinline.callcontrol.channel;

import io.thinline.api.media.AudioCodec;
import java.util.List;

/** The headers that are of one kind of event alone: name, value, name, value. */
final class EventDetails {
  /** What a key lasts when nobody knows better: 250 ms, in samples. */
  private static final String USUAL_KEY = "2000";

  private EventDetails() {}

  static List<String> begins(Application application) {
    return List.of(
        "Application", application.name(),
        "Application-Data", application.data(),
        "Application-UUID", application.uuid());
  }

  static List<String> ends(Application application, String response) {
    return List.of(
        "Application", application.name(),
        "Application-Data", application.data(),
        "Application-Response", response,
        "Application-UUID", application.uuid());
  }

  static List<String> bridge(ChannelIdentity one, ChannelIdentity other) {
    return List.of("Bridge-A-Unique-ID", one.uuid(), "Bridge-B-Unique-ID", other.uuid());
  }

  static List<String> key(char digit, String source) {
    return List.of(
        "DTMF-Digit", Character.toString(digit),
        "DTMF-Duration", USUAL_KEY,
        "DTMF-Source", source);
  }

  /**
   * @param way {@code read} or {@code write}
   */
  static List<String> codec(String way, AudioCodec codec) {
    return List.of(
        "channel-" + way + "-codec-name", codec.name(),
        "channel-" + way + "-codec-rate", CodecFigures.rate(codec),
        "channel-" + way + "-codec-bit-rate", CodecFigures.bitRate(codec));
  }

  static List<String> change(CallState from, CallState to) {
    return List.of(
        "Original-Channel-Call-State", from.name(), "Channel-Call-State-Number", to.number());
  }
}
