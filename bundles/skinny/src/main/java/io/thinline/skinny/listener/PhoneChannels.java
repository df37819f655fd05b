package io.thinline.skinny.listener;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.WriteBufferWaterMark;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.trace.ConnectionTap;
import java.net.InetSocketAddress;

/** Sets up a connection, under the limits in force when it comes. */
final class PhoneChannels extends ChannelInitializer<Channel> {
  /** The part of the write limit at which a phone that had fallen behind has caught up. */
  private static final int CAUGHT_UP = 8;

  private final Profile profile;
  private final CallThread callThread;
  private final AcceptGate gate;
  private final SccpCodec codec;
  private final SccpFrameEncoder encoder;

  PhoneChannels(Profile profile, CallThread callThread, AcceptGate gate, SccpCodec codec) {
    this.profile = profile;
    this.callThread = callThread;
    this.gate = gate;
    this.codec = codec;
    this.encoder = new SccpFrameEncoder(codec);
  }

  @Override
  protected void initChannel(Channel connection) {
    furnish(connection);
  }

  /** Adds what a phone needs behind whatever is there. */
  void furnish(Channel connection) {
    ConnectionLimits limits = gate.limits();
    connection
        .config()
        .setWriteBufferWaterMark(
            new WriteBufferWaterMark(limits.writeLimit() / CAUGHT_UP, limits.writeLimit()));
    ConnectionTap tap =
        profile
            .captures()
            .tap(
                (InetSocketAddress) connection.remoteAddress(),
                (InetSocketAddress) connection.localAddress());
    connection
        .pipeline()
        .addLast(
            tap,
            new SccpFrameDecoder(codec, limits.frameLimit()),
            encoder,
            tap.names(),
            new PhoneHandler(profile, callThread, limits, AcceptGate.place(connection)));
  }
}
