package io.thinline.shell.logging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;

/** What is logged as FreeSWITCH's console shows it, with the phone and the call as in the file. */
final class LogText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private LogText() {}

  static String of(PaxLoggingEvent event) {
    StringBuilder text = new StringBuilder();
    TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()), text);
    text.append(" [").append(event.getLevel().toLevel()).append("] ");
    context(text, "", event, "device");
    context(text, "call ", event, "call");
    String logger = event.getLoggerName() == null ? "" : event.getLoggerName();
    text.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(": ");
    printable(text, event.getRenderedMessage());
    String @Nullable [] trace = event.getThrowableStrRep();
    for (int i = 0; trace != null && i < trace.length; i++) {
      text.append('\n');
      printable(text, trace[i]);
    }
    return text.toString();
  }

  private static void context(StringBuilder text, String word, PaxLoggingEvent event, String key) {
    Object value = event.getProperties() == null ? null : event.getProperties().get(key);
    if (value != null && !value.toString().isEmpty()) {
      text.append(word);
      printable(text, value.toString());
      text.append(' ');
    }
  }

  /** What a phone has sent does not steer the operator's terminal. */
  private static void printable(StringBuilder text, @Nullable String raw) {
    if (raw != null) {
      raw.codePoints()
          .map(c -> c == '\t' || c == '\n' ? ' ' : Character.isISOControl(c) ? '?' : c)
          .forEach(text::appendCodePoint);
    }
  }
}
