package io.thinline.api.config;

import java.time.Duration;

/**
 * What the connections of a profile's listener may ask of the server, and how many there may be.
 *
 * @param registerTimeout how long a connection may exist until its phone has registered
 * @param messageRate messages a second that one connection may send on end
 * @param messageBurst messages that one connection may send at once
 * @param writeLimit bytes that may wait for a phone that does not read
 * @param frameLimit largest length word of a message
 * @param connectionsPerAddress connections from one source address
 * @param unregisteredPerAddress of these, connections whose phone has not registered yet
 * @param maxConnections connections in all
 * @param backlog connections that may wait to be accepted
 */
public record ConnectionLimits(
    Duration registerTimeout,
    int messageRate,
    int messageBurst,
    int writeLimit,
    int frameLimit,
    int connectionsPerAddress,
    int unregisteredPerAddress,
    int maxConnections,
    int backlog) {

  /** What holds where the configuration says nothing. */
  public static final ConnectionLimits STANDARD =
      new ConnectionLimits(
          Duration.ofSeconds(30), 100, 1000, 262_144, 8192, 5000, 2500, 20_000, 4096);
}
