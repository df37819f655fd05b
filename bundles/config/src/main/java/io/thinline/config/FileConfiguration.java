package io.thinline.config;

import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import io.thinline.api.time.CallThread;
import io.thinline.config.directory.DirectoryIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration in force and its directory, swapped together. It is read in the activating
 * thread, so that the services are there with a configuration or not at all.
 */
@Component(
    immediate = true,
    configurationPid = FileConfiguration.PID,
    service = {ConfigService.class, DirectoryService.class, ConfigurationFolder.class})
@Designate(ocd = Settings.class)
public final class FileConfiguration
    implements ConfigService, DirectoryService, ConfigurationFolder {
  static final String PID = "io.thinline.config";

  private static final Logger LOG = LoggerFactory.getLogger(FileConfiguration.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LOGGED = 50;

  private final CallThread callThread;

  /** Call thread only. */
  private final List<ConfigListener> listeners = new ArrayList<>();

  private final ReentrantLock reading = new ReentrantLock();
  private volatile Path folder;
  private volatile InForce inForce;

  /** A configuration and its directory belong together. */
  private record InForce(Configuration configuration, DirectoryIndex directory) {}

  @Activate
  public FileConfiguration(@Reference CallThread callThread, Settings settings) {
    this(callThread, folder(settings));
  }

  public FileConfiguration(CallThread callThread, Path folder) {
    this.callThread = callThread;
    this.folder = folder.toAbsolutePath().normalize();
    Reading first = look(this.folder);
    inForce = new InForce(first.configuration(1), first.directory());
    report(first);
  }

  @Modified
  void modified(Settings settings) {
    Path wanted = folder(settings).toAbsolutePath().normalize();
    if (!wanted.equals(folder)) {
      folder = wanted;
      reloadFolder();
    }
  }

  @Override
  public Configuration current() {
    return inForce.configuration();
  }

  @Override
  public Configuration reload() {
    Reading reading = reloadFolder();
    Configuration now = current();
    return new Configuration(
        now.generation(), now.sections(), now.variables(), now.profiles(), reading.problems());
  }

  @Override
  public Reading reloadFolder() {
    reading.lock();
    try {
      Reading next = look(folder);
      if (!next.broken()) {
        Configuration configuration = next.configuration(current().generation() + 1);
        inForce = new InForce(configuration, next.directory());
        callThread.post("configuration", () -> tell(configuration));
      }
      report(next);
      return next;
    } finally {
      reading.unlock();
    }
  }

  @Override
  public Reading look(Path anyFolder) {
    return Reading.of(anyFolder, System.getProperties());
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigListener(ConfigListener listener) {
    callThread.post(
        "bind config listener",
        () -> {
          listeners.add(listener);
          listener.configurationChanged(current());
        });
  }

  public void unbindConfigListener(ConfigListener listener) {
    try {
      callThread.ask("unbind config listener", PATIENCE, () -> listeners.remove(listener));
    } catch (CompletionException e) {
      LOG.debug("the call thread has not let go of {}", listener, e);
    }
  }

  @Override
  public Optional<String> set(String profile, String parameter, String value) {
    return Optional.of("not yet");
  }

  @Override
  public List<String> domains() {
    return inForce.directory().domains();
  }

  @Override
  public Optional<User> user(String domain, String idOrAlias) {
    return inForce.directory().user(domain, idOrAlias);
  }

  @Override
  public List<User> users(String domain) {
    return inForce.directory().users(domain);
  }

  @Override
  public List<String> groups(String domain) {
    return inForce.directory().groups(domain);
  }

  @Override
  public List<User> group(String domain, String name) {
    return inForce.directory().group(domain, name);
  }

  @Override
  public Optional<Device> device(String domain, String name) {
    return inForce.directory().device(domain, name);
  }

  @Override
  public List<Device> devices(String domain) {
    return inForce.directory().devices(domain);
  }

  @Override
  public List<LineAppearance> appearances(String domain, String number) {
    return inForce.directory().appearances(domain, number);
  }

  @Override
  public List<String> lines(String domain) {
    return inForce.directory().lines(domain);
  }

  private void tell(Configuration configuration) {
    for (ConfigListener listener : List.copyOf(listeners)) {
      try {
        listener.configurationChanged(configuration);
      } catch (RuntimeException e) {
        LOG.error("{} did not take the new configuration", listener.getClass().getName(), e);
      }
    }
  }

  private static Path folder(Settings settings) {
    if (!settings.conf().isBlank()) {
      return Path.of(settings.conf());
    }
    String beside = Path.of(System.getProperty("karaf.base", ".")).resolve("conf").toString();
    return Path.of(System.getProperty("thinline.conf", beside));
  }

  private static void report(Reading reading) {
    List<ConfigProblem> problems = reading.problems();
    for (ConfigProblem problem : problems.subList(0, Math.min(LOGGED, problems.size()))) {
      String line = ProblemLines.line(problem, reading.folder());
      if (problem.severity() == Severity.ERROR) {
        LOG.error("{}", line);
      } else {
        LOG.warn("{}", line);
      }
    }
    if (problems.size() > LOGGED) {
      LOG.warn("{} more problems; config:check lists all", problems.size() - LOGGED);
    }
    LOG.info(
        "Configuration {} read: {}, {}; {}",
        reading.folder(),
        ProblemLines.counted(reading.profiles().size(), "profile"),
        ProblemLines.counted(reading.directory().size(), "device"),
        ProblemLines.summary(problems));
  }
}
