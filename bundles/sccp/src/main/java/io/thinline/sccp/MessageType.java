package io.thinline.sccp;

import io.thinline.sccp.layout.Layout;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.OldHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One message: its id, and its layouts as far as they were needed. */
final class MessageType {
  /** Where the layouts of the SPCP versions begin. */
  private static final int SPCP = Dialect.HIGHEST + 1;

  private final Class<? extends Record> record;
  private final int id;
  private final boolean oldHeader;
  private final AtomicReferenceArray<@Nullable Layout> layouts =
      new AtomicReferenceArray<>(2 * SPCP);

  MessageType(Class<? extends Record> record) {
    MessageId number = record.getAnnotation(MessageId.class);
    if (number == null) {
      throw new IllegalStateException(record + " has no @MessageId");
    }
    this.record = record;
    this.id = number.value();
    this.oldHeader = record.isAnnotationPresent(OldHeader.class);
  }

  int id() {
    return id;
  }

  boolean oldHeader() {
    return oldHeader;
  }

  Layout layout(Dialect dialect) {
    int index = dialect.version() + (dialect.protocol() == Protocol.SPCP ? SPCP : 0);
    Layout layout = layouts.get(index);
    return layout != null ? layout : derive(dialect, index);
  }

  private Layout derive(Dialect dialect, int index) {
    List<Layout> known = new ArrayList<>();
    for (int i = 0; i < layouts.length(); i++) {
      Layout layout = layouts.get(i);
      if (layout != null) {
        known.add(layout);
      }
    }
    Layout layout = Layout.of(record, dialect, known);
    layouts.set(index, layout);
    return layout;
  }

  @Override
  public String toString() {
    return record.getSimpleName();
  }
}
