package io.thinline.skinny.station;

import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.trace.Captures;
import io.thinline.skinny.trace.PhoneTrace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All profiles and the phones that are registered with them. Call thread only. */
public final class Stations {
  private static final Logger LOG = LoggerFactory.getLogger(Stations.class);

  private final CallThread callThread;
  private final StationEvents events;
  private final DeviceTypes types;
  private final Handlers handlers;
  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<DeviceId, DeviceSession> registered = new HashMap<>();
  private final ZoneClocks zoneClocks;
  private final PendingRestarts restarts;
  private final DirectoryChanges changes;
  private final AutoRegistrations autoRegistrations;
  private final RandomGenerator random;
  private final KeepAliveSpread keepAlives;
  private final PhoneTrace trace;
  private final Captures captures;

  /** What has been said since the configuration changed last. */
  private final Set<MissingChoice> warned = new HashSet<>();

  private @Nullable DirectoryService directory;
  private @Nullable PhoneUserInterface userInterface;

  /**
   * A device is one phone wherever it connects: what counts is the domain of the profile, not the
   * profile.
   */
  private record DeviceId(String domain, String name) {
    static DeviceId of(Device device) {
      return new DeviceId(device.domain(), device.name());
    }
  }

  private record MissingChoice(String profile, String name) {}

  /** {@code random} is for what many phones shall not do at the same moment. */
  public Stations(
      CallThread callThread,
      StationEvents events,
      DeviceTypes types,
      AutoRegistrations autoRegistrations,
      RandomGenerator random) {
    this.callThread = callThread;
    this.events = events;
    this.types = types;
    this.handlers = new Handlers(this);
    this.zoneClocks = new ZoneClocks(callThread);
    this.restarts = new PendingRestarts(this);
    this.changes = new DirectoryChanges(this);
    this.autoRegistrations = autoRegistrations;
    this.random = random;
    this.keepAlives = new KeepAliveSpread(random.nextLong());
    this.trace = new PhoneTrace(callThread.clock());
    this.captures = new Captures(callThread.clock());
  }

  /**
   * Creates, changes and ends profiles as the configuration says, and brings the phones to what
   * changed.
   */
  public void configure(Configuration configuration) {
    Map<String, SkinnyProfile> wanted = new LinkedHashMap<>();
    configuration.profiles().forEach(profile -> wanted.putIfAbsent(profile.name(), profile));
    for (Profile profile : new ArrayList<>(profiles.values())) {
      if (!wanted.containsKey(profile.name())) {
        profiles.remove(profile.name());
        profile.close("profile " + profile.name() + " is no longer configured");
      }
    }
    wanted.forEach(this::configure);
    warned.clear();
    compareWithDirectory();
  }

  private void configure(String name, SkinnyProfile settings) {
    Profile existing = profiles.get(name);
    if (existing == null) {
      profiles.put(name, new Profile(this, settings));
    } else {
      existing.settings(settings);
    }
  }

  public Optional<Profile> profile(String name) {
    return Optional.ofNullable(profiles.get(name));
  }

  /** In the order of the configuration. */
  public Collection<Profile> profiles() {
    return List.copyOf(profiles.values());
  }

  /** Where devices are looked up; null while there is none. */
  public void directory(@Nullable DirectoryService service) {
    directory = service;
    compareWithDirectory();
  }

  /** Without a directory there is nothing to go by. */
  private void compareWithDirectory() {
    autoRegistrations.follow(profiles().stream().map(Profile::settings).toList(), directory);
    directory().ifPresent(now -> changes.compare(registered.values(), now));
  }

  /** Has phones begin anew, those that are registered or about to be. */
  public RestartCount restart(Predicate<Station> which, ResetType type, boolean whenIdle) {
    int now = 0;
    int waiting = 0;
    for (DeviceSession session : List.copyOf(registered.values())) {
      if (which.test(session.phone())) {
        if (restarts.order(session, RestartOrder.asked(type, whenIdle))) {
          now++;
        } else {
          waiting++;
        }
      }
    }
    return new RestartCount(now, waiting);
  }

  /** Who serves keys and screens; null while there is nobody. */
  public void userInterface(@Nullable PhoneUserInterface service) {
    userInterface = service;
  }

  public Optional<DirectoryService> directory() {
    return Optional.ofNullable(directory);
  }

  public Optional<PhoneUserInterface> userInterface() {
    return Optional.ofNullable(userInterface);
  }

  /** Ends every connection. */
  public void close(String why) {
    restarts.clear();
    profiles().forEach(profile -> profile.close(why));
  }

  /** Whether phones of that profile can be let in. */
  boolean ready(Profile profile) {
    return directory != null && userInterface != null && profiles.get(profile.name()) == profile;
  }

  /** What can be seen from outside. */
  public StationView view() {
    return new StationView(this);
  }

  /** The messages that go by. Any thread. */
  public PhoneTrace trace() {
    return trace;
  }

  /** The bytes that go by. Any thread. */
  public Captures captures() {
    return captures;
  }

  /** The device of that name in the profile's domain. */
  Optional<Device> device(Profile profile, String name) {
    return device(profile.settings().domain(), name);
  }

  /** As someone has entered it, else as it has registered by itself. */
  Optional<Device> device(String domain, String name) {
    return directory()
        .flatMap(now -> now.device(domain, name))
        .filter(device -> !AutoRegisteredPhone.made(device))
        .or(() -> autoRegistrations.device(domain, name));
  }

  AutoRegistrations autoRegistrations() {
    return autoRegistrations;
  }

  RandomGenerator random() {
    return random;
  }

  KeepAliveSpread keepAlives() {
    return keepAlives;
  }

  CallThread callThread() {
    return callThread;
  }

  StationEvents events() {
    return events;
  }

  DeviceTypes types() {
    return types;
  }

  ZoneClocks zoneClocks() {
    return zoneClocks;
  }

  PendingRestarts restarts() {
    return restarts;
  }

  Handlers handlers() {
    return handlers;
  }

  /** The newest connection of a device wins: the phone knows best where it is. */
  void enter(DeviceSession session, Device device) {
    DeviceSession older = registered.get(DeviceId.of(device));
    if (older != null && older != session) {
      older.end(
          DeviceSession.End.REPLACED, "it registers from " + session.connection().remoteAddress());
    }
    registered.put(DeviceId.of(device), session);
    warnOfMissingChoice(session.profile().settings(), device);
  }

  void leave(DeviceSession session) {
    restarts.forget(session);
    session
        .station()
        .ifPresent(
            station -> {
              zoneClocks.leave(station);
              registered.remove(DeviceId.of(station.device()), session);
            });
  }

  /** Once for each name, however many devices ask for it. */
  private void warnOfMissingChoice(SkinnyProfile profile, Device device) {
    SoftKeySets.missingChoice(profile, device)
        .filter(name -> warned.add(new MissingChoice(profile.name(), name)))
        .ifPresent(
            name ->
                LOG.warn(
                    "{}: {} asks for the soft key sets \"{}\", profile {} has {}: the default is used",
                    device.location(),
                    device.name(),
                    name,
                    profile.name(),
                    profile.softKeySetSets().keySet()));
  }
}
