package io.thinline.softphone;

import io.thinline.sccp.value.Tone;
import java.util.ArrayList;
import java.util.List;

/** The tones that end by themselves, in the order in which they were heard. Any thread. */
final class ShortTones {
  private static final int REMEMBERED = 50;

  private volatile List<Tone> tones = List.of();

  synchronized void hear(Tone tone) {
    List<Tone> all = new ArrayList<>(tones);
    all.add(tone);
    tones = List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
  }

  List<Tone> all() {
    return tones;
  }
}
