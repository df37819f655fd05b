package io.thinline.shell.doctor;

/**
 * Something an operator should know.
 *
 * @param weight whether something does not work
 * @param what in words
 * @param remedy what to do about it, mostly a command
 */
record Finding(Weight weight, String what, String remedy) {
  enum Weight {
    WRONG,
    NOTE
  }

  static Finding wrong(String what, String remedy) {
    return new Finding(Weight.WRONG, what, remedy);
  }

  static Finding note(String what, String remedy) {
    return new Finding(Weight.NOTE, what, remedy);
  }

  boolean isWrong() {
    return weight == Weight.WRONG;
  }
}
