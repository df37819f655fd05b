package io.thinline.skinny;

import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.listener.TcpListeners;
import io.thinline.skinny.station.AutoRegistrations;
import io.thinline.skinny.station.DeviceTypes;
import io.thinline.skinny.station.PhoneUserInterface;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.RestartCount;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import io.thinline.skinny.station.StationView;
import io.thinline.skinny.station.Stations;
import io.thinline.skinny.trace.Captures;
import io.thinline.skinny.trace.PhoneTrace;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The phone endpoint: its doors are open while there is a configuration and somebody who serves
 * calls. Services come on any thread, everything else happens on the call thread.
 */
@Component(
    immediate = true,
    service = {ConfigListener.class, SkinnyEndpoint.class})
public final class SkinnyEndpoint implements ConfigListener {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Directory for what scripts want to know of the running PBX. */
  private static final String STATE_PROPERTY = "thinline.state";

  private final CallThread callThread;
  private final Listeners listeners;
  private final Stations stations;
  private @Nullable ConfigService configService;
  private @Nullable Configuration configuration;
  private @Nullable DirectoryService directory;
  private @Nullable PhoneUserInterface userInterface;

  @Activate
  public SkinnyEndpoint(
      @Reference CallThread callThread,
      @Reference EventStream events,
      @Reference AutoRegistrations autoRegistrations) {
    this(
        callThread,
        events,
        new TcpListeners(callThread, stateDirectory()),
        autoRegistrations,
        new SplittableRandom());
  }

  /** With doors of the caller's choice; {@link Listeners#NONE} for phones in memory. */
  public static SkinnyEndpoint withDoors(
      CallThread callThread, EventStream events, Listeners listeners) {
    return new SkinnyEndpoint(
        callThread,
        events,
        listeners,
        new AutoRegistrations(callThread, null),
        new SplittableRandom());
  }

  /** With all that chance and the disk contribute. */
  public SkinnyEndpoint(
      CallThread callThread,
      EventStream events,
      Listeners listeners,
      AutoRegistrations autoRegistrations,
      RandomGenerator random) {
    this.callThread = callThread;
    this.listeners = listeners;
    this.stations =
        new Stations(
            callThread,
            new StationEvents(events, callThread.clock()),
            DeviceTypes.load(),
            autoRegistrations,
            random);
  }

  private static @Nullable Path stateDirectory() {
    String directory = System.getProperty(STATE_PROPERTY);
    return directory == null || directory.isEmpty() ? null : Path.of(directory);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    callThread.post(
        "bind configuration",
        () -> {
          configService = service;
          configurationChanged(service.current());
        });
  }

  /** What was read last stays in force. */
  public void unbindConfigService(ConfigService service) {
    onCallThread(
        "unbind configuration",
        () -> {
          if (configService == service) {
            configService = null;
          }
        });
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    callThread.post(
        "bind directory",
        () -> {
          directory = service;
          stations.directory(service);
        });
  }

  /** Phones that are registered stay so; no other is let in. */
  public void unbindDirectoryService(DirectoryService service) {
    onCallThread(
        "unbind directory",
        () -> {
          if (directory == service) {
            directory = null;
            stations.directory(null);
          }
        });
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPhoneUserInterface(PhoneUserInterface service) {
    callThread.post(
        "bind user interface",
        () -> {
          if (userInterface != null) {
            stations.close("call handling is replaced");
          }
          userInterface = service;
          stations.userInterface(service);
          openDoors();
        });
  }

  /** Without it a phone is of no use: its connection ends, so that it can go to another server. */
  public void unbindPhoneUserInterface(PhoneUserInterface service) {
    onCallThread(
        "unbind user interface",
        () -> {
          if (userInterface == service) {
            listeners.shut();
            stations.close("call handling stops");
            userInterface = null;
            stations.userInterface(null);
          }
        });
  }

  @Override
  public void configurationChanged(Configuration changed) {
    if (!changed.equals(configuration)) {
      configuration = changed;
      stations.configure(changed);
      openDoors();
    }
  }

  @Deactivate
  public void deactivate() {
    try {
      onCallThread(
          "close doors",
          () -> {
            listeners.shut();
            stations.close("the server stops");
          });
    } finally {
      listeners.close();
      stations.captures().close();
    }
  }

  /** The profiles of the configuration in force. Call thread only. */
  public Collection<Profile> profiles() {
    return stations.profiles();
  }

  /** The profile of that name, in any case. Call thread only. */
  public Optional<Profile> profile(String name) {
    return stations
        .profile(name)
        .or(
            () ->
                profiles().stream()
                    .filter(profile -> profile.name().equalsIgnoreCase(name))
                    .findFirst());
  }

  /** Sends a phone what an operator wants it to be sent. Call thread only. */
  public void sendByHand(Station station, ServerMessage message) {
    stations
        .userInterface()
        .ifPresentOrElse(ui -> ui.sendByHand(station, message), () -> station.send(message));
  }

  /**
   * Has phones begin anew, now or when they have no call; many are spread over some time. Call
   * thread only.
   */
  public RestartCount restart(Predicate<Station> which, ResetType type, boolean whenIdle) {
    return stations.restart(which, type, whenIdle);
  }

  /** Where phones of a profile connect to, once its door is open. Call thread only. */
  public Optional<InetSocketAddress> address(String profile) {
    return listeners.address(profile);
  }

  /** Phones, lines and connections as they are now. Call thread only. */
  public StationView view() {
    return stations.view();
  }

  /** The messages that go by. Any thread. */
  public PhoneTrace trace() {
    return stations.trace();
  }

  /** The bytes that go by. Any thread. */
  public Captures captures() {
    return stations.captures();
  }

  private void openDoors() {
    listeners.open(userInterface == null ? List.of() : stations.profiles());
  }

  private void onCallThread(String name, Runnable task) {
    callThread.<Boolean>ask(
        name,
        PATIENCE,
        () -> {
          task.run();
          return true;
        });
  }
}
