package io.thinline.skinny.listener;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.ssl.SslHandler;
import io.thinline.skinny.listener.tls.Handshake;
import io.thinline.skinny.listener.tls.TlsIdentity;
import io.thinline.skinny.station.Refusals;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;

/** Sets up a connection with TLS: what a phone needs is there when the handshake is done. */
final class SecureChannels extends ChannelInitializer<Channel> {
  /** A phone that does not take the end of TLS in this time does not get it. */
  private static final int LAST_WORDS_SECONDS = 1;

  private final TlsIdentity identity;
  private final PhoneChannels phones;
  private final AcceptGate gate;
  private final Refusals refusals;
  private final Executor mathematics;

  /** {@code mathematics} gets what takes a while: signatures and their checks. */
  SecureChannels(
      TlsIdentity identity,
      PhoneChannels phones,
      AcceptGate gate,
      Refusals refusals,
      Executor mathematics) {
    this.identity = identity;
    this.phones = phones;
    this.gate = gate;
    this.refusals = refusals;
    this.mathematics = mathematics;
  }

  @Override
  protected void initChannel(Channel connection) {
    SSLEngine engine = identity.engine();
    SslHandler tls = new SslHandler(engine, mathematics);
    tls.setHandshakeTimeout(gate.limits().registerTimeout().toSeconds(), TimeUnit.SECONDS);
    tls.setCloseNotifyFlushTimeout(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    connection
        .pipeline()
        .addLast(
            tls, new Handshake(engine, refusals, context -> phones.furnish(context.channel())));
  }
}
