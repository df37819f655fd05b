package io.thinline.config;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.DirectorySource;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import io.thinline.config.change.ConfigurationChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The services of configuration and directory. The folder is read in the activating thread, so that
 * the services are there with a configuration or not at all.
 */
@Component(
    immediate = true,
    configurationPid = FileConfiguration.PID,
    service = {ConfigService.class, DirectoryService.class, ConfigurationFolder.class})
@Designate(ocd = Settings.class)
public final class FileConfiguration
    implements ConfigService, DirectoryService, ConfigurationFolder {
  static final String PID = "io.thinline.config";

  private final ConfigChecks checks = new ConfigChecks();
  private final ConfigListeners listeners;
  private final DirectorySources sources;
  private final CurrentConfiguration current;
  private final ConfigurationWatch watch;
  private volatile Path folder;

  @Activate
  public FileConfiguration(
      @Reference CallThread callThread, @Reference EventStream events, Settings settings) {
    this(callThread, events::publish, folder(settings));
    watch.set(settings, folder);
  }

  /** Without events, and without a watch on the folder. */
  public FileConfiguration(CallThread callThread, Path folder) {
    this(callThread, event -> {}, folder);
  }

  FileConfiguration(CallThread callThread, Consumer<PbxEvent> events, Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    listeners = new ConfigListeners(callThread);
    sources = new DirectorySources(callThread, this::reindex);
    current =
        new CurrentConfiguration(
            lookHere(), listeners, new ConfigReports(events, callThread.clock()));
    watch = new ConfigurationWatch(current, this::lookHere);
  }

  @Modified
  void modified(Settings settings) {
    Path wanted = folder(settings).toAbsolutePath().normalize();
    if (!wanted.equals(folder)) {
      folder = wanted;
      reloadFolder();
    }
    watch.set(settings, wanted);
  }

  @Deactivate
  void deactivate() {
    watch.close();
  }

  @Override
  public Configuration current() {
    return current.inForce().configuration();
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
    return current.reload(this::lookHere);
  }

  @Override
  public Reading look(Path anyFolder) {
    return anyFolder.toAbsolutePath().normalize().equals(folder)
        ? lookHere()
        : checks.judged(Reading.of(anyFolder, System.getProperties()));
  }

  private Reading lookHere() {
    return checks.judged(Reading.of(folder, System.getProperties(), sources.answers()));
  }

  private void reindex() {
    current.reindex(sources::answers);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public ConfigurationChanges compare(Reading reading) {
    return current.compare(reading);
  }

  @Override
  public Applied apply(String profile) {
    return current.apply(profile, this::lookHere);
  }

  @Override
  public List<String> profiles() {
    return current().profiles().stream().map(SkinnyProfile::name).toList();
  }

  @Override
  public Optional<String> set(String profile, String parameter, String value) {
    return current.set(profile, parameter, value);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigListener(ConfigListener listener) {
    listeners.add(listener, this::current);
  }

  public void unbindConfigListener(ConfigListener listener) {
    listeners.remove(listener);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigCheck(ConfigCheck check) {
    checks.add(check);
  }

  public void unbindConfigCheck(ConfigCheck check) {
    checks.remove(check);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectorySource(DirectorySource source, Map<String, Object> properties) {
    sources.add(source, properties);
  }

  public void unbindDirectorySource(DirectorySource source) {
    sources.remove(source);
  }

  @Override
  public List<String> domains() {
    return current.inForce().directory().domains();
  }

  @Override
  public Optional<User> user(String domain, String idOrAlias) {
    return current.inForce().directory().user(domain, idOrAlias);
  }

  @Override
  public List<User> users(String domain) {
    return current.inForce().directory().users(domain);
  }

  @Override
  public List<String> groups(String domain) {
    return current.inForce().directory().groups(domain);
  }

  @Override
  public List<User> group(String domain, String name) {
    return current.inForce().directory().group(domain, name);
  }

  @Override
  public Optional<Device> device(String domain, String name) {
    return current.inForce().directory().device(domain, name);
  }

  @Override
  public List<Device> devices(String domain) {
    return current.inForce().directory().devices(domain);
  }

  @Override
  public List<LineAppearance> appearances(String domain, String number) {
    return current.inForce().directory().appearances(domain, number);
  }

  @Override
  public List<String> lines(String domain) {
    return current.inForce().directory().lines(domain);
  }

  private static Path folder(Settings settings) {
    if (!settings.conf().isBlank()) {
      return Path.of(settings.conf());
    }
    String beside = Path.of(System.getProperty("karaf.base", ".")).resolve("conf").toString();
    return Path.of(System.getProperty("thinline.conf", beside));
  }
}
