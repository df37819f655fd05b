package io.thinline.routes;

import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentResolver;

/** Where a route leads, as configured. Equal destinations need no new way. */
interface Destination {

  /** For people; without passwords. */
  String shown();

  /** What is missing in the configuration, and what would be right. */
  Optional<String> problem();

  /** The scheme of the Camel component that leads there; empty when none is needed. */
  String scheme();

  /** How many lanes it can be reached on at most. */
  default int mostLanes() {
    return Integer.MAX_VALUE;
  }

  Outlet open(Way way) throws Exception;

  /**
   * What a way is made of.
   *
   * @param name of the route
   * @param format of the text
   */
  record Way(
      String name, String format, EventText text, Camels camels, ComponentResolver resolver) {}

  /** Makes the Camel context of one route. */
  interface Camels {
    CamelContext create();
  }
}
