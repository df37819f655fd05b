package io.thinline.sccp.value;

import io.netty.buffer.ByteBuf;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable piece of memory. */
public final class Bytes {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of the array. */
  public static Bytes of(byte... content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** The text in UTF-8, which for XML means no charset needs to be declared. */
  public static Bytes utf8(String text) {
    return text.isEmpty() ? EMPTY : new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** From hexadecimal digits. */
  public static Bytes hex(String digits) {
    return of(HexFormat.of().parseHex(digits));
  }

  /** A copy of a part of the buffer, whose indexes stay as they are. */
  public static Bytes copyOf(ByteBuf buffer, int index, int length) {
    if (length == 0) {
      return EMPTY;
    }
    byte[] content = new byte[length];
    buffer.getBytes(index, content);
    return new Bytes(content);
  }

  /** Number of bytes. */
  public int size() {
    return content.length;
  }

  /** One byte, 0 to 255. */
  public int get(int index) {
    return content[index] & 0xFF;
  }

  /** The same bytes with another length: cut, or filled up with zero. */
  public Bytes resized(int size) {
    return new Bytes(Arrays.copyOf(content, size));
  }

  /** A copy. */
  public byte[] toArray() {
    return content.clone();
  }

  /** The bytes as text up to the first NUL. */
  public String text(Charset charset) {
    int length = 0;
    while (length < content.length && content[length] != 0) {
      length++;
    }
    return new String(content, 0, length, charset);
  }

  /** Appends the first bytes to the buffer. */
  public void writeTo(ByteBuf buffer, int length) {
    buffer.writeBytes(content, 0, length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** The bytes as hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(content);
  }
}
