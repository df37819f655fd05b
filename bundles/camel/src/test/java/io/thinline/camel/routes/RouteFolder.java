package io.thinline.camel.routes;

import io.thinline.camel.SkinnyComponentResolver;
import io.thinline.camel.TestPbx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.impl.engine.DefaultLanguageResolver;
import org.apache.camel.spi.ComponentResolver;

/** The routes of a PBX whose Camel has few components, and a folder of route files. */
public final class RouteFolder implements AutoCloseable {
  public final TestPbx pbx = TestPbx.complete();
  public final PbxRoutes routes;
  public final RouteFiles files;
  final List<DefaultCamelContext> contexts = new ArrayList<>();
  private final Path folder;

  public RouteFolder(Path folder) {
    this(folder, true);
  }

  /** Its bundles have started, Camel's own not yet. */
  static RouteFolder beforeCamel(Path folder) {
    return new RouteFolder(folder, false);
  }

  private RouteFolder(Path folder, boolean started) {
    this.folder = folder;
    routes = new PbxRoutes(this::context, Clock.fixed(TestPbx.MORNING, ZoneOffset.UTC));
    files = new RouteFiles(routes);
    routes.bindComponentResolver(
        new DefaultComponentResolver(),
        Map.of("component", new String[] {"bean", "direct", "mock", "seda"}));
    component("skinny", new SkinnyComponentResolver(pbx.switchboard));
    if (started) {
      camelCanStart();
    }
  }

  void camelCanStart() {
    routes.bindLanguageResolver(
        new DefaultLanguageResolver(), Map.of("language", new String[] {"constant", "simple"}));
  }

  private synchronized DefaultCamelContext context() {
    DefaultCamelContext context = new DefaultCamelContext();
    contexts.add(context);
    return context;
  }

  /** The context in which the routes run. */
  public DefaultCamelContext camel() {
    return contexts.get(0);
  }

  void component(String scheme, ComponentResolver resolver) {
    routes.bindComponentResolver(resolver, Map.of("component", scheme));
  }

  void componentGoes(String scheme, ComponentResolver resolver) {
    routes.unbindComponentResolver(resolver, Map.of("component", scheme));
  }

  public void drop(String name, String text) {
    files.install(written(name, text).toFile());
  }

  void edit(String name, String text) {
    files.update(written(name, text).toFile());
  }

  void takeAway(String name) {
    files.uninstall(folder.resolve(name).toFile());
  }

  private Path written(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code route: state}, after all that was asked for before. */
  List<String> states() {
    return routes.rows().stream().map(row -> row.route() + ": " + row.state()).toList();
  }

  /** What the route answers; empty when there is none. */
  String answer(String route, String body) {
    routes.rows();
    return camel().hasEndpoint("direct:" + route) == null
        ? ""
        : camel().createProducerTemplate().requestBody("direct:" + route, body, String.class);
  }

  @Override
  public void close() {
    routes.stop();
  }
}
