package io.thinline.skinny.listener;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.sccp.SccpCodec;
import io.thinline.skinny.station.Profile;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** TCP servers for each profile, on event loops that all share. */
public final class TcpListeners implements Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(TcpListeners.class);
  private static final int EVENT_LOOPS = 2;
  private static final int TLS_THREADS = 2;
  private static final int IDLE_SECONDS = 10;
  private static final int SHUTDOWN_SECONDS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How often addresses, certificates and doors that could not be opened are looked at. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final CallThread callThread;
  private final @Nullable ListenerState state;
  private final Duration look;
  private final EventLoopGroup eventLoops;
  private final ThreadPoolExecutor mathematics;
  private final Closing closing;
  private final DoorResources shared;
  private final Map<String, ProfileDoors> doors = new LinkedHashMap<>();
  private @Nullable Timer nextLook;

  /** {@code stateDirectory} gets the file of open doors; null for none. */
  public TcpListeners(CallThread callThread, @Nullable Path stateDirectory) {
    this(callThread, stateDirectory, configuration(), HostAddresses.SYSTEM, LOOK);
  }

  TcpListeners(
      CallThread callThread,
      @Nullable Path stateDirectory,
      Path configuration,
      HostAddresses hosts,
      Duration look) {
    this.callThread = callThread;
    this.state = stateDirectory == null ? null : new ListenerState(stateDirectory);
    this.look = look;
    this.eventLoops =
        new MultiThreadIoEventLoopGroup(
            EVENT_LOOPS, new DefaultThreadFactory("skinny-io", true), NioIoHandler.newFactory());
    this.mathematics =
        new ThreadPoolExecutor(
            TLS_THREADS,
            TLS_THREADS,
            IDLE_SECONDS,
            SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory("skinny-tls", true));
    mathematics.allowCoreThreadTimeOut(true);
    this.closing = new Closing(() -> callThread.post("listener closed", this::tryAgain));
    this.shared =
        new DoorResources(
            callThread,
            eventLoops,
            mathematics,
            new SccpCodec(),
            hosts,
            configuration,
            closing,
            this::writeState);
  }

  /** Where the configuration is, as the bundle that reads it finds it. */
  private static Path configuration() {
    String configured = System.getProperty("thinline.conf", "");
    return configured.isEmpty()
        ? Path.of(System.getProperty("karaf.base", ""), "conf")
        : Path.of(configured);
  }

  @Override
  public void open(Collection<Profile> profiles) {
    List<String> wanted = profiles.stream().map(Profile::name).toList();
    for (String name : List.copyOf(doors.keySet())) {
      if (!wanted.contains(name)) {
        doors.remove(name).shut();
      }
    }
    for (Profile profile : profiles) {
      doors
          .computeIfAbsent(profile.name(), name -> new ProfileDoors(profile, shared))
          .open(profile.settings());
    }
    writeState();
    lookAgain();
  }

  private void lookAgain() {
    if (nextLook != null) {
      nextLook.cancel();
    }
    nextLook =
        doors.isEmpty() ? null : callThread.schedule("look at listeners", look, this::lookAtAll);
  }

  private void lookAtAll() {
    doors.values().forEach(ProfileDoors::look);
    lookAgain();
  }

  private void tryAgain() {
    doors.values().forEach(ProfileDoors::tryAgain);
  }

  @Override
  public Optional<InetSocketAddress> address(String door) {
    return doors.values().stream()
        .filter(profile -> profile.has(door))
        .findFirst()
        .flatMap(profile -> profile.address(door));
  }

  @Override
  public void close() {
    awaitClosing();
    var unused =
        eventLoops
            .shutdownGracefully(0, 1, SECONDS)
            .awaitUninterruptibly(SHUTDOWN_SECONDS, SECONDS);
    mathematics.shutdown();
    if (state != null) {
      state.remove();
    }
  }

  /** A connection that comes while the event loops end would be reported as a failure. */
  private void awaitClosing() {
    try {
      callThread
          .<List<ChannelFuture>>ask("doors to wait for", PATIENCE, closing::all)
          .forEach(future -> future.awaitUninterruptibly(SHUTDOWN_SECONDS, SECONDS));
    } catch (CompletionException e) {
      LOG.warn("the call thread does not answer, doors are closed without it", e);
    }
  }

  /** Not before all is known: who reads it takes it for the whole. */
  private void writeState() {
    ListenerState file = state;
    if (file == null || !doors.values().stream().allMatch(ProfileDoors::settled)) {
      return;
    }
    List<String> lines = new ArrayList<>();
    doors.values().forEach(profile -> lines.addAll(profile.lines()));
    long version = file.nextVersion();
    callThread.<Boolean>offload(
        "write listeners",
        () -> {
          file.write(version, lines);
          return true;
        },
        (written, failure) -> {});
  }
}
