package io.thinline.config.tree;

/** How texts from files are quoted to people. */
public final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** True for what is left of a tag that has lost its {@code <}. */
  public static boolean isTagWithoutStart(String text) {
    return text.stripTrailing().endsWith("/>");
  }

  /** On one line, cut where it gets long. */
  public static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
