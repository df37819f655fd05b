package io.thinline.skinny.station;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.skinny.trace.Captures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A profile that serves phones: its settings and its connections. Call thread only. */
public final class Profile {
  private static final Logger LOG = LoggerFactory.getLogger(Profile.class);
  private static final Duration SHORTEST_KEEPALIVE = Duration.ofSeconds(1);

  private final Stations stations;
  private final Set<DeviceSession> sessions = new LinkedHashSet<>();
  private final Map<String, Long> unhandled = new TreeMap<>();
  private final Refusals refusals;

  /** By the name that devices choose them by; made of the settings of now. */
  private final Map<String, SoftKeySets> softKeySets = new HashMap<>();

  private SkinnyProfile settings;
  private int registering;

  Profile(Stations stations, SkinnyProfile settings) {
    this.stations = stations;
    this.settings = settings;
    this.refusals = new Refusals(settings.name(), stations.callThread(), stations.events());
  }

  /**
   * A phone has connected, over TCP or in memory. The caller hands every message to the session's
   * {@code receive}, and tells it by {@code disconnected} when the connection ends from outside.
   */
  public DeviceSession accept(PhoneConnection connection) {
    DeviceSession session = new DeviceSession(stations, this, connection);
    sessions.add(session);
    return session;
  }

  public String name() {
    return settings.name();
  }

  /** As the configuration has them now; a change reaches phones that are registered at once. */
  public SkinnyProfile settings() {
    return settings;
  }

  /** Where refused connections are reported. */
  public Refusals refusals() {
    return refusals;
  }

  /** All connections, oldest first. */
  List<DeviceSession> sessions() {
    return List.copyOf(sessions);
  }

  /** Captures of what goes over the wire. Any thread. */
  public Captures captures() {
    return stations.captures();
  }

  /** Connections, registered or not. */
  public int connections() {
    return sessions.size();
  }

  /** The phones that have been let in, in the order of their connections. */
  public List<Station> phones() {
    return sessions.stream().flatMap(session -> session.station().stream()).toList();
  }

  /** The phone of that name, in any case. */
  public Optional<Station> phone(String deviceName) {
    return phones().stream()
        .filter(phone -> phone.device().name().equalsIgnoreCase(deviceName))
        .findFirst();
  }

  /** How often each message has come that nobody handles, by its name. */
  public Map<String, Long> unhandled() {
    return Map.copyOf(unhandled);
  }

  /** Ends all connections. */
  public void close(String why) {
    for (DeviceSession session : new ArrayList<>(sessions)) {
      session.end(DeviceSession.End.DOOR_CLOSED, why);
    }
  }

  /** Ends the connections that an operator wants to end; a phone connects again by itself. */
  public int disconnect(Predicate<Optional<Station>> which, String why) {
    int ended = 0;
    for (DeviceSession session : sessions()) {
      if (which.test(session.station())) {
        session.end(DeviceSession.End.KILLED, why);
        ended++;
      }
    }
    return ended;
  }

  void settings(SkinnyProfile changed) {
    settings = changed;
    softKeySets.clear();
  }

  /** The soft keys of a device; those of one choice are one object. */
  SoftKeySets softKeySets(Device device) {
    return softKeySets.computeIfAbsent(
        SoftKeySets.choice(settings, device), name -> SoftKeySets.of(settings, name));
  }

  /** Phones that have been let in and ask for what they need. */
  int registering() {
    return registering;
  }

  void registering(int more) {
    registering += more;
  }

  /** How often phones say that they live. */
  Duration keepAlive() {
    Duration configured = settings.keepAlive();
    return configured.compareTo(SHORTEST_KEEPALIVE) < 0 ? SHORTEST_KEEPALIVE : configured;
  }

  /** The same of phones that are with another server: they know the longer of the two. */
  Duration standbyKeepAlive() {
    Duration secondary = settings.get(AdmissionParameters.SECONDARY_KEEP_ALIVE);
    return secondary.compareTo(keepAlive()) < 0 ? keepAlive() : secondary;
  }

  void forget(DeviceSession session) {
    sessions.remove(session);
  }

  void unhandled(String device, PhoneMessage message) {
    unhandled.merge(message.getClass().getSimpleName(), 1L, Long::sum);
    LOG.debug("{}: nobody handles {}", device, message);
  }
}
