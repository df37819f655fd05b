package io.thinline.camel.component;

import io.thinline.camel.TestPbx;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;

/** Camel with the component of a PBX. */
final class CamelWithSkinny implements AutoCloseable {
  final TestPbx pbx;
  final CamelContext camel = new DefaultCamelContext();

  CamelWithSkinny(TestPbx pbx) {
    this.pbx = pbx;
    camel.disableJMX();
    camel.addComponent("skinny", new SkinnyComponent(pbx.switchboard));
    camel.start();
  }

  /** A route from there to the endpoint {@code mock:out}. */
  MockEndpoint route(String id, String from) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(from).routeId(id).to("mock:out");
          }
        });
    return camel.getEndpoint("mock:out", MockEndpoint.class);
  }

  Exchange send(String uri, Processor message) {
    return camel.createProducerTemplate().send(uri, message);
  }

  Exchange send(String uri, String body) {
    return send(uri, exchange -> exchange.getMessage().setBody(body));
  }

  @Override
  public void close() {
    camel.stop();
  }
}
