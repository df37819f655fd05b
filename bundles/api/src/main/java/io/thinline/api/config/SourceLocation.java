package io.thinline.api.config;

/**
 * Where a value was written.
 *
 * @param file relative to the configuration folder, or absolute when outside it
 * @param line from 1
 */
public record SourceLocation(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
