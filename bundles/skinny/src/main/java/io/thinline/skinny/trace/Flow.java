package io.thinline.skinny.trace;

import java.net.InetSocketAddress;

/** One connection in captures: its two ends and who it is. */
final class Flow {
  private final InetSocketAddress phone;
  private final InetSocketAddress server;
  private volatile String device = "";

  Flow(InetSocketAddress phone, InetSocketAddress server) {
    this.phone = phone;
    this.server = server;
  }

  InetSocketAddress phone() {
    return phone;
  }

  InetSocketAddress server() {
    return server;
  }

  /** The name the phone has said; empty before. */
  String device() {
    return device;
  }

  void device(String name) {
    device = name;
  }
}
