package io.thinline.config.tree;

/**
 * What a configuration tree may cost.
 *
 * @param fileBytes size of one file
 * @param depth of nested elements, across includes
 * @param includes nested in one another
 * @param files read in all
 * @param elements read in all
 * @param characters of text, in files and in what variables become, in all
 */
public record Limits(
    long fileBytes, int depth, int includes, int files, int elements, long characters) {
  public static final Limits DEFAULT =
      new Limits(32L << 20, 100, 30, 100_000, 5_000_000, 512L << 20);
}
