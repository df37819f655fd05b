package io.thinline.sccp;

import io.thinline.sccp.layout.Cursor;
import io.thinline.sccp.layout.Layout;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.OldForm;
import io.thinline.sccp.wire.OldHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One message: its id, and its layouts as far as they were needed. */
final class MessageType {
  /** Where the layouts of the SPCP versions begin. */
  private static final int SPCP = Dialect.HIGHEST + 1;

  /** The clients of servers with old forms announce 5 at most. */
  private static final int FIRST_WITHOUT_OLD_FORMS = 8;

  private final Class<? extends Record> record;
  private final int id;
  private final boolean oldHeader;
  private final @Nullable Layout oldForm;
  private final AtomicReferenceArray<@Nullable Layout> layouts =
      new AtomicReferenceArray<>(2 * SPCP);

  MessageType(Class<? extends Record> record) {
    MessageId number = record.getAnnotation(MessageId.class);
    if (number == null) {
      throw new IllegalStateException(record + " has no @MessageId");
    }
    this.record = record;
    this.id = number.value();
    OldForm old = record.getAnnotation(OldForm.class);
    this.oldForm = old == null ? null : Layout.of(old.value(), Dialect.INITIAL, List.of());
    this.oldHeader = record.isAnnotationPresent(OldHeader.class);
  }

  int id() {
    return id;
  }

  boolean oldHeader() {
    return oldHeader;
  }

  /** The message of a payload; throws what reading throws. */
  SccpMessage read(Dialect dialect, Cursor cursor, int size) {
    if (oldForm != null && size == oldForm.size() && dialect.version() < FIRST_WITHOUT_OLD_FORMS) {
      return (SccpMessage) ((OldForm.Reading<?>) oldForm.read(cursor)).message();
    }
    return (SccpMessage) layout(dialect).read(cursor);
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
