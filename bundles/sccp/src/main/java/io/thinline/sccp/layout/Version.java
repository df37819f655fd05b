package io.thinline.sccp.layout;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.wire.Since;
import io.thinline.sccp.wire.Text;
import io.thinline.sccp.wire.Until;
import java.lang.reflect.RecordComponent;

/** The part of a dialect that layouts depend on. */
record Version(Protocol protocol, int number) {
  static Version of(Dialect dialect) {
    return new Version(dialect.protocol(), dialect.version());
  }

  boolean carries(RecordComponent component) {
    Since since = component.getAnnotation(Since.class);
    Until until = component.getAnnotation(Until.class);
    return (since == null || number >= since.value()) && (until == null || number <= until.value());
  }

  /** The size a text has in this version, 0 when the component is no fixed text. */
  int textSize(RecordComponent component) {
    int size = 0;
    for (Text text : component.getAnnotationsByType(Text.class)) {
      int since =
          protocol == Protocol.SPCP && text.spcpSince() > 0 ? text.spcpSince() : text.since();
      if (number >= since) {
        size = text.value();
      }
    }
    return size;
  }
}
