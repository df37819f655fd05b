package io.thinline.shell.logging;

import java.util.Map;
import org.ops4j.pax.logging.spi.PaxLevel;
import org.ops4j.pax.logging.spi.PaxLocationInfo;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;
import org.osgi.service.log.LogLevel;

/** One message as the log hands it on. */
public record Logged(LogLevel level, String message, Map<String, Object> context, String... trace)
    implements PaxLoggingEvent {

  public static Logged of(LogLevel level, String message) {
    return new Logged(level, message, Map.of());
  }

  @Override
  public PaxLevel getLevel() {
    return new PaxLevel() {
      @Override
      public boolean isGreaterOrEqual(PaxLevel other) {
        return level.ordinal() <= other.toLevel().ordinal();
      }

      @Override
      public LogLevel toLevel() {
        return level;
      }

      @Override
      public int getSyslogEquivalent() {
        return 0;
      }
    };
  }

  @Override
  public String getLoggerName() {
    return "io.thinline.skinny.station.Registrar";
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public String getRenderedMessage() {
    return message;
  }

  @Override
  public String[] getThrowableStrRep() {
    return trace.length == 0 ? null : trace;
  }

  @Override
  public long getTimeStamp() {
    return 0;
  }

  @Override
  public Map<String, Object> getProperties() {
    return context;
  }

  @Override
  public PaxLocationInfo getLocationInformation() {
    return null;
  }

  @Override
  public boolean locationInformationExists() {
    return false;
  }

  @Override
  public String getFQNOfLoggerClass() {
    return "";
  }

  @Override
  public String getThreadName() {
    return "test";
  }
}
