package io.thinline.softphone.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneMeterTest {
  private static final int SECOND = 8000;

  private final ToneMeter meter = new ToneMeter(RtpMediaPlane.FREQUENCIES);

  private void hear(int hertz, int samples) {
    Tone tone = new Tone();
    tone.frequency(hertz);
    for (int i = 0; i < samples; i++) {
      meter.hear(G711.ULAW.decode(G711.ULAW.encode(tone.next())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {350, 400, 440, 480, 520, 560, 600, 660, 720, 780, 840, 900, 1000, 1200})
  void aToneIsTold(int hertz) {
    hear(hertz, SECOND);
    assertThat(meter.hertz()).isEqualTo(hertz);
    assertThat(meter.level()).isCloseTo(-10, within(0.5));
  }

  @Test
  void aToneThatIsNoCandidateIsNone() {
    hear(2000, SECOND);
    assertThat(meter.hertz()).isZero();
    assertThat(meter.level()).isCloseTo(-10, within(0.5));
  }

  @Test
  void silenceIsNoTone() {
    hear(0, SECOND);
    assertThat(meter.hertz()).isZero();
    assertThat(meter.level()).isLessThan(-60);
  }

  @Test
  void noiseIsNoTone() {
    Random random = new Random(1);
    for (int i = 0; i < SECOND; i++) {
      meter.hear((int) (random.nextGaussian() * 5000));
    }
    assertThat(meter.hertz()).isZero();
  }

  @Test
  void anotherToneIsTheOtherAfterHalfASecond() {
    hear(440, SECOND);
    hear(660, SECOND / 2);
    assertThat(meter.hertz()).isEqualTo(660);
  }
}
