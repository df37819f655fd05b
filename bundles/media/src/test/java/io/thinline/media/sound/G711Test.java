package io.thinline.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {
  @ParameterizedTest
  @EnumSource(G711.class)
  void everyCodeIsTheOneOfItsSample(G711 law) {
    for (int code = 0; code < 256; code++) {
      short sample = law.decode((byte) code);
      assertThat(law.decode(law.encode(sample))).as("code %d", code).isEqualTo(sample);
    }
  }

  @ParameterizedTest
  @EnumSource(G711.class)
  void everySampleIsNearWhatIsHeard(G711 law) {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int heard = law.decode(law.encode(sample));
      int allowed = Math.max(16, Math.abs(sample) / 16);
      assertThat(Math.abs(heard - sample)).as("sample %d", sample).isLessThanOrEqualTo(allowed);
    }
  }

  /** Values of ITU-T G.191. */
  @ParameterizedTest
  @CsvSource({
    "PCMU,0,255", "PCMU,-8,126", "PCMU,1000,206", "PCMU,-1000,78", "PCMU,32767,128",
        "PCMU,-32768,0",
    "PCMA,0,213", "PCMA,-1,85", "PCMA,1000,250", "PCMA,-1000,122", "PCMA,32767,170",
        "PCMA,-32768,42"
  })
  void knownSamplesHaveTheirCodes(G711 law, int sample, int code) {
    assertThat(law.encode(sample) & 0xFF).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(G711.class)
  void silenceIsSilent(G711 law) {
    assertThat(Math.abs(law.decode(law.silence()))).isLessThanOrEqualTo((short) 8);
  }

  @Test
  void codecsAreFoundByNameAndNumber() {
    assertThat(G711.of(AudioCodec.PCMA)).contains(G711.PCMA);
    assertThat(G711.of(AudioCodec.G729)).isEmpty();
    assertThat(G711.ofPayloadType(0)).contains(G711.PCMU);
    assertThat(G711.ofPayloadType(18)).isEmpty();
  }
}
