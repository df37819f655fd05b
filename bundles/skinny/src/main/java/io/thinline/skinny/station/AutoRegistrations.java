package io.thinline.skinny.station;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.NumberRange;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.DirectorySource;
import io.thinline.api.time.CallThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones that are let in although nobody has entered them, each with a number of its own that it
 * gets again. They are a source of the directory, so that their lines can be called; whoever is
 * entered elsewhere counts as it is there. Call thread only, unless said otherwise.
 */
@Component(
    immediate = true,
    service = {DirectorySource.class, AutoRegistrations.class},
    property = {DirectorySource.NAME + "=auto-register", "service.ranking:Integer=-1000"})
public final class AutoRegistrations implements DirectorySource {
  private static final Logger LOG = LoggerFactory.getLogger(AutoRegistrations.class);
  private static final String STATE_PROPERTY = "thinline.state";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private final @Nullable AutoRegisteredFile file;
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
  private final Map<Key, AutoRegisteredPhone> phones = new LinkedHashMap<>();
  private final Map<String, SkinnyProfile> profiles = new LinkedHashMap<>();
  private final Set<String> said = new HashSet<>();
  private @Nullable DirectoryService directory;
  private boolean publishing;
  private boolean writing;
  private List<AutoRegisteredPhone> written = List.of();

  /** What the directory is told when it asks. Any thread. */
  private volatile List<Device> published = List.of();

  private record Key(String profile, String device) {}

  @Activate
  public AutoRegistrations(@Reference CallThread callThread) {
    this(callThread, stateDirectory());
  }

  /** Reads what is remembered there; remembers nothing beyond its own life without a place. */
  public AutoRegistrations(CallThread callThread, @Nullable Path state) {
    this.callThread = callThread;
    this.file = state == null ? null : new AutoRegisteredFile(state);
    if (file != null) {
      file.read().forEach(phone -> phones.put(new Key(phone.profile(), phone.device()), phone));
      written = List.copyOf(phones.values());
    }
  }

  private static @Nullable Path stateDirectory() {
    String directory = System.getProperty(STATE_PROPERTY);
    return directory == null || directory.isEmpty() ? null : Path.of(directory);
  }

  /** Any thread. */
  @Override
  public void watch(Runnable changed) {
    watchers.add(changed);
  }

  /** Any thread. */
  @Override
  public List<ConfigElement> domains() {
    Map<String, List<Device>> byDomain = new TreeMap<>();
    published.forEach(
        device -> byDomain.computeIfAbsent(device.domain(), any -> new ArrayList<>()).add(device));
    List<ConfigElement> domains = new ArrayList<>();
    byDomain.forEach((name, devices) -> domains.add(AutoRegisteredUser.domain(name, devices)));
    return domains;
  }

  /** The profiles and the directory of now; null while there is none. */
  void follow(Iterable<SkinnyProfile> settings, @Nullable DirectoryService now) {
    profiles.clear();
    settings.forEach(profile -> profiles.put(profile.name(), profile));
    directory = now;
    said.clear();
    if (now != null) {
      phones.values().removeIf(phone -> enteredElsewhere(phone, now));
      publishSoon();
    }
  }

  /** The phone of that name, if it has been let in before and its profile still would. */
  Optional<Device> device(String domain, String name) {
    for (SkinnyProfile profile : profiles.values()) {
      AutoRegisteredPhone phone = phones.get(new Key(profile.name(), name));
      if (phone != null && profile.domain().equals(domain)) {
        return device(phone);
      }
    }
    return Optional.empty();
  }

  /** Gives a phone that nobody knows a number, if its profile is meant to. */
  Optional<Device> letIn(SkinnyProfile profile, String name) {
    if (!profile.get(AdmissionParameters.AUTO_REGISTER) || template(profile).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> number = freeNumber(profile);
    if (number.isEmpty()) {
      say(profile, "of auto-register-lines " + range(profile) + " no number is free");
      return Optional.empty();
    }
    AutoRegisteredPhone phone = new AutoRegisteredPhone(profile.name(), name, number.get());
    phones.put(new Key(profile.name(), name), phone);
    LOG.info("{} is not in the directory and gets the number {}", name, number.get());
    publishSoon();
    return device(phone);
  }

  /** What has not been written yet is written now. */
  @Deactivate
  public void deactivate() {
    AutoRegisteredFile to = file;
    if (to == null) {
      return;
    }
    List<AutoRegisteredPhone> unwritten =
        callThread.ask(
            "auto-registered phones",
            PATIENCE,
            () -> written.equals(all()) ? List.<AutoRegisteredPhone>of() : all());
    if (!unwritten.isEmpty()) {
      try {
        to.write(unwritten);
      } catch (IOException e) {
        LOG.warn("{} cannot be written: {}", to, e.toString());
      }
    }
  }

  private List<AutoRegisteredPhone> all() {
    return List.copyOf(phones.values());
  }

  private static NumberRange range(SkinnyProfile profile) {
    return profile.get(AdmissionParameters.AUTO_REGISTER_LINES);
  }

  private Optional<Device> device(AutoRegisteredPhone phone) {
    return Optional.ofNullable(profiles.get(phone.profile()))
        .filter(profile -> profile.get(AdmissionParameters.AUTO_REGISTER))
        .flatMap(this::template)
        .map(phone::device);
  }

  private Optional<Device> template(SkinnyProfile profile) {
    String name = profile.get(AdmissionParameters.AUTO_REGISTER_TEMPLATE);
    Optional<Device> template =
        Optional.ofNullable(directory).flatMap(now -> now.device(profile.domain(), name));
    if (template.isEmpty()) {
      say(
          profile,
          "auto-register-template \"" + name + "\" is no phone of domain " + profile.domain());
    }
    return template;
  }

  /** The lowest one that nobody has, nor had. */
  private Optional<String> freeNumber(SkinnyProfile profile) {
    Set<String> given = new HashSet<>();
    for (AutoRegisteredPhone phone : phones.values()) {
      SkinnyProfile other = profiles.get(phone.profile());
      if (other != null && other.domain().equals(profile.domain())) {
        given.add(phone.number());
      }
    }
    return range(profile)
        .numbers()
        .filter(number -> !given.contains(number) && !inDirectory(profile.domain(), number))
        .findFirst();
  }

  private boolean inDirectory(String domain, String number) {
    DirectoryService now = directory;
    return now == null
        || !now.appearances(domain, number).isEmpty()
        || now.user(domain, number).isPresent();
  }

  private boolean enteredElsewhere(AutoRegisteredPhone phone, DirectoryService now) {
    SkinnyProfile profile = profiles.get(phone.profile());
    return profile != null
        && now.device(profile.domain(), phone.device())
            .filter(device -> !AutoRegisteredPhone.made(device))
            .isPresent();
  }

  /** Once until the configuration changes, however many phones come. */
  private void say(SkinnyProfile profile, String what) {
    if (said.add(profile.name() + what)) {
      LOG.warn("Profile {} lets no unknown phone in: {}", profile.name(), what);
    }
  }

  /** Many that come at once are told and written as one. */
  private void publishSoon() {
    if (!publishing) {
      publishing = true;
      callThread.post("auto-registered phones", this::publish);
    }
  }

  private void publish() {
    publishing = false;
    List<Device> now = phones.values().stream().flatMap(phone -> device(phone).stream()).toList();
    if (!now.equals(published)) {
      published = now;
      watchers.forEach(Runnable::run);
    }
    write();
  }

  private void write() {
    AutoRegisteredFile to = file;
    List<AutoRegisteredPhone> all = all();
    if (to == null || writing || all.equals(written)) {
      return;
    }
    writing = true;
    callThread.<Boolean>offload(
        "auto-registered phones",
        () -> {
          to.write(all);
          return true;
        },
        (done, failure) -> {
          writing = false;
          if (failure == null) {
            written = all;
            write();
          } else {
            LOG.warn("{} cannot be written: {}", to, failure.toString());
          }
        });
  }
}
