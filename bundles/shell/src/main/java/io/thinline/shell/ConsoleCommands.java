package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandService;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventStream;
import io.thinline.shell.console.ConsoleCommand;
import io.thinline.shell.fs.FsCommand;
import io.thinline.shell.fs.FsServices;
import io.thinline.shell.logging.LogFeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
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
 * Keeps Karaf's registry of console commands equal to the ApiCommands that are there. Of several
 * with one name the highest ranking is typed; the others wait.
 */
@Component(
    service = {},
    immediate = true)
public final class ConsoleCommands {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommands.class);

  /** A bundle's commands come some time after the bundle has started. Seconds. */
  private static final int[] LOOKS_AFTER_A_CHANGE = {0, 2, 10};

  private static final int PATIENCE_SECONDS = 2;

  /** By name, the one that is typed first. */
  private final Map<String, List<RankedCommand>> commands = new HashMap<>();

  private final FsServices fs = new FsServices();
  private final BundleListener bundles = this::bundleChanged;
  private KarafNames karafNames = new KarafNames(Set.of());
  private @Nullable SessionFactory factory;
  private @Nullable ConsoleRegistry registry;
  private @Nullable ScheduledExecutorService looks;

  @Activate
  public void start(BundleContext framework) {
    synchronized (this) {
      karafNames =
          KarafNames.reading(
              Path.of(System.getProperty("karaf.etc", "etc")),
              System.getProperty("karaf.shell.init.script", ""));
      SessionFactory bound = factory;
      if (bound != null) {
        use(bound);
      }
      looks =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "thinline-console-names");
                thread.setDaemon(true);
                return thread;
              });
    }
    framework.addBundleListener(bundles);
    lookForAWhile();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindSessionFactory(SessionFactory sessionFactory) {
    use(sessionFactory);
    look();
  }

  private synchronized void use(SessionFactory sessionFactory) {
    withdrawAll();
    factory = sessionFactory;
    registry = new ConsoleRegistry(sessionFactory.getRegistry(), karafNames);
  }

  public synchronized void unbindSessionFactory(SessionFactory sessionFactory) {
    if (sessionFactory == factory) {
      withdrawAll();
      factory = null;
      registry = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindApiCommand(ApiCommand command, Map<String, ?> properties) {
    add(command, properties);
    look();
  }

  private synchronized void add(ApiCommand command, Map<String, ?> properties) {
    List<RankedCommand> sameName =
        commands.computeIfAbsent(command.name(), name -> new ArrayList<>());
    sameName.add(RankedCommand.of(command, properties));
    Collections.sort(sameName);
    if (sameName.size() > 1) {
      LOG.warn(
          "{} services offer the console command {}; {} is used",
          sameName.size(),
          command.name(),
          sameName.get(0).command().getClass().getName());
    }
  }

  public void unbindApiCommand(ApiCommand command) {
    remove(command);
    look();
  }

  private synchronized void remove(ApiCommand command) {
    for (List<RankedCommand> sameName : commands.values()) {
      sameName.removeIf(ranked -> ranked.command() == command);
    }
    commands.values().removeIf(List::isEmpty);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCommandService(CommandService service) {
    fs.use(service);
  }

  public void unbindCommandService(CommandService service) {
    fs.forget(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventStream(EventStream service) {
    fs.use(service);
  }

  public void unbindEventStream(EventStream service) {
    fs.forget(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventFormat(EventFormat service) {
    fs.use(service);
  }

  public void unbindEventFormat(EventFormat service) {
    fs.forget(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindLogFeed(LogFeed service) {
    fs.use(service);
  }

  public void unbindLogFeed(LogFeed service) {
    fs.forget(service);
  }

  @Deactivate
  public void stop(BundleContext framework) {
    framework.removeBundleListener(bundles);
    stop();
  }

  synchronized void stop() {
    ScheduledExecutorService thread = looks;
    if (thread != null) {
      thread.shutdownNow();
    }
    looks = null;
    withdrawAll();
    factory = null;
    registry = null;
  }

  /** Decides anew which names are Karaf's. */
  synchronized void offerAll() {
    ConsoleRegistry console = registry;
    if (console == null) {
      return;
    }
    Map<String, ConsoleRegistry.Offer> offers = new HashMap<>();
    offers.put(
        FsCommand.NAME,
        new ConsoleRegistry.Offer(fs, (scope, name) -> new FsCommand(scope, name, fs)));
    commands.forEach(
        (name, ranked) -> {
          ApiCommand best = ranked.get(0).command();
          offers.put(
              name,
              new ConsoleRegistry.Offer(
                  best, (scope, word) -> new ConsoleCommand(best, scope, word)));
        });
    console.update(offers);
  }

  private void bundleChanged(BundleEvent event) {
    if (event.getType() == BundleEvent.STARTED || event.getType() == BundleEvent.STOPPED) {
      lookForAWhile();
    }
  }

  private void lookForAWhile() {
    ScheduledExecutorService thread = thread();
    if (thread == null) {
      return;
    }
    try {
      for (int seconds : LOOKS_AFTER_A_CHANGE) {
        var unused = thread.schedule(this::offerAll, seconds, TimeUnit.SECONDS);
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("the console is stopping");
    }
  }

  /**
   * Looks now, and waits a moment for it. On a thread of its own: Karaf remembers for each thread
   * which commands its user could see.
   */
  private void look() {
    ScheduledExecutorService thread = thread();
    if (thread == null) {
      offerAll();
      return;
    }
    try {
      thread.submit(this::offerAll).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (RejectedExecutionException | TimeoutException e) {
      LOG.debug("the console is stopping or slow");
    } catch (ExecutionException e) {
      LOG.error("the console's commands cannot be registered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable ScheduledExecutorService thread() {
    return looks;
  }

  private void withdrawAll() {
    ConsoleRegistry console = registry;
    if (console != null) {
      console.update(Map.of());
    }
  }
}
