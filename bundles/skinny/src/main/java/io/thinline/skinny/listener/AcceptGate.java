package io.thinline.skinny.listener;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.util.AttributeKey;
import io.thinline.api.config.AccessParameters;
import io.thinline.api.config.AddressRules;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.station.Refusal;
import io.thinline.skinny.station.Refusals;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Stands at all doors of a profile, which share one event loop, and lets no connection pass that
 * comes from where none may, or is above a cap: it is reset before anything is set up for it. Those
 * who are in stay.
 */
@ChannelHandler.Sharable
final class AcceptGate extends ChannelInboundHandlerAdapter {
  /** How long nothing is accepted when the operating system has no room for it. */
  private static final int REST_SECONDS = 1;

  private static final AttributeKey<ConnectionCounts.Place> PLACE =
      AttributeKey.valueOf(AcceptGate.class, "place");

  private final Refusals refusals;
  private final CallThread callThread;
  private final ConnectionCounts counts = new ConnectionCounts();
  private volatile Rules rules;

  private record Rules(ConnectionLimits limits, AddressRules from) {
    static Rules of(SkinnyProfile settings) {
      return new Rules(settings.limits(), AccessParameters.rules(settings.settings()));
    }

    Optional<Refusal> refusal(InetAddress address) {
      if (from.allow(address)) {
        return Optional.empty();
      }
      return Optional.of(
          from.deny().contains(address)
              ? refusal(AccessParameters.DENY, "its address is denied")
              : refusal(AccessParameters.PERMIT, "its address is not permitted"));
    }

    private static Refusal refusal(Parameter<?> list, String text) {
      return new Refusal(list.name(), OptionalLong.empty(), text + " by " + list.name());
    }
  }

  AcceptGate(Refusals refusals, CallThread callThread, SkinnyProfile settings) {
    this.refusals = refusals;
    this.callThread = callThread;
    this.rules = Rules.of(settings);
  }

  /** What holds for connections that come from now on. Any thread. */
  void settings(SkinnyProfile changed) {
    rules = Rules.of(changed);
  }

  ConnectionLimits limits() {
    return rules.limits();
  }

  ConnectionCounts counts() {
    return counts;
  }

  /** The place of a connection that has come in here. */
  static ConnectionCounts.Place place(Channel connection) {
    return connection.attr(PLACE).get();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Channel connection = (Channel) message;
    InetAddress address = ((InetSocketAddress) connection.remoteAddress()).getAddress();
    Rules now = rules;
    Optional<Refusal> refusal =
        now.refusal(address).or(() -> counts.refusal(address, now.limits()));
    if (refusal.isPresent()) {
      reset(connection);
      refusals.report(address.getHostAddress(), refusal.get());
      return;
    }
    ConnectionCounts.Place place = counts.enter(address);
    connection.attr(PLACE).set(place);
    connection
        .closeFuture()
        .addListener(closed -> callThread.post("connection ends", place::leave));
    context.fireChannelRead(connection);
  }

  /** A reset, unlike a proper close, leaves nothing behind with the operating system either. */
  private static void reset(Channel connection) {
    connection.config().setOption(ChannelOption.SO_LINGER, 0);
    connection.unsafe().closeForcibly();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    refusals.report(
        "anybody", Refusal.cannotAccept("a connection cannot be accepted: " + cause.getMessage()));
    Channel server = context.channel();
    if (server.config().isAutoRead()) {
      server.config().setAutoRead(false);
      var unused =
          context
              .executor()
              .schedule(() -> server.config().setAutoRead(true), REST_SECONDS, TimeUnit.SECONDS);
    }
  }
}
