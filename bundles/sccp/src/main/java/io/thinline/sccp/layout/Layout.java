package io.thinline.sccp.layout;

import io.thinline.sccp.Dialect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;

/** Reader and writer of one record in one layout. Immutable and safe for all threads. */
public final class Layout {
  private final String name;
  private final int size;
  private final MethodHandle reader;
  private final MethodHandle writer;

  private Layout(Wire wire) {
    this.name = wire.name();
    this.size = wire.size();
    this.reader =
        wire.reader().asType(MethodType.methodType(Record.class, int.class, Cursor.class));
    this.writer = wire.writer().asType(MethodType.methodType(void.class, Sink.class, Record.class));
  }

  /**
   * The layout of the record in that dialect, derived from its components and their annotations;
   * one of the known layouts when it is the same.
   */
  public static Layout of(Class<? extends Record> type, Dialect dialect, List<Layout> known) {
    RecordWires wires = new RecordWires(type, Version.of(dialect));
    String name = wires.name();
    for (Layout layout : known) {
      if (layout.name.equals(name)) {
        return layout;
      }
    }
    return new Layout(wires.wire());
  }

  /** Bytes of the whole record, negative when they depend on its values. */
  public int size() {
    return size;
  }

  /** Reads one record. */
  public Record read(Cursor cursor) {
    try {
      return (Record) reader.invokeExact(0, cursor);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes one record. */
  public void write(Sink sink, Record record) {
    try {
      writer.invokeExact(sink, record);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
