package io.thinline.skinny.station;

import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.time.CallThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  public Stations(CallThread callThread, StationEvents events, DeviceTypes types) {
    this.callThread = callThread;
    this.events = events;
    this.types = types;
    this.handlers = new Handlers(this);
  }

  /** Creates, changes and ends profiles as the configuration says. */
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
    SoftKeySetCheck.problems(configuration).forEach(problem -> LOG.warn("{}", problem));
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
    profiles().forEach(profile -> profile.close(why));
  }

  /** Whether phones of that profile can be let in. */
  boolean ready(Profile profile) {
    return directory != null && userInterface != null && profiles.get(profile.name()) == profile;
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
    session
        .station()
        .ifPresent(station -> registered.remove(DeviceId.of(station.device()), session));
  }

  private static void warnOfMissingChoice(SkinnyProfile profile, Device device) {
    SoftKeySets.missingChoice(profile, device)
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
