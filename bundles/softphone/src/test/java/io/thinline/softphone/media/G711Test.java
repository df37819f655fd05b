package io.thinline.softphone.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class G711Test {
  @ParameterizedTest
  @EnumSource(G711.class)
  void everyCodeComesBackFromTheSampleItStandsFor(G711 law) {
    for (int code = 0; code < 256; code++) {
      int sample = law.decode((byte) code);
      assertThat(law.decode(law.encode(sample))).as("%s code %d", law, code).isEqualTo(sample);
    }
  }

  @ParameterizedTest
  @EnumSource(G711.class)
  void aSampleComesBackWithinTheStepOfItsSegment(G711 law) {
    for (int sample = -32768; sample < 32768; sample += 7) {
      double step = 16 + Math.abs(sample) / 16.0;
      assertThat((double) law.decode(law.encode(sample)))
          .as("%s of %d", law, sample)
          .isCloseTo(sample, within(step));
    }
  }

  @Test
  void valuesOfTheStandard() {
    assertThat(G711.ULAW.encode(0)).isEqualTo((byte) 0xFF);
    assertThat(G711.ULAW.encode(32767)).isEqualTo((byte) 0x80);
    assertThat(G711.ULAW.encode(-32768)).isEqualTo((byte) 0x00);
    assertThat(G711.ULAW.decode((byte) 0x00)).isEqualTo(-32124);
    assertThat(G711.ALAW.encode(0)).isEqualTo((byte) 0xD5);
    assertThat(G711.ALAW.encode(32767)).isEqualTo((byte) 0xAA);
    assertThat(G711.ALAW.encode(-32768)).isEqualTo((byte) 0x2A);
    assertThat(G711.ALAW.decode((byte) 0xAA)).isEqualTo(32256);
  }

  @Test
  void codecsOfTheProtocol() {
    assertThat(G711.ofCodec(4)).contains(G711.ULAW);
    assertThat(G711.ofCodec(2)).contains(G711.ALAW);
    assertThat(G711.ofCodec(11)).isEmpty();
  }
}
