package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A destination that a component of Camel leads to. */
interface CamelDestination extends Destination {

  /** Opens what leads there; called again after failures. */
  Opened open(CamelContext camel, Component component) throws Exception;

  /** Puts address, key and headers on a message that has its body. */
  void address(Message message, PbxEvent event) throws Exception;

  /** Throws when the answer says that the event was not taken. */
  default void check(Exchange answer) throws Exception {}

  @Override
  default Outlet open(Way way) throws Exception {
    return new CamelOutlet(this, way);
  }

  /**
   * An endpoint that can be sent to.
   *
   * @param release lets go what the endpoint was given, such as connections
   */
  record Opened(Endpoint endpoint, Runnable release) {
    Opened(Endpoint endpoint) {
      this(endpoint, () -> {});
    }
  }
}
