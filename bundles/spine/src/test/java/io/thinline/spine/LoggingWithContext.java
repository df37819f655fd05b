package io.thinline.spine;

import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.simple.SimpleServiceProvider;
import org.slf4j.spi.MDCAdapter;

/**
 * slf4j-simple has no MDC; the watchdog's tests need one. Chosen by the system property
 * slf4j.provider in the pom.
 */
public final class LoggingWithContext extends SimpleServiceProvider {
  private final MDCAdapter context = new BasicMDCAdapter();

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }
}
