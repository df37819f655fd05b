package io.thinline.camel.routes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.DataFormatResolver;
import org.apache.camel.spi.LanguageResolver;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Camel context of the PBX. It runs the routes of files and of bundles that register a {@link
 * RoutesBuilder}. Whatever changes them is done on one thread of its own, one after another; who
 * takes something away waits until nothing uses it any more.
 */
@Component(service = PbxRoutes.class, immediate = true)
public final class PbxRoutes {
  private static final String LANGUAGE = "language";

  /** Camel does not start without it, and bundles start in any order. */
  private static final String NEEDED_LANGUAGE = "simple";

  private static final long PATIENCE_SECONDS = 20;
  private static final Logger LOG = LoggerFactory.getLogger(PbxRoutes.class);

  private final ComponentResolvers resolvers = new ComponentResolvers();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(PbxRoutes::thread);
  private final DefaultCamelContext camel;
  private final RouteSets sets;

  @Activate
  public PbxRoutes(BundleContext bundle) {
    this(() -> inBundle(bundle), Clock.systemUTC());
  }

  /** With contexts of that kind. */
  public PbxRoutes(Supplier<? extends DefaultCamelContext> contexts, Clock clock) {
    CamelContexts made = new CamelContexts(contexts, resolvers);
    RouteCounts counts = new RouteCounts();
    camel = made.create("thinline");
    camel.addRoutePolicyFactory(counts);
    sets = new RouteSets(new LiveRoutes(camel, counts), made, clock);
  }

  private static DefaultCamelContext inBundle(BundleContext bundle) {
    DefaultCamelContext context = new OsgiDefaultCamelContext(bundle);
    context.setApplicationContextClassLoader(PbxRoutes.class.getClassLoader());
    return context;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "thinline-camel routes");
    thread.setDaemon(true);
    return thread;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindComponentResolver(ComponentResolver resolver, Map<String, ?> properties) {
    if (!resolvers.add(resolver, properties).isEmpty()) {
      later(sets::arrived);
    }
  }

  public void unbindComponentResolver(ComponentResolver resolver, Map<String, ?> properties) {
    Set<String> schemes = resolvers.remove(resolver, properties);
    if (!schemes.isEmpty()) {
      finish(() -> sets.replaced(schemes));
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindLanguageResolver(LanguageResolver resolver, Map<String, ?> properties) {
    boolean first = ServiceNames.of(properties, LANGUAGE).contains(NEEDED_LANGUAGE);
    later(first ? sets::begin : sets::arrived);
  }

  public void unbindLanguageResolver(LanguageResolver resolver) {
    LOG.debug("a language has gone: {}", resolver);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDataFormatResolver(DataFormatResolver resolver) {
    later(sets::arrived);
  }

  public void unbindDataFormatResolver(DataFormatResolver resolver) {
    LOG.debug("a data format has gone: {}", resolver);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindRoutesBuilder(RoutesBuilder builder) {
    if (builder instanceof RouteBuilder routes) {
      later(() -> sets.put(key(builder), new RouteSource.OfBundle(routes)));
    } else {
      LOG.warn(
          "{} is no {}; its routes do not run",
          builder.getClass().getName(),
          RouteBuilder.class.getName());
    }
  }

  public void unbindRoutesBuilder(RoutesBuilder builder) {
    finish(() -> sets.remove(key(builder)));
  }

  private static String key(RoutesBuilder builder) {
    return "builder " + builder.getClass().getName() + "@" + System.identityHashCode(builder);
  }

  @Deactivate
  public void stop() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("routes were still being changed when they were stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    camel.stop();
  }

  /** A file was dropped or changed. */
  void put(RouteSource.InFile file) {
    later(() -> sets.put(file.path(), file));
  }

  /** A file was taken away. */
  void remove(String path) {
    finish(() -> sets.remove(path));
  }

  /** All routes, by their sources in the order they came. */
  public List<RouteRow> rows() {
    return ask(sets::rows);
  }

  /**
   * Starts a route that was stopped.
   *
   * @return false when there is none of that id that could run
   */
  public boolean startRoute(String id) {
    return ask(
        () -> {
          boolean there = sets.running(id).isPresent();
          if (there) {
            camel.getRouteController().startRoute(id);
          }
          return there;
        });
  }

  /**
   * Stops a route until it is started, or its source changes.
   *
   * @return false when there is none of that id that could run
   */
  public boolean stopRoute(String id) {
    return ask(
        () -> {
          boolean there = sets.running(id).isPresent();
          if (there) {
            camel.getRouteController().stopRoute(id);
          }
          return there;
        });
  }

  private void later(Runnable task) {
    try {
      worker.execute(() -> safely(task));
    } catch (RejectedExecutionException e) {
      LOG.debug("the routes have been stopped", e);
    }
  }

  private void finish(Runnable task) {
    if (worker.isShutdown()) {
      return;
    }
    try {
      ask(
          () -> {
            safely(task);
            return true;
          });
    } catch (IllegalStateException e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.error("the routes were not changed", e);
    }
  }

  private <T> T ask(Callable<T> question) {
    try {
      Future<T> answer = worker.submit(question);
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the routes have been stopped", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the routes are busy and did not answer in " + PATIENCE_SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the routes were asked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e.getCause());
    }
  }
}
