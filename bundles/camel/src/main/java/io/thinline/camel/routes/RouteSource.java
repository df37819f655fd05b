package io.thinline.camel.routes;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Where routes are written. */
sealed interface RouteSource {

  /** For people: the name of the file or the class. */
  String name();

  /** Routes without an id of their own are named after this. */
  String stem();

  /** As text, to find faults in; empty when there is none. */
  String text();

  /** Builders that have not been configured in any other context. */
  List<RouteBuilder> builders(CamelContext context) throws Exception;

  /** Whether it can be built twice, to see whether it is good. */
  boolean repeatable();

  /**
   * A file, as it was when it was read.
   *
   * @param path where it lies
   */
  record InFile(String path, String name, String text) implements RouteSource {

    @Override
    public String stem() {
      return name.replaceFirst("\\.camel\\.(yaml|xml)$", "");
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public List<RouteBuilder> builders(CamelContext context) throws Exception {
      if (text.isBlank()) {
        throw new IllegalArgumentException("the file is empty");
      }
      List<RouteBuilder> builders = new ArrayList<>();
      for (RoutesBuilder one :
          PluginHelper.getRoutesLoader(context)
              .findRoutesBuilders(ResourceHelper.fromString("file:" + path, text))) {
        if (one instanceof RouteBuilder builder) {
          builders.add(builder);
        }
      }
      return builders;
    }
  }

  /** A service of another bundle, which lives in one context all its life. */
  record OfBundle(RouteBuilder builder) implements RouteSource {

    @Override
    public String name() {
      return builder.getClass().getName();
    }

    @Override
    public String stem() {
      String name = builder.getClass().getSimpleName();
      return name.isEmpty() ? "routes" : name;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public List<RouteBuilder> builders(CamelContext context) {
      return List.of(builder);
    }
  }
}
