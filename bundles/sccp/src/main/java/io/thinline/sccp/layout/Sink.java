package io.thinline.sccp.layout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.MediaAddress;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * Where one payload is written to. Texts that are too long are cut, lists that are too long are an
 * error.
 */
public final class Sink {
  private ByteBuf buffer = Unpooled.EMPTY_BUFFER;
  private boolean utf8;

  /** Appends to the buffer from now on, until {@link #release}. */
  public Sink onto(ByteBuf target, boolean utf8Texts) {
    buffer = target;
    utf8 = utf8Texts;
    return this;
  }

  /** Lets go of the buffer. */
  public void release() {
    buffer = Unpooled.EMPTY_BUFFER;
  }

  void u8(int value) {
    buffer.writeByte(value);
  }

  void u16(int value) {
    buffer.writeShortLE(value);
  }

  void u32(int value) {
    buffer.writeIntLE(value);
  }

  /** The last byte stays NUL: old firmware reads on to the next one. */
  void text(int size, String text) {
    int start = buffer.writerIndex();
    Texts.write(buffer, text, size - 1, utf8);
    buffer.writeZero(size - (buffer.writerIndex() - start));
  }

  void terminated(int max, String text) {
    Texts.write(buffer, text, max - 1, utf8);
    buffer.writeByte(0);
  }

  void rest(String text) {
    terminated(Integer.MAX_VALUE, text);
  }

  void bytes(Bytes bytes) {
    bytes.writeTo(buffer, bytes.size());
  }

  void block(int size, Bytes bytes) {
    int length = Math.min(size, bytes.size());
    bytes.writeTo(buffer, length);
    buffer.writeZero(size - length);
  }

  void ipv4(MediaAddress address) {
    buffer.writeInt((int) (address.high() >>> 32));
  }

  void ipv6(MediaAddress address) {
    buffer.writeLong(address.high());
    buffer.writeLong(address.low());
  }

  void typedAddress(MediaAddress address) {
    buffer.writeIntLE(address.type());
    buffer.writeLong(address.high());
    buffer.writeLong(address.low());
  }

  void list(MethodHandle entry, int places, int entrySize, String name, List<?> entries) {
    int used = entries.size();
    if (used > places) {
      throw new IllegalArgumentException(
          name + " has " + used + " entries, the message has places for " + places);
    }
    for (int i = 0; i < used; i++) {
      write(entry, entries.get(i));
    }
    buffer.writeZero((places - used) * entrySize);
  }

  void union(UnionBranches branches, Object value) {
    int start = buffer.writerIndex();
    branches.write(this, value);
    int missing = branches.size() - (buffer.writerIndex() - start);
    if (missing < 0) {
      throw new IllegalArgumentException(
          value.getClass().getSimpleName() + " is longer than its " + branches.size() + " bytes");
    }
    buffer.writeZero(missing);
  }

  private void write(MethodHandle entry, Object value) {
    try {
      entry.invokeExact(this, value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
