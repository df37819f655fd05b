package io.thinline.skinny.listener;

import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Opens a door. */
@FunctionalInterface
interface Binder {

  /** {@code host} is null for all addresses, IPv4 and IPv6. */
  ChannelFuture bind(@Nullable InetAddress host, int port);
}
