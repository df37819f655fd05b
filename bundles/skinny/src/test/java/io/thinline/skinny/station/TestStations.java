package io.thinline.skinny.station;

import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.ParameterSettings;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.listener.Listeners;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** An endpoint with one profile and a small directory, on virtual time and without doors. */
public final class TestStations {
  public static final String ALICE = "SEP0011AABB0001";
  public static final String BOB = "SEP0011AABB0002";
  public static final String DOMAIN = "example.org";

  public final VirtualCallThread callThread = new VirtualCallThread();
  public final RecordedEvents events = new RecordedEvents();
  public final SkinnyEndpoint endpoint;
  public final AutoRegistrations autoRegistrations;
  public final RecordedCalls calls = new RecordedCalls();
  public final TestDirectory directory = new TestDirectory();
  private static final long SEED = 1;
  private long generation = 1;

  /** Who serves calls here: it remembers what it was told. */
  public static final class RecordedCalls implements PhoneUserInterface {
    public final List<String> told = new ArrayList<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<Station, List<Runnable>> waiting = new LinkedHashMap<>();

    /** A phone has a call from now on. */
    public void busy(String device) {
      busy.add(device);
    }

    /** A phone's last call has ended. */
    public void idle(String device) {
      busy.remove(device);
      for (Station station : List.copyOf(waiting.keySet())) {
        if (idle(station)) {
          waiting.remove(station).forEach(Runnable::run);
        }
      }
    }

    @Override
    public boolean idle(Station station) {
      return !busy.contains(station.device().name());
    }

    @Override
    public void whenIdle(Station station, Runnable task) {
      if (idle(station)) {
        task.run();
      } else {
        waiting.computeIfAbsent(station, any -> new ArrayList<>()).add(task);
      }
    }

    @Override
    public void registered(Station station) {
      told.add("registered " + station.device().name());
    }

    @Override
    public void leaves(Station station) {
      told.add("leaves " + station.device().name());
    }

    @Override
    public void lost(Station station) {
      told.add("lost " + station.device().name());
      waiting.remove(station);
    }

    @Override
    public void receive(Station station, PhoneMessage message) {
      told.add(station.device().name() + " " + message.getClass().getSimpleName());
    }
  }

  /** Devices by name in one domain. */
  public static final class TestDirectory implements DirectoryService {
    private final List<Device> devices = new ArrayList<>();

    /** Takes the place of the one of that name. */
    public void add(Device device) {
      remove(device.name());
      devices.add(device);
    }

    public void remove(String name) {
      devices.removeIf(device -> device.name().equals(name));
    }

    @Override
    public List<String> domains() {
      return List.of(DOMAIN);
    }

    @Override
    public Optional<User> user(String domain, String idOrAlias) {
      return Optional.empty();
    }

    @Override
    public List<User> users(String domain) {
      return List.of();
    }

    @Override
    public List<String> groups(String domain) {
      return List.of();
    }

    @Override
    public List<User> group(String domain, String name) {
      return List.of();
    }

    @Override
    public Optional<Device> device(String domain, String name) {
      return devices(domain).stream().filter(device -> device.name().equals(name)).findFirst();
    }

    @Override
    public List<Device> devices(String domain) {
      return devices.stream().filter(device -> device.domain().equals(domain)).toList();
    }

    @Override
    public List<LineAppearance> appearances(String domain, String number) {
      List<LineAppearance> appearances = new ArrayList<>();
      for (Device device : devices(domain)) {
        List<Button> lines = device.buttons(ButtonType.LINE);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).value().equals(number)) {
            appearances.add(new LineAppearance(device, i + 1, lines.get(i).line().orElseThrow()));
          }
        }
      }
      return appearances;
    }

    @Override
    public List<String> lines(String domain) {
      return devices(domain).stream()
          .flatMap(device -> device.buttons(ButtonType.LINE).stream())
          .map(Button::value)
          .distinct()
          .sorted()
          .toList();
    }
  }

  public TestStations() {
    this(profile("internal", Map.of()));
  }

  public TestStations(SkinnyProfile profile) {
    this(profile, null);
  }

  /** With a place for what must survive; null for none. */
  public TestStations(SkinnyProfile profile, @Nullable Path state) {
    autoRegistrations = new AutoRegistrations(callThread, state);
    endpoint =
        new SkinnyEndpoint(
            callThread, events, Listeners.NONE, autoRegistrations, new SplittableRandom(SEED));
    directory.add(device(ALICE, Map.of(), aliceButtons()));
    directory.add(device(BOB, Map.of(), List.of(line(1, "1102", "Line 2", "Bob"))));
    endpoint.bindConfigService(config(profile));
    endpoint.bindDirectoryService(directory);
    endpoint.bindPhoneUserInterface(calls);
    callThread.run();
  }

  /** A new configuration is in force, with these profiles. */
  public void reload(SkinnyProfile... profiles) {
    endpoint.configurationChanged(
        new Configuration(++generation, Map.of(), Map.of(), List.of(profiles), List.of()));
    callThread.run();
  }

  /** A new configuration is in force, in which the profile has that parameter. */
  public void set(Parameter<?> parameter, String value) {
    reload(with(profile().settings(), parameter, value));
  }

  public static SkinnyProfile with(SkinnyProfile profile, Parameter<?> parameter, String value) {
    return profile.with(
        profile.settings().with(parameter.name(), new ConfigValue(value, profile.location())));
  }

  /** A new configuration is in force, in which only the directory may differ. */
  public void reload() {
    reload(profile().settings());
  }

  public Profile profile() {
    return endpoint.profile("internal").orElseThrow();
  }

  public MemoryPhone phone() {
    return new MemoryPhone(profile());
  }

  public static ConfigService config(SkinnyProfile... profiles) {
    Configuration configuration =
        new Configuration(1, Map.of(), Map.of(), List.of(profiles), List.of());
    return new ConfigService() {
      @Override
      public Optional<String> set(String profile, String parameter, String value) {
        return Optional.of("nothing can be set here");
      }

      @Override
      public Configuration current() {
        return configuration;
      }

      @Override
      public Configuration reload() {
        return configuration;
      }
    };
  }

  public static SkinnyProfile profile(
      String name, Map<String, Map<String, List<String>>> softKeySetSets) {
    return profile(name, "127.0.0.1", 0, softKeySetSets);
  }

  public static SkinnyProfile profile(
      String name, String ip, int port, Map<String, Map<String, List<String>>> softKeySetSets) {
    return profile(name, ip, port, softKeySetSets, ConnectionLimits.STANDARD);
  }

  /** A profile on any free port of the loopback, with these limits. */
  public static SkinnyProfile profile(String name, ConnectionLimits limits) {
    return profile(name, "127.0.0.1", 0, Map.of(), limits);
  }

  private static SkinnyProfile profile(
      String name,
      String ip,
      int port,
      Map<String, Map<String, List<String>>> softKeySetSets,
      ConnectionLimits limits) {
    SourceLocation location = new SourceLocation("skinny_profiles/" + name + ".xml", 1);
    Map<String, ConfigValue> written = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>(limits(limits));
    texts.put("domain", DOMAIN);
    texts.put("ip", ip);
    texts.put("port", Integer.toString(port));
    texts.put("debug", "4");
    texts.put("preserve-max", "3600");
    texts.forEach((parameter, text) -> written.put(parameter, new ConfigValue(text, location)));
    return new SkinnyProfile(
        name,
        new ParameterSettings(written),
        softKeySetSets,
        Map.of("Cisco ATA 186", "ATA030101SCCP04"),
        location);
  }

  private static Map<String, String> limits(ConnectionLimits limits) {
    return Map.of(
        "register-timeout", Long.toString(limits.registerTimeout().toSeconds()),
        "message-rate", Integer.toString(limits.messageRate()),
        "message-burst", Integer.toString(limits.messageBurst()),
        "write-limit", Integer.toString(limits.writeLimit()),
        "frame-limit", Integer.toString(limits.frameLimit()),
        "connections-per-address", Integer.toString(limits.connectionsPerAddress()),
        "unregistered-per-address", Integer.toString(limits.unregisteredPerAddress()),
        "max-connections", Integer.toString(limits.maxConnections()),
        "backlog", Integer.toString(limits.backlog()));
  }

  public static Device device(String name, Map<String, String> parameters, List<Button> buttons) {
    return new Device(
        name,
        DOMAIN,
        buttons,
        parameters,
        Map.of(),
        new SourceLocation("directory/default/" + name + ".xml", 2));
  }

  public static Button line(int position, String number, String label, String callerName) {
    Line line = Line.of(number, label, callerName);
    return button(position, ButtonType.LINE, label, number, Optional.of(line));
  }

  public static Button button(int position, ButtonType type, String label, String value) {
    return button(position, type, label, value, Optional.empty());
  }

  private static Button button(
      int position, ButtonType type, String label, String value, Optional<Line> line) {
    return new Button(
        position, type, label, value, line, new SourceLocation("directory/x.xml", position));
  }

  public static List<Button> aliceButtons() {
    return List.of(
        line(1, "1101", "Line 1", "Alice"),
        line(3, "1110", "Shared Line 10", ""),
        button(5, ButtonType.SPEED_DIAL, "Call 1001", "1001"),
        button(6, ButtonType.SERVICE_URL, "Some URL", "http://example.org/menu.xml"),
        button(7, ButtonType.PRIVACY, "Private", ""));
  }
}
