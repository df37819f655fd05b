package io.thinline.skinny.listener;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.config.TlsParameters;
import io.thinline.skinny.listener.tls.TlsIdentity;
import io.thinline.skinny.listener.tls.TlsSettings;
import io.thinline.skinny.station.Profile;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The doors of one profile: that for all phones, and that for phones with TLS. Call thread. */
final class ProfileDoors {
  private static final String WITH_TLS = "/tls";

  private final String name;
  private final DoorResources shared;
  private final AcceptGate gate;
  private final EventLoop acceptor;
  private final TlsIdentity identity;
  private final Door plain;
  private final Door secure;

  /** Where the door with TLS shall be once there is a certificate. */
  private Optional<Place> securePlace = Optional.empty();

  ProfileDoors(Profile profile, DoorResources shared) {
    this.name = profile.name();
    this.shared = shared;
    this.gate = new AcceptGate(profile.refusals(), shared.callThread(), profile.settings());
    this.acceptor = shared.eventLoops().next();
    this.identity =
        new TlsIdentity("profile " + name + WITH_TLS, shared.callThread(), this::identified);
    PhoneChannels phones = new PhoneChannels(profile, shared.callThread(), gate, shared.codec());
    this.plain = door(name, phones);
    this.secure =
        door(
            name + WITH_TLS,
            new SecureChannels(identity, phones, gate, profile.refusals(), shared.mathematics()));
  }

  private Door door(String doorName, ChannelHandler connections) {
    DoorMover mover = new DoorMover(shared.hosts(), (host, port) -> bind(host, port, connections));
    return new Door(doorName, shared.callThread(), mover, shared.closing(), shared.changed());
  }

  /** Opens, moves and shuts them as the profile says now. */
  void open(SkinnyProfile settings) {
    gate.settings(settings);
    boolean onlySecure = settings.get(TlsParameters.ONLY);
    plain.want(onlySecure ? null : place(settings, SkinnyParameters.PORT));
    Optional<TlsSettings> tls = TlsSettings.of(settings, shared.configuration());
    securePlace = tls.map(wanted -> place(settings, TlsParameters.PORT));
    tls.ifPresentOrElse(
        wanted -> identity.want(wanted, location(settings, TlsParameters.KEYSTORE)),
        identity::none);
    openSecure();
  }

  private void openSecure() {
    secure.want(identity.ready() ? securePlace.orElse(null) : null);
  }

  private void identified() {
    openSecure();
    shared.changed().run();
  }

  /** Whether all is said of whether they are open. */
  boolean settled() {
    return plain.settled()
        && (securePlace.isEmpty() || identity.error().isPresent() || secure.isOpenOrFailed());
  }

  void shut() {
    securePlace = Optional.empty();
    identity.none();
    plain.want(null);
    secure.want(null);
  }

  void look() {
    identity.look();
    plain.look();
    secure.look();
  }

  void tryAgain() {
    plain.tryAgain();
    secure.tryAgain();
  }

  Optional<InetSocketAddress> address(String door) {
    return door.endsWith(WITH_TLS) ? secure.address() : plain.address();
  }

  /** Whether a door is called so. */
  boolean has(String door) {
    return door.equals(name) || door.equals(name + WITH_TLS);
  }

  /** For the file of open doors. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    line(name, plain).ifPresent(lines::add);
    line(name + WITH_TLS, secure)
        .or(
            () ->
                securePlace
                    .flatMap(wanted -> identity.error())
                    .map(why -> error(name + WITH_TLS, why)))
        .ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> line(String door, Door state) {
    return state
        .address()
        .map(
            address ->
                door
                    + " "
                    + (state.isEverywhere() ? "0.0.0.0" : address.getAddress().getHostAddress())
                    + " "
                    + address.getPort())
        .or(() -> state.error().map(why -> error(door, why)));
  }

  private static String error(String door, String why) {
    return door + " error " + why;
  }

  private ChannelFuture bind(@Nullable InetAddress host, int port, ChannelHandler connections) {
    return new ServerBootstrap()
        .group(acceptor, shared.eventLoops())
        .channelFactory(() -> serverChannel(host))
        .option(ChannelOption.SO_BACKLOG, gate.limits().backlog())
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.SO_KEEPALIVE, true)
        .handler(gate)
        .childHandler(connections)
        .bind(host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
  }

  /** A socket of the system's choice hears IPv4 and IPv6, which 0.0.0.0 does not mean. */
  private static NioServerSocketChannel serverChannel(@Nullable InetAddress host) {
    return host instanceof Inet4Address
        ? new NioServerSocketChannel(SelectorProvider.provider(), SocketProtocolFamily.INET)
        : new NioServerSocketChannel();
  }

  private static Place place(SkinnyProfile settings, Parameter<Integer> port) {
    return new Place(
        settings.ip(),
        settings.get(port),
        settings.autoRestart(),
        location(settings, port, SkinnyParameters.IP));
  }

  /** Where the configuration says so. */
  private static SourceLocation location(SkinnyProfile settings, Parameter<?>... parameters) {
    return Stream.of(parameters)
        .flatMap(parameter -> settings.parameter(parameter.name()).stream())
        .map(ConfigValue::location)
        .findFirst()
        .orElse(settings.location());
  }
}
