package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.QualifierUnion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketTimesTest {
  private static PhoneCodecs announced(Object... codecsAndFrames) {
    List<MediaCapability> capabilities = new ArrayList<>();
    for (int i = 0; i < codecsAndFrames.length; i += 2) {
      capabilities.add(
          new MediaCapability(
              (Codec) codecsAndFrames[i], (int) codecsAndFrames[i + 1], QualifierUnion.NONE));
    }
    return PhoneCodecs.of(capabilities);
  }

  private static long millis(PhoneCodecs codecs, AudioCodec codec, int wanted) {
    return codecs.packetTime(codec, Duration.ofMillis(wanted)).toMillis();
  }

  @Test
  void aPacketIsNoLongerThanThePhoneTakes() {
    PhoneCodecs codecs = announced(Codec.G711_ULAW_64K, 40, Codec.G711_ALAW_64K, 10);
    assertThat(millis(codecs, AudioCodec.PCMU, 20)).isEqualTo(20);
    assertThat(millis(codecs, AudioCodec.PCMU, 60)).isEqualTo(40);
    assertThat(millis(codecs, AudioCodec.PCMA, 20)).isEqualTo(10);
  }

  @Test
  void aPhoneThatDoesNotSayTakesAll() {
    assertThat(millis(announced(Codec.G711_ULAW_64K, 0), AudioCodec.PCMU, 120)).isEqualTo(120);
    assertThat(millis(announced(Codec.G711_ULAW_64K, -1), AudioCodec.PCMU, 120)).isEqualTo(120);
    assertThat(millis(PhoneCodecs.NONE, AudioCodec.PCMU, 30)).isEqualTo(30);
  }

  @Test
  void aNumberTooSmallForMillisecondsCountsFrames() {
    assertThat(millis(announced(Codec.G729_ANNEX_A, 6), AudioCodec.G729, 120)).isEqualTo(60);
    assertThat(millis(announced(Codec.G7231, 2), AudioCodec.G723, 120)).isEqualTo(60);
  }

  @Test
  void aPacketCarriesWholeFrames() {
    assertThat(millis(PhoneCodecs.NONE, AudioCodec.G723, 20)).isEqualTo(30);
    assertThat(millis(PhoneCodecs.NONE, AudioCodec.GSM, 30)).isEqualTo(20);
    assertThat(millis(PhoneCodecs.NONE, AudioCodec.PCMU, 25)).isEqualTo(20);
    assertThat(millis(announced(Codec.G711_ULAW_64K, 10), AudioCodec.PCMU, 10)).isEqualTo(10);
  }

  @Test
  void ofTheKindsOfACodecTheMostModestCounts() {
    assertThat(millis(announced(Codec.G729, 60, Codec.G729_ANNEX_A, 20), AudioCodec.G729, 120))
        .isEqualTo(20);
  }
}
