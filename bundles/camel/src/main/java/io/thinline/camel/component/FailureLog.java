package io.thinline.camel.component;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for exchanges that failed, and no more than one in ten seconds. Of one thread. */
final class FailureLog implements ExceptionHandler {
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);
  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  private final Supplier<String> route;
  private long said = System.nanoTime() - PAUSE;
  private long unsaid;

  FailureLog(Supplier<String> route) {
    this.route = route;
  }

  @Override
  public void handleException(Throwable failure) {
    handleException("failed", failure);
  }

  @Override
  public void handleException(String message, Throwable failure) {
    handleException(message, null, failure);
  }

  @Override
  public void handleException(String message, @Nullable Exchange exchange, Throwable failure) {
    long now = System.nanoTime();
    if (now - said < PAUSE) {
      unsaid++;
      return;
    }
    String others = unsaid == 0 ? "" : " (and " + unsaid + " before)";
    LOG.warn("route {}: {}{}: {}", route.get(), message, others, failure.toString());
    LOG.debug("route {}", route.get(), failure);
    said = now;
    unsaid = 0;
  }
}
