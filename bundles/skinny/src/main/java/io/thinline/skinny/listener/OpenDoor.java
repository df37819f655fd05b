package io.thinline.skinny.listener;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A door that is open.
 *
 * @param place why it is there
 * @param host what the place meant when it was opened; null for all addresses
 * @param own whether that was the address this host uses towards the world
 */
record OpenDoor(Place place, @Nullable InetAddress host, boolean own, Channel channel) {

  InetSocketAddress address() {
    return (InetSocketAddress) channel.localAddress();
  }
}
