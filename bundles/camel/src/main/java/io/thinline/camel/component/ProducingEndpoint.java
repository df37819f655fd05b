package io.thinline.camel.component;

import io.thinline.camel.Switchboard;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** An endpoint that does something with each message, on the thread of the route. */
abstract class ProducingEndpoint extends SkinnyEndpoint {

  ProducingEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component, switchboard);
  }

  abstract void process(Exchange exchange);

  @Override
  public final Producer createProducer() {
    return new DefaultProducer(this) {
      @Override
      public void process(Exchange exchange) {
        ProducingEndpoint.this.process(exchange);
      }
    };
  }

  @Override
  public final Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException(
        getEndpointBaseUri() + " is sent to (to); a route cannot begin with it (from)");
  }

  /** A header of the message, else the option; empty when neither is given. */
  static String chosen(Exchange exchange, String header, String option) {
    @Nullable String value = exchange.getMessage().getHeader(header, String.class);
    return value == null || value.isBlank() ? option : value.strip();
  }

  /** As {@link #chosen}, of what must be given. */
  final String needed(Exchange exchange, String header, String name, String option) {
    String value = chosen(exchange, header, option);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs the option %s or the header %s".formatted(getEndpointBaseUri(), name, header));
    }
    return value;
  }
}
