package io.thinline.media.sound;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code tone_stream://%(2000,4000,440,480);loops=3}: tones in the words of FreeSWITCH's TGML, as
 * far as busy, ring and beep need them.
 */
final class ToneStream {
  static final String SCHEME = "tone_stream://";

  private static final Pattern WORD =
      Pattern.compile("\\s*(?:%\\(([0-9.,\\s]+)\\)|(v|L|loops)\\s*=\\s*(-?[0-9.]{1,8}))\\s*;?\\s*");
  private static final String RIGHT =
      "right is %(on,off,frequency,...) in milliseconds and Hz, v=-7, L=3, loops=3";
  private static final double HIGHEST_FREQUENCY = G711.RATE / 2.0;
  private static final double USUAL_VOLUME = -7;
  private static final double QUIETEST = -63;

  /** Of a sine as loud as G.711 can be, in dBm0. */
  private static final double LOUDEST = 3.17;

  private final String text;
  private final SampleBuffer samples;
  private double volume = USUAL_VOLUME;
  private int loops = 1;

  private ToneStream(String text, G711 law) {
    this.text = text;
    this.samples = new SampleBuffer(law, text);
  }

  static Sound read(String text, G711 law) throws SoundException {
    ToneStream stream = new ToneStream(text, law);
    stream.readAll(text.substring(SCHEME.length()));
    byte[] all = stream.samples.take();
    return stream.loops < 0 ? Sound.endless(law, all) : Sound.times(law, all, stream.loops);
  }

  private void readAll(String words) throws SoundException {
    Matcher word = WORD.matcher(words);
    int at = 0;
    while (at < words.length()) {
      if (!word.find(at) || word.start() != at) {
        throw wrong("'" + words.substring(at) + "' is not understood");
      }
      if (word.group(1) != null) {
        tone(List.of(word.group(1).split(",", -1)));
      } else {
        set(word.group(2), number(word.group(3)));
      }
      at = word.end();
    }
  }

  private void set(String name, double value) throws SoundException {
    if (name.equals("v")) {
      if (value < QUIETEST || value > 0) {
        throw wrong("v is " + value + ", it must be " + QUIETEST + " to 0 (decibels)");
      }
      volume = value;
    } else if (value == 0 || value < -1 || value != Math.rint(value)) {
      throw wrong(name + " is " + value + ", it must be a number of times, or -1 for ever");
    } else {
      loops = (int) value;
    }
  }

  private void tone(List<String> values) throws SoundException {
    if (values.size() < 2) {
      throw wrong("%(" + String.join(",", values) + ") has no pause");
    }
    double on = number(values.get(0));
    double off = number(values.get(1));
    double[] steps = new double[values.size() - 2];
    for (int i = 0; i < steps.length; i++) {
      double frequency = number(values.get(i + 2));
      if (frequency >= HIGHEST_FREQUENCY) {
        throw wrong(frequency + " Hz cannot be heard by telephone; below 4000 can");
      }
      steps[i] = 2 * Math.PI * frequency / G711.RATE;
    }
    double amplitude = Short.MAX_VALUE * Math.pow(10, (volume - LOUDEST) / 20);
    long sounding = Math.round(on * G711.RATE / 1000);
    for (long i = 0; i < sounding; i++) {
      double sum = 0;
      for (double step : steps) {
        sum += Math.sin(step * i);
      }
      samples.add((int) Math.round(amplitude * sum));
    }
    for (long left = Math.round(off * G711.RATE / 1000); left > 0; left--) {
      samples.add(0);
    }
  }

  private double number(String value) throws SoundException {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw wrong("'" + value + "' is no number");
    }
  }

  private SoundException wrong(String what) {
    return new SoundException(text + ": " + what + "; " + RIGHT);
  }
}
