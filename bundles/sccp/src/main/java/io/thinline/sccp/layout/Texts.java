package io.thinline.sccp.layout;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * Text on the wire: ISO-8859-1, or UTF-8 for phones that said so, cut at the first NUL.
 *
 * <p>The bytes 80 xx and 1E xx stand for phrases of the phone's own dictionary and are raw bytes in
 * both character sets. In Java they are the char U+0080 or U+001E followed by the code's char. In
 * UTF-8 a byte 80 can only continue a character, never begin one, so a 80 where a character should
 * begin is a label; when writing, U+0080 becomes that single byte. Other bytes that are not UTF-8
 * are taken as ISO-8859-1, which is what phones send that mix the two.
 */
final class Texts {
  private static final char LABEL = '\u0080';
  private static final char LABEL_2 = '\u001E';

  private Texts() {}

  static String read(ByteBuf buffer, int start, int max, boolean utf8) {
    int length = 0;
    boolean ascii = true;
    while (length < max) {
      byte b = buffer.getByte(start + length);
      if (b == 0) {
        break;
      }
      ascii &= b > 0;
      length++;
    }
    if (length == 0) {
      return "";
    }
    return ascii || !utf8
        ? buffer.toString(start, length, StandardCharsets.ISO_8859_1)
        : readUtf8(buffer, start, start + length);
  }

  private static String readUtf8(ByteBuf buffer, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    int index = start;
    while (index < end) {
      int lead = buffer.getUnsignedByte(index);
      int size = sequenceLength(buffer, index, end, lead);
      if (size == 1) {
        text.append((char) lead);
      } else {
        int codePoint = lead & (0x7F >> size);
        for (int i = 1; i < size; i++) {
          codePoint = (codePoint << 6) | (buffer.getByte(index + i) & 0x3F);
        }
        appendCodePoint(text, codePoint);
      }
      index += size;
    }
    return text.toString();
  }

  private static void appendCodePoint(StringBuilder text, int codePoint) {
    boolean valid =
        codePoint <= Character.MAX_CODE_POINT
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    text.appendCodePoint(valid ? codePoint : 0xFFFD);
  }

  /** Length of the UTF-8 sequence at index, 1 when what is there is none. */
  private static int sequenceLength(ByteBuf buffer, int index, int end, int lead) {
    int size = lead >= 0xF0 && lead < 0xF8 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : 2;
    if (lead < 0xC2 || lead >= 0xF8 || index + size > end) {
      return 1;
    }
    for (int i = 1; i < size; i++) {
      if ((buffer.getByte(index + i) & 0xC0) != 0x80) {
        return 1;
      }
    }
    return size;
  }

  /** Writes at most {@code max} bytes; no character and no label is cut in two. */
  static void write(ByteBuf buffer, String text, int max, boolean utf8) {
    int room = max;
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      boolean label = codePoint == LABEL || codePoint == LABEL_2;
      int size = label ? 2 : utf8 ? utf8Length(codePoint) : 1;
      if (codePoint == 0 || size > room) {
        return;
      }
      index += Character.charCount(codePoint);
      if (label) {
        buffer.writeByte(codePoint);
        room--;
      } else {
        room -= writeCharacter(buffer, codePoint, utf8);
      }
    }
  }

  private static int writeCharacter(ByteBuf buffer, int codePoint, boolean utf8) {
    if (codePoint < 0x80 || !utf8) {
      buffer.writeByte(codePoint > 0xFF ? '?' : codePoint);
      return 1;
    }
    int size = utf8Length(codePoint);
    buffer.writeByte((0xFF << (8 - size)) | (codePoint >> (6 * (size - 1))));
    for (int i = size - 2; i >= 0; i--) {
      buffer.writeByte(0x80 | ((codePoint >> (6 * i)) & 0x3F));
    }
    return size;
  }

  private static int utf8Length(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
