package io.thinline.skinny.station;

import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaCapability;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The codecs a phone announced.
 *
 * @param audio those that RTP has a name for, each once, best first
 * @param kinds how it announced each of them first: G.729 has several numbers
 * @param longestPackets how much audio a packet may carry, as far as it said
 * @param telephoneEvents whether RFC 2833 is among them
 * @param names all of them as FreeSWITCH names them, separated by commas, as announced
 */
record PhoneCodecs(
    List<AudioCodec> audio,
    Map<AudioCodec, Codec> kinds,
    Map<AudioCodec, Duration> longestPackets,
    boolean telephoneEvents,
    String names) {
  static final PhoneCodecs NONE = new PhoneCodecs(List.of(), Map.of(), Map.of(), false, "");

  private static final Map<Integer, AudioCodec> AUDIO =
      Map.ofEntries(
          Map.entry(2, AudioCodec.PCMA),
          Map.entry(4, AudioCodec.PCMU),
          Map.entry(6, AudioCodec.G722),
          Map.entry(9, AudioCodec.G723),
          Map.entry(10, AudioCodec.G728),
          Map.entry(11, AudioCodec.G729),
          Map.entry(12, AudioCodec.G729),
          Map.entry(15, AudioCodec.G729),
          Map.entry(16, AudioCodec.G729),
          Map.entry(85, AudioCodec.G729),
          Map.entry(18, AudioCodec.GSM),
          Map.entry(80, AudioCodec.GSM),
          Map.entry(86, AudioCodec.ILBC));

  /** Codecs we only name: variants of lower rate, and what no RTP profile of ours carries. */
  private static final Map<Integer, String> FURTHER_NAMES =
      Map.ofEntries(
          Map.entry(3, "PCMA"),
          Map.entry(5, "PCMU"),
          Map.entry(7, "G722"),
          Map.entry(8, "G722"),
          Map.entry(25, "WIDEBAND"),
          Map.entry(40, "G7221"),
          Map.entry(41, "G7221"),
          Map.entry(82, "G726"),
          Map.entry(83, "G726"),
          Map.entry(84, "G726"),
          Map.entry(89, "ISAC"),
          Map.entry(90, "OPUS"),
          Map.entry(97, "AMR"),
          Map.entry(98, "AMR-WB"),
          Map.entry(257, "RFC2833_DYNPAYLOAD"),
          Map.entry(261, "RFC2833"));

  private static final int RFC2833_DYNAMIC_PAYLOAD = 257;
  private static final int RFC2833_INBAND = 261;

  PhoneCodecs {
    audio = List.copyOf(audio);
    kinds = Map.copyOf(kinds);
    longestPackets = Map.copyOf(longestPackets);
  }

  static PhoneCodecs of(List<MediaCapability> capabilities) {
    List<Integer> codes = capabilities.stream().map(cap -> cap.payloadCapability().code()).toList();
    return new PhoneCodecs(
        codes.stream().map(AUDIO::get).filter(Objects::nonNull).distinct().toList(),
        kinds(codes),
        longestPackets(capabilities),
        codes.contains(RFC2833_DYNAMIC_PAYLOAD) || codes.contains(RFC2833_INBAND),
        String.join(",", codes.stream().map(PhoneCodecs::name).toList()));
  }

  private static Map<AudioCodec, Codec> kinds(List<Integer> codes) {
    Map<AudioCodec, Codec> kinds = new HashMap<>();
    for (int code : codes) {
      AudioCodec codec = AUDIO.get(code);
      if (codec != null) {
        kinds.putIfAbsent(codec, Codec.of(code));
      }
    }
    return kinds;
  }

  /** How much audio a packet should carry that is to carry that much. */
  Duration packetTime(AudioCodec codec, Duration wanted) {
    return PacketTimes.fitting(codec, wanted, Optional.ofNullable(longestPackets.get(codec)));
  }

  /** Of the kinds of one codec the most modest counts. */
  private static Map<AudioCodec, Duration> longestPackets(List<MediaCapability> capabilities) {
    Map<AudioCodec, Duration> longest = new HashMap<>();
    for (MediaCapability capability : capabilities) {
      AudioCodec codec = AUDIO.get(capability.payloadCapability().code());
      if (codec != null) {
        PacketTimes.announced(codec, capability.maxFramesPerPacket())
            .ifPresent(time -> longest.merge(codec, time, PacketTimes::shorter));
      }
    }
    return longest;
  }

  private static String name(int code) {
    AudioCodec codec = AUDIO.get(code);
    return codec != null ? codec.name() : FURTHER_NAMES.getOrDefault(code, "codec-" + code);
  }
}
