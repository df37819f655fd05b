package io.thinline.camel.routes;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.LoggingLevel;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.apache.camel.spi.ComponentResolver;

/** Makes the context of the PBX, and others for trials, all with the components of bundles. */
final class CamelContexts {
  /** How long exchanges under way may take to finish when a route ends. */
  private static final long PATIENCE_SECONDS = 5;

  private final Supplier<? extends DefaultCamelContext> empty;
  private final ComponentResolvers resolvers;

  CamelContexts(Supplier<? extends DefaultCamelContext> empty, ComponentResolvers resolvers) {
    this.empty = empty;
    this.resolvers = resolvers;
  }

  ComponentResolvers resolvers() {
    return resolvers;
  }

  /** Neither built nor started. */
  DefaultCamelContext create(String name) {
    DefaultCamelContext context = empty.get();
    context.disableJMX();
    context.getCamelContextExtension().setName(name);
    context.setSourceLocationEnabled(true);
    context.setStartupSummaryLevel(StartupSummaryLevel.Off);
    context.setLoadHealthChecks(false);
    context.getCamelContextExtension().addContextPlugin(ComponentResolver.class, resolvers);
    context.getCamelContextExtension().setErrorHandlerFactory(failuresAreToldOnce());
    context.getShutdownStrategy().setTimeout(PATIENCE_SECONDS);
    context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
    context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    return context;
  }

  /** Whoever began the exchange logs its failure; Camel's own handler would write a page more. */
  private static DefaultErrorHandlerDefinition failuresAreToldOnce() {
    DefaultErrorHandlerDefinition handler = new DefaultErrorHandlerDefinition();
    handler.setLevel(LoggingLevel.DEBUG.name());
    return handler;
  }
}
