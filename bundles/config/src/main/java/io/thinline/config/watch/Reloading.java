package io.thinline.config.watch;

/** What a watch drives. Called on the watch's thread, may block. */
public interface Reloading {

  /** What came of a reading. */
  enum Outcome {
    /** In force, or reported as broken: the folder as it is has been dealt with. */
    DONE,
    /** Files changed while they were read; nothing was done. */
    CHANGING,
    /** Broken, perhaps because somebody is still writing; nothing was done. */
    BROKEN
  }

  /** True when the folder is not as it was when it was dealt with last. */
  boolean changed();

  /**
   * Reads the folder.
   *
   * @param evenBroken whether a broken one is to be reported, which is then all
   */
  Outcome reload(boolean evenBroken);
}
