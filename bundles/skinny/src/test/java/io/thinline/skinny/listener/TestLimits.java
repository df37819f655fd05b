package io.thinline.skinny.listener;

import io.thinline.api.config.ConnectionLimits;
import java.time.Duration;

/** The standard limits, one of them changed. */
final class TestLimits {
  private static final ConnectionLimits S = ConnectionLimits.STANDARD;

  /** For a peer that sends all it has before it reads the first answer. */
  private static final int ANY_NUMBER_OF_ANSWERS = 64 * 1024 * 1024;

  private TestLimits() {}

  static ConnectionLimits rate(int perSecond, int burst) {
    return new ConnectionLimits(
        S.registerTimeout(),
        perSecond,
        burst,
        ANY_NUMBER_OF_ANSWERS,
        S.frameLimit(),
        S.connectionsPerAddress(),
        S.unregisteredPerAddress(),
        S.maxConnections(),
        S.backlog());
  }

  static ConnectionLimits sizes(int write, int frame) {
    return new ConnectionLimits(
        S.registerTimeout(),
        1_000_000,
        1_000_000,
        write,
        frame,
        S.connectionsPerAddress(),
        S.unregisteredPerAddress(),
        S.maxConnections(),
        S.backlog());
  }

  static ConnectionLimits caps(int perAddress, int unregisteredPerAddress, int all) {
    return caps(S.registerTimeout(), perAddress, unregisteredPerAddress, all);
  }

  static ConnectionLimits caps(
      Duration registerTimeout, int perAddress, int unregisteredPerAddress, int all) {
    return new ConnectionLimits(
        registerTimeout,
        S.messageRate(),
        S.messageBurst(),
        S.writeLimit(),
        S.frameLimit(),
        perAddress,
        unregisteredPerAddress,
        all,
        S.backlog());
  }
}
