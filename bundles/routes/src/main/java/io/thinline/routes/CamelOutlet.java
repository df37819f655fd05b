package io.thinline.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Producer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers through a component of Camel, in a Camel context of its own. */
final class CamelOutlet implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(CamelOutlet.class);

  private final CamelDestination destination;
  private final Destination.Way way;
  private final CamelContext camel;
  private final Component component;
  private @Nullable Open open;

  private record Open(CamelDestination.Opened opened, Producer producer) {}

  CamelOutlet(CamelDestination destination, Destination.Way way) throws Exception {
    this.destination = destination;
    this.way = way;
    camel = way.camels().create();
    camel.getCamelContextExtension().setName("thinline-route-" + way.name());
    camel.disableJMX();
    component = resolve();
    // What the component names by class is beside it, in its bundle.
    camel.setApplicationContextClassLoader(component.getClass().getClassLoader());
    camel.addComponent(destination.scheme(), component);
    camel.start();
  }

  private Component resolve() throws Exception {
    Component found = way.resolver().resolveComponent(destination.scheme(), camel);
    if (found == null) {
      throw new IllegalStateException("Camel's component " + destination.scheme() + " is missing");
    }
    return found;
  }

  @Override
  public void deliver(SpooledEvent event) throws Exception {
    String text = way.text().write(event, way.format());
    Thread.currentThread().setContextClassLoader(component.getClass().getClassLoader());
    Open current = open();
    Exchange exchange = current.opened.endpoint().createExchange(ExchangePattern.InOnly);
    exchange.getMessage().setBody(text);
    exchange.getMessage().setHeader(EventText.UUID, event.event().uuid().toString());
    destination.address(exchange.getMessage(), event.event());
    current.producer.process(exchange);
    if (exchange.getException() != null) {
      throw exchange.getException();
    }
    destination.check(exchange);
  }

  private synchronized Open open() throws Exception {
    if (open != null) {
      return open;
    }
    CamelDestination.Opened opened = destination.open(camel, component);
    try {
      ServiceHelper.startService(opened.endpoint());
      Producer producer = opened.endpoint().createProducer();
      ServiceHelper.startService(producer);
      Open made = new Open(opened, producer);
      open = made;
      return made;
    } catch (Exception e) {
      release(opened);
      throw e;
    }
  }

  @Override
  public synchronized void renew() {
    Open former = open;
    open = null;
    if (former != null) {
      stop(former.producer);
      release(former.opened);
    }
  }

  private static void release(CamelDestination.Opened opened) {
    stop(opened.endpoint());
    opened.release().run();
  }

  private static void stop(Object service) {
    try {
      ServiceHelper.stopAndShutdownService(service);
    } catch (RuntimeException e) {
      LOG.debug("{}", service, e);
    }
  }

  @Override
  public void close() {
    renew();
    camel.stop();
  }
}
