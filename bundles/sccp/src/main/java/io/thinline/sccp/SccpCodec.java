package io.thinline.sccp;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;
import io.thinline.sccp.layout.Cursor;
import io.thinline.sccp.layout.Sink;
import io.thinline.sccp.message.Malformed;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.value.Bytes;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns frames into message records and back, in every dialect. The messages are those that the
 * permits lists of {@link PhoneMessage} and {@link ServerMessage} name. Safe for all threads; an
 * instance derives the layouts it meets once, so share it.
 */
public final class SccpCodec {
  private static final int ALIGNMENT = 4;

  private final FastThreadLocal<Cursor> cursors =
      new FastThreadLocal<>() {
        @Override
        protected Cursor initialValue() {
          return new Cursor();
        }
      };
  private final FastThreadLocal<Sink> sinks =
      new FastThreadLocal<>() {
        @Override
        protected Sink initialValue() {
          return new Sink();
        }
      };
  private final Map<Integer, MessageType> byId = new HashMap<>();
  private final Map<Class<?>, MessageType> byClass = new HashMap<>();

  /** Reads the registry. */
  public SccpCodec() {
    register(PhoneMessage.class);
    register(ServerMessage.class);
  }

  private void register(Class<?> family) {
    for (Class<?> permitted : family.getPermittedSubclasses()) {
      if (permitted != UnknownMessage.class
          && permitted != Malformed.class
          && !byClass.containsKey(permitted)) {
        MessageType type = new MessageType(permitted.asSubclass(Record.class));
        byClass.put(permitted, type);
        MessageType other = byId.putIfAbsent(type.id(), type);
        if (other != null) {
          throw new IllegalStateException(permitted + " and " + other + " have the same id");
        }
      }
    }
  }

  /** The records of all known messages. */
  public Collection<Class<?>> messages() {
    return Collections.unmodifiableSet(byClass.keySet());
  }

  /** The id of a message, also of an unknown or malformed one. */
  public int idOf(SccpMessage message) {
    if (message instanceof UnknownMessage unknown) {
      return unknown.id();
    }
    return message instanceof Malformed malformed ? malformed.id() : type(message).id();
  }

  /**
   * Reads a payload: the readable bytes of the buffer, whose indexes stay as they are and which the
   * message does not hold on to. Throws nothing: an unknown id becomes {@link UnknownMessage}, what
   * cannot be read {@link Malformed}.
   */
  public SccpMessage decode(Dialect dialect, int id, ByteBuf payload) {
    return decode(dialect, id, payload, payload.readerIndex(), payload.readableBytes());
  }

  private SccpMessage decode(Dialect dialect, int id, ByteBuf buffer, int start, int size) {
    MessageType type = byId.get(id);
    if (type == null) {
      return new UnknownMessage(id, Bytes.copyOf(buffer, start, size));
    }
    Cursor cursor = cursors.get().over(buffer, start, start + size, dialect.utf8());
    try {
      return type.read(dialect, cursor, size);
    } catch (RuntimeException e) {
      return new Malformed(id, e.toString(), Bytes.copyOf(buffer, start, size));
    } finally {
      cursor.release();
    }
  }

  /**
   * Reads one whole frame from the buffer, header included, and moves the buffer behind it. A frame
   * that is not complete becomes {@link Malformed}.
   */
  public SccpMessage decodeFrame(Dialect dialect, ByteBuf frame) {
    if (frame.readableBytes() < Frame.HEADER) {
      SccpMessage malformed = malformed(0, "less than the 12 bytes of a header", frame);
      frame.skipBytes(frame.readableBytes());
      return malformed;
    }
    long length = frame.readUnsignedIntLE();
    frame.skipBytes(4);
    int id = frame.readIntLE();
    int payload = (int) Math.min(Math.max(0, length - 4), frame.readableBytes());
    SccpMessage message =
        payload == length - 4
            ? decode(dialect, id, frame, frame.readerIndex(), payload)
            : malformed(id, "length word " + length + " does not fit the frame", frame);
    frame.skipBytes(payload);
    return message;
  }

  /**
   * Appends the whole frame to the buffer.
   *
   * @throws IllegalArgumentException when a list has more entries than the message has places; the
   *     buffer is as it was
   */
  public void encode(Dialect dialect, SccpMessage message, ByteBuf out) {
    int start = out.writerIndex();
    try {
      boolean versioned = byClass.get(message.getClass()) == null || !type(message).oldHeader();
      out.writeIntLE(0)
          .writeIntLE(versioned ? dialect.headerVersion() : 0)
          .writeIntLE(idOf(message));
      writePayload(dialect, message, out);
      int size = out.writerIndex() - start;
      out.writeZero(-size & (ALIGNMENT - 1));
      out.setIntLE(start, out.writerIndex() - start - Frame.NOT_COUNTED);
    } catch (RuntimeException e) {
      out.writerIndex(start);
      throw e;
    }
  }

  private void writePayload(Dialect dialect, SccpMessage message, ByteBuf out) {
    if (message instanceof UnknownMessage unknown) {
      unknown.payload().writeTo(out, unknown.payload().size());
    } else if (message instanceof Malformed malformed) {
      malformed.payload().writeTo(out, malformed.payload().size());
    } else {
      Sink sink = sinks.get().onto(out, dialect.utf8());
      try {
        type(message).layout(dialect).write(sink, (Record) message);
      } finally {
        sink.release();
      }
    }
  }

  private MessageType type(SccpMessage message) {
    MessageType type = byClass.get(message.getClass());
    if (type == null) {
      throw new IllegalArgumentException(message.getClass() + " is not in a permits list");
    }
    return type;
  }

  private static Malformed malformed(int id, String reason, ByteBuf payload) {
    return new Malformed(id, reason, bytes(payload));
  }

  private static Bytes bytes(ByteBuf buffer) {
    return Bytes.copyOf(buffer, buffer.readerIndex(), buffer.readableBytes());
  }
}
