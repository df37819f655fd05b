package io.thinline.softphone.demo;

/** What went wrong, in words for the person who watches. */
final class DemoFailure extends Exception {
  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    super(message);
  }
}
