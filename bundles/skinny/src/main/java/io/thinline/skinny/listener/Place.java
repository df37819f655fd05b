package io.thinline.skinny.listener;

import io.thinline.api.config.SourceLocation;

/**
 * Where a door shall be, as configured.
 *
 * @param ip an address, a name of one, or empty for all addresses
 * @param port 0 for any free one
 * @param follow whether the door moves when the host's address, or what the name means, changes
 * @param location where the configuration says so
 */
record Place(String ip, int port, boolean follow, SourceLocation location) {

  /** True when a door there need not move. */
  boolean isSame(Place other) {
    return ip.equals(other.ip) && port == other.port;
  }

  @Override
  public String toString() {
    return (ip.isEmpty() ? "all addresses" : ip) + " port " + port;
  }
}
