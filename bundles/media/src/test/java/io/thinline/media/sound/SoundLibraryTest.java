package io.thinline.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.media.Tones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundLibraryTest {
  private final SoundLibrary library = new SoundLibrary();
  @TempDir private Path folder;

  private short[] samples(String sound) throws SoundException {
    Sound loaded = library.load(sound, G711.PCMU);
    ByteBuf bytes = Unpooled.buffer();
    loaded.copy(0, (int) Math.min(loaded.length(), 80_000), bytes);
    short[] samples = new short[bytes.readableBytes()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = G711.PCMU.decode(bytes.readByte());
    }
    return samples;
  }

  @ParameterizedTest
  @CsvSource({"8000,1", "8000,2", "11025,1", "16000,1", "22050,2", "44100,2", "48000,1", "6000,1"})
  void filesOfEveryRateAreHeardAtTheirPitch(int rate, int channels)
      throws IOException, SoundException {
    Path file = Tones.wav(folder.resolve("tone.wav"), 1_000, 1, rate, channels);

    short[] samples = samples(file.toString());

    assertThat(samples.length).isBetween(7_990, 8_030);
    assertThat(Tones.level(samples, 1_000)).isBetween(11_000.0, 13_000.0);
  }

  @Test
  void whatIsTooHighForTheTelephoneBecomesNoOtherTone() throws IOException, SoundException {
    Path file = Tones.wav(folder.resolve("high.wav"), 6_000, 1, 44_100, 1);

    assertThat(Tones.level(samples(file.toString()), 2_000)).isLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ULAW", "ALAW"})
  void filesWithG711AreHeard(String encoding) throws IOException, SoundException {
    Path file = Tones.wav(folder.resolve("tone.wav"), 1_000, new Encoding(encoding));

    short[] samples = samples(file.toString());

    assertThat(samples).hasSize(8_000);
    assertThat(Tones.level(samples, 1_000)).isBetween(11_000.0, 13_000.0);
  }

  @Test
  void aFileIsReadOnceWhileItIsHeardAndAnewWhenItHasChanged() throws IOException, SoundException {
    Path file = Tones.wav(folder.resolve("tone.wav"), 1_000, 1, 8_000, 1);
    Sound first = library.load(file.toString(), G711.PCMU);
    assertThat(library.load(file.toString(), G711.PCMU)).isSameAs(first);
    assertThat(library.load(file.toString(), G711.PCMA)).isNotSameAs(first);

    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

    assertThat(library.load(file.toString(), G711.PCMU)).isNotSameAs(first);
  }

  @Test
  void aFolderIsNoSound() {
    assertThatThrownBy(() -> library.load(folder.toString(), G711.PCMU))
        .isInstanceOf(SoundException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("WAV");
  }

  @Test
  void aFileWithoutSoundIsNamed() throws IOException {
    Path file = Tones.wav(folder.resolve("empty.wav"), 1_000, 0, 8_000, 1);

    assertThatThrownBy(() -> library.load(file.toString(), G711.PCMU))
        .isInstanceOf(SoundException.class)
        .hasMessageContaining("empty.wav has no sound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"music.wav", "local_stream://moh", "", "http://example.com/a.wav"})
  void whatIsNoSoundIsSaidWithWhatIs(String name) {
    assertThatThrownBy(() -> library.load(name, G711.PCMU))
        .isInstanceOf(SoundException.class)
        .hasMessageContaining("'" + name + "'")
        .hasMessageContaining("tone_stream://");
  }

  @Test
  void silenceIsAsLongAsItSays() throws SoundException {
    assertThat(samples("silence_stream://250")).hasSize(2_000).containsOnly((short) 0);
    assertThat(library.load("silence_stream://-1", G711.PCMU).length()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void silenceMayHaveALittleNoise() throws SoundException {
    short[] samples = samples("silence_stream://250,1400");
    int loudest = 0;
    for (short sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }

    assertThat(samples).hasSize(2_000);
    assertThat(loudest).isBetween(1, 500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "10.5", "99999999", "-2", "1,2,3"})
  void silenceThatIsNotUnderstoodIsNamed(String text) {
    assertThatThrownBy(() -> library.load("silence_stream://" + text, G711.PCMU))
        .isInstanceOf(SoundException.class)
        .hasMessageContaining("silence_stream://2000");
  }

  @Test
  void aToneHasItsFrequenciesAndItsPause() throws SoundException {
    short[] samples = samples("tone_stream://%(500,250,440,480)");

    assertThat(samples).hasSize(6_000);
    short[] tone = Arrays.copyOf(samples, 4_000);
    assertThat(Tones.level(tone, 440)).isGreaterThan(8_000);
    assertThat(Tones.level(tone, 480)).isGreaterThan(8_000);
    assertThat(Arrays.copyOfRange(samples, 4_000, 6_000)).containsOnly((short) 0);
  }

  @Test
  void tonesFollowEachOtherAndAreRepeated() throws SoundException {
    String signal = "%(274,0,913.8);%(274,0,1370.6);%(380,0,1776.7)";

    assertThat(samples("tone_stream://" + signal)).hasSize(7_424);
    assertThat(samples("tone_stream://" + signal + ";loops=3")).hasSize(3 * 7_424);
    assertThat(samples("tone_stream://L=2;" + signal)).hasSize(2 * 7_424);
    assertThat(library.load("tone_stream://%(100,100,440);loops=-1", G711.PCMU).length())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aToneIsAsLoudAsItSays() throws SoundException {
    double usual = Tones.level(samples("tone_stream://%(1000,0,440)"), 440);
    double quiet = Tones.level(samples("tone_stream://v=-27;%(1000,0,440)"), 440);

    assertThat(usual / quiet).isBetween(9.0, 11.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%(500)",
        "%(500,500,440",
        "%(500,500,4000)",
        "%(500,,440)",
        "123",
        "path=/tmp",
        "v=5;%(1,1,440)",
        "loops=0;%(1,1,440)",
        "%(500,500,440);x",
        "",
        "%(9000000,0,440)"
      })
  void aToneThatIsNotUnderstoodIsNamed(String text) {
    assertThatThrownBy(() -> library.load("tone_stream://" + text, G711.PCMU))
        .isInstanceOf(SoundException.class)
        .hasMessageContaining("tone_stream://" + text);
  }
}
