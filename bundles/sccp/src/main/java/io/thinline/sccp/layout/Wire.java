package io.thinline.sccp.layout;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * How one component travels in one layout.
 *
 * @param name says it all in text; two wires with the same name are the same
 * @param size bytes on the wire, {@link #VARIABLE} when they depend on the value
 * @param reader (int selector, Cursor) to T; the selector is what {@code dependsOn} names
 * @param writer (Sink, T) to void
 * @param dependsOn the component whose value the reader needs, null when it needs none
 */
record Wire(
    String name, int size, MethodHandle reader, MethodHandle writer, @Nullable String dependsOn) {
  static final int VARIABLE = -1;

  Wire on(@Nullable String component) {
    return new Wire(name, size, reader, writer, component);
  }
}
