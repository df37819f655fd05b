package io.thinline.cdr;

import java.time.Instant;
import java.util.Map;

/**
 * What a leg was when nothing more would happen to it. Immutable: the call thread lets go of it.
 *
 * @param settings what was wanted at that moment
 * @param uuid of the leg
 * @param fields by name, those that are wanted and have a value
 * @param inbound whether its party called us
 * @param ended when it ended, wall clock
 */
record CallRecord(
    CdrSettings settings, String uuid, Map<String, String> fields, boolean inbound, Instant ended) {
  CallRecord {
    fields = Map.copyOf(fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** A for who called, B for who was called. */
  char leg() {
    return legOf(inbound);
  }

  static char legOf(boolean inbound) {
    return inbound ? 'a' : 'b';
  }
}
