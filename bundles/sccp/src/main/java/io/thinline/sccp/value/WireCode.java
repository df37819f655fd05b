package io.thinline.sccp.value;

/**
 * A number with a meaning. The implementations are records whose public constants are the known
 * meanings; any other number is as good a value, so that what a newer phone sends survives.
 */
public interface WireCode {
  /** The number on the wire. */
  int code();

  /** The name of the meaning, or the number in hexadecimal when it has none here. */
  default String name() {
    return CodeNames.of(getClass()).nameOf(code());
  }
}
