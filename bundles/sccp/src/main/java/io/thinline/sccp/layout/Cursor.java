package io.thinline.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.MediaAddress;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * The reading position in one payload. Behind the end everything is zero or empty, so that a short
 * payload needs no check by the caller. A number that the end cuts in two counts as missing; of a
 * text the bytes that are there count.
 */
public final class Cursor {
  private ByteBuf buffer = Unpooled.EMPTY_BUFFER;
  private boolean utf8;
  private int start;
  private int end;
  private int index;

  /** Reads those bytes of the buffer from now on, until {@link #release}. */
  public Cursor over(ByteBuf source, int from, int to, boolean utf8Texts) {
    buffer = source;
    start = from;
    index = from;
    end = to;
    utf8 = utf8Texts;
    return this;
  }

  /** Lets go of the buffer. */
  public void release() {
    buffer = Unpooled.EMPTY_BUFFER;
  }

  int remaining() {
    return end - index;
  }

  int u8() {
    return take(1) ? buffer.getUnsignedByte(index - 1) : 0;
  }

  int u16() {
    return take(2) ? buffer.getUnsignedShortLE(index - 2) : 0;
  }

  int u32() {
    return take(4) ? buffer.getIntLE(index - 4) : 0;
  }

  int packedOrAligned() {
    int gap = -(index - start) & 3;
    int aligned = end - index >= gap + 4 ? buffer.getIntLE(index + gap) : 0;
    int packed = u32();
    if (gap != 0 && aligned != 0) {
      skip(gap);
      return aligned;
    }
    return packed;
  }

  String text(int size) {
    int start = index;
    int length = Math.min(size, end - index);
    index += length;
    return Texts.read(buffer, start, length, utf8);
  }

  String terminated(int max) {
    int nul = buffer.indexOf(index, index + Math.min(max, end - index), (byte) 0);
    return nul < 0 ? text(max) : text(nul - index + 1);
  }

  String rest() {
    return text(end - index);
  }

  Bytes restBytes() {
    return bytes(end - index);
  }

  Bytes bytes(int count) {
    int length = Math.max(0, Math.min(count, end - index));
    Bytes bytes = Bytes.copyOf(buffer, index, length);
    index += length;
    return bytes;
  }

  /** A block that is always complete: what the payload lacks is zero. */
  Bytes block(int size) {
    Bytes bytes = bytes(size);
    return bytes.size() == size ? bytes : bytes.resized(size);
  }

  MediaAddress ipv4() {
    return take(4) ? MediaAddress.ipv4(buffer.getInt(index - 4)) : MediaAddress.NONE;
  }

  MediaAddress ipv6() {
    return take(16)
        ? MediaAddress.ipv6(buffer.getLong(index - 16), buffer.getLong(index - 8))
        : MediaAddress.NONE;
  }

  MediaAddress typedAddress() {
    return take(20)
        ? new MediaAddress(
            buffer.getIntLE(index - 20), buffer.getLong(index - 16), buffer.getLong(index - 8))
        : MediaAddress.NONE;
  }

  /** A list with places for {@code places} entries of which {@code count} are in use. */
  List<Object> list(MethodHandle entry, int places, int entrySize, int count) {
    int start = index;
    int used = count < 0 || count > places ? places : count;
    List<Object> entries = new ArrayList<>(used);
    while (entries.size() < used && index < end) {
      entries.add(read(entry));
    }
    moveTo(start + places * entrySize);
    return List.copyOf(entries);
  }

  /** A list whose every place means something: what the payload lacks is zero. */
  List<Object> fullList(MethodHandle entry, int places) {
    List<Object> entries = new ArrayList<>(places);
    while (entries.size() < places) {
      entries.add(read(entry));
    }
    return List.copyOf(entries);
  }

  Object union(UnionBranches branches, int selector) {
    int whole = end;
    end = Math.min(whole, index + branches.size());
    try {
      return branches.read(selector, this);
    } finally {
      index = end;
      end = whole;
    }
  }

  private Object read(MethodHandle entry) {
    try {
      return (Object) entry.invokeExact(0, this);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean take(int size) {
    if (end - index < size) {
      index = end;
      return false;
    }
    index += size;
    return true;
  }

  private void skip(int size) {
    index = Math.min(end, index + size);
  }

  private void moveTo(int target) {
    index = Math.min(end, target);
  }
}
