package io.thinline.scenario;

import io.thinline.softphone.PhoneModel;
import io.thinline.softphone.PhoneSettings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One phone of each model class, by the names that the softphone knows them by. */
final class PhoneClasses {
  static final List<String> ALL =
      List.of(
          "30SP+",
          "12SP+",
          "7910",
          "7902",
          "7905",
          "ATA186",
          "7940",
          "7960",
          "7970",
          "6941",
          "6945",
          "7921",
          "8945",
          "SPA525G2");

  /**
   * A handset and a keypad, hardly more: without somebody at the handset nothing begins there, nor
   * is anything answered.
   */
  static final List<String> HANDSET_ONLY = List.of("7902", "ATA186");

  /** No key for a headset, nor a socket that the server would hear of. */
  static final List<String> WITHOUT_HEADSET =
      List.of("30SP+", "12SP+", "7910", "7902", "7905", "ATA186", "7921");

  static final List<String> WITHOUT_SOFT_KEYS = List.of("30SP+", "12SP+", "7910", "7902", "ATA186");

  /** Neither a Hold key nor a soft key for it. */
  static final List<String> WITHOUT_HOLD = List.of("30SP+", "ATA186");

  /** Neither a Redial key nor a soft key for it. */
  static final List<String> WITHOUT_REDIAL = List.of("ATA186");

  /** Those without a Messages key dial the number. */
  static final List<String> WITHOUT_MESSAGES = List.of("7905", "ATA186", "7921");

  /** With soft keys, but for one call at a time: the hook leads to the other one. */
  static final List<String> WITHOUT_LIST = List.of("7905");

  /** Those that report a tap on the hook. */
  static final List<String> ANALOGUE = List.of("7902", "7905", "ATA186");

  private PhoneClasses() {}

  static Stream<String> all() {
    return ALL.stream();
  }

  /** The nth of its places that have no printed function, from 1. */
  static int place(String model, int nth) {
    PhoneModel phone = PhoneSettings.model(model).orElseThrow().apply("SEP").model();
    return IntStream.rangeClosed(1, phone.places())
        .filter(place -> !phone.fixed().contains(place))
        .skip(nth - 1L)
        .findFirst()
        .orElseThrow();
  }

  /** All but those that cannot do what a story tells. */
  static Stream<String> without(List<String> unable) {
    return ALL.stream().filter(model -> !unable.contains(model));
  }
}
