package io.thinline.skinny.listener;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.SccpCodec;
import io.thinline.skinny.station.Profile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP server for each profile, on event loops that all share. */
public final class TcpListeners implements Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(TcpListeners.class);
  private static final int EVENT_LOOPS = 2;
  private static final int SHUTDOWN_SECONDS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private final @Nullable ListenerState state;
  private final EventLoopGroup eventLoops;
  private final SccpCodec codec = new SccpCodec();
  private final Map<String, Door> doors = new LinkedHashMap<>();

  /** Doors that are being closed; until they are, their ports cannot be opened again. */
  private final List<ChannelFuture> closing = new ArrayList<>();

  /** Where a door shall be, as configured. */
  private record Place(String ip, int port) {
    static Place of(SkinnyProfile settings) {
      return new Place(settings.ip(), settings.port());
    }

    @Override
    public String toString() {
      return (ip.isEmpty() ? "all addresses" : ip) + " port " + port;
    }
  }

  /** A door that is being opened, is open, or could not be opened. */
  private static final class Door {
    private final Place place;
    private final AcceptGate gate;
    private @Nullable Channel channel;
    private @Nullable String error;
    private boolean unwanted;

    Door(Place place, AcceptGate gate) {
      this.place = place;
      this.gate = gate;
    }
  }

  /** {@code stateDirectory} gets the file of open doors; null for none. */
  public TcpListeners(CallThread callThread, @Nullable Path stateDirectory) {
    this.callThread = callThread;
    this.state = stateDirectory == null ? null : new ListenerState(stateDirectory);
    this.eventLoops =
        new MultiThreadIoEventLoopGroup(
            EVENT_LOOPS, new DefaultThreadFactory("skinny-io", true), NioIoHandler.newFactory());
  }

  @Override
  public void open(Collection<Profile> profiles) {
    closing.removeIf(ChannelFuture::isDone);
    List<String> wanted = profiles.stream().map(Profile::name).toList();
    for (String name : List.copyOf(doors.keySet())) {
      if (!wanted.contains(name)) {
        shut(name);
      }
    }
    profiles.forEach(this::open);
    writeState();
  }

  private void open(Profile profile) {
    SkinnyProfile settings = profile.settings();
    Place place = Place.of(settings);
    Door door = doors.get(profile.name());
    if (door != null && door.error == null) {
      door.gate.limits(settings.limits());
      if (door.place.equals(place)) {
        return;
      }
      if (!settings.autoRestart()) {
        LOG.warn(
            "{}: profile {} stays on {}: auto-restart is off",
            place(settings),
            profile.name(),
            door.place);
        return;
      }
      profile.close("the profile moves to " + place);
    }
    shut(profile.name());
    Door opening =
        new Door(place, new AcceptGate(profile.refusals(), callThread, settings.limits()));
    doors.put(profile.name(), opening);
    List<ChannelFuture> before = List.copyOf(closing);
    callThread.<Channel>offload(
        "open listener",
        () -> {
          before.forEach(future -> future.awaitUninterruptibly(SHUTDOWN_SECONDS, SECONDS));
          return bind(profile, opening);
        },
        (channel, failure) -> opened(profile, opening, channel, failure));
  }

  private Channel bind(Profile profile, Door door) throws UnknownHostException {
    Place place = door.place;
    InetSocketAddress address =
        place.ip().isEmpty()
            ? new InetSocketAddress(place.port())
            : new InetSocketAddress(InetAddress.getByName(place.ip()), place.port());
    return new ServerBootstrap()
        .group(eventLoops)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, door.gate.limits().backlog())
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.SO_KEEPALIVE, true)
        .handler(door.gate)
        .childHandler(new PhoneChannels(profile, callThread, door.gate, codec))
        .bind(address)
        .syncUninterruptibly()
        .channel();
  }

  private void opened(
      Profile profile, Door door, @Nullable Channel channel, @Nullable Throwable failure) {
    if (channel != null && door.unwanted) {
      var unused = channel.close();
      return;
    }
    door.channel = channel;
    if (channel != null) {
      LOG.info("profile {} listens on {}", profile.name(), channel.localAddress());
    } else {
      door.error = String.valueOf(failure == null ? null : failure.getMessage());
      LOG.error(
          "{}: profile {} cannot listen on {}: {}",
          place(profile.settings()),
          profile.name(),
          door.place,
          door.error);
    }
    writeState();
  }

  /** Where the configuration says where to listen. */
  private static SourceLocation place(SkinnyProfile settings) {
    return settings
        .parameter("port")
        .or(() -> settings.parameter("ip"))
        .map(ConfigValue::location)
        .orElse(settings.location());
  }

  private void shut(String profile) {
    Door door = doors.remove(profile);
    if (door != null) {
      door.unwanted = true;
      if (door.channel != null) {
        LOG.info("profile {} no longer listens on {}", profile, door.channel.localAddress());
        closing.add(door.channel.close());
      }
    }
  }

  @Override
  public Optional<InetSocketAddress> address(String profile) {
    return Optional.ofNullable(doors.get(profile))
        .flatMap(door -> Optional.ofNullable(door.channel))
        .map(channel -> (InetSocketAddress) channel.localAddress());
  }

  @Override
  public void close() {
    awaitClosing();
    var unused =
        eventLoops
            .shutdownGracefully(0, 1, SECONDS)
            .awaitUninterruptibly(SHUTDOWN_SECONDS, SECONDS);
    if (state != null) {
      state.remove();
    }
  }

  /** A connection that comes while the event loops end would be reported as a failure. */
  private void awaitClosing() {
    try {
      callThread
          .<List<ChannelFuture>>ask("doors to wait for", PATIENCE, () -> List.copyOf(closing))
          .forEach(future -> future.awaitUninterruptibly(SHUTDOWN_SECONDS, SECONDS));
    } catch (CompletionException e) {
      LOG.warn("the call thread does not answer, doors are closed without it", e);
    }
  }

  private void writeState() {
    ListenerState file = state;
    if (file == null) {
      return;
    }
    List<String> lines = new ArrayList<>();
    doors.forEach((name, door) -> line(name, door).ifPresent(lines::add));
    long version = file.nextVersion();
    callThread.<Boolean>offload(
        "write listeners",
        () -> {
          file.write(version, lines);
          return true;
        },
        (written, failure) -> {});
  }

  private static Optional<String> line(String profile, Door door) {
    if (door.channel != null) {
      InetSocketAddress address = (InetSocketAddress) door.channel.localAddress();
      String ip = door.place.ip().isEmpty() ? "0.0.0.0" : address.getAddress().getHostAddress();
      return Optional.of(profile + " " + ip + " " + address.getPort());
    }
    return Optional.ofNullable(door.error).map(error -> profile + " error " + error);
  }
}
