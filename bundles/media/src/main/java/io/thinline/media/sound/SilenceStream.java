package io.thinline.media.sound;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code silence_stream://2000}: so many milliseconds, or without an end. */
final class SilenceStream {
  static final String SCHEME = "silence_stream://";

  private static final Pattern FORM = Pattern.compile("(-1|\\d{1,7})(?:,(\\d{1,6}))?");
  private static final int PER_MILLISECOND = G711.RATE / 1000;

  private SilenceStream() {}

  static Sound read(String text, G711 law) throws SoundException {
    Matcher form = FORM.matcher(text.substring(SCHEME.length()));
    if (!form.matches()) {
      throw new SoundException(
          text + " is not understood; right is " + SCHEME + "2000 (milliseconds, -1 for ever)");
    }
    int milliseconds = Integer.parseInt(form.group(1));
    int divisor = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    SampleBuffer samples = new SampleBuffer(law, text);
    Random random = new Random();
    int count = milliseconds < 0 ? G711.RATE : milliseconds * PER_MILLISECOND;
    for (int i = 0; i < count; i++) {
      samples.add(divisor == 0 ? 0 : (int) (random.nextGaussian() * Short.MAX_VALUE / divisor));
    }
    byte[] all = samples.take();
    return milliseconds < 0 ? Sound.endless(law, all) : Sound.once(law, all);
  }
}
