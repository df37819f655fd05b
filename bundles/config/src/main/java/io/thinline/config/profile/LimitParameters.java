package io.thinline.config.profile;

import static io.thinline.config.parameter.ParameterType.number;
import static io.thinline.config.parameter.ParameterType.seconds;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.config.parameter.Parameter;
import io.thinline.config.parameter.ParameterValues;
import java.time.Duration;
import java.util.List;

/** The parameters of a profile that bound what connections may do. */
final class LimitParameters {
  private static final int MOST_CONNECTIONS = 1_000_000;

  private static final ConnectionLimits STANDARD = ConnectionLimits.STANDARD;

  static final Parameter<Duration> REGISTER_TIMEOUT =
      Parameter.of(
          "register-timeout",
          seconds(1, 3600),
          Long.toString(STANDARD.registerTimeout().toSeconds()),
          "s",
          "How long a connection may exist until its phone has registered.");
  static final Parameter<Integer> MESSAGE_RATE =
      limit("message-rate", 1, 100_000, STANDARD.messageRate(), "Messages a second of a phone.");
  static final Parameter<Integer> MESSAGE_BURST =
      limit("message-burst", 1, 1_000_000, STANDARD.messageBurst(), "Messages of a phone at once.");
  static final Parameter<Integer> WRITE_LIMIT =
      limit(
          "write-limit",
          16_384,
          100_000_000,
          STANDARD.writeLimit(),
          "Bytes that may wait for a phone that does not read.");
  static final Parameter<Integer> FRAME_LIMIT =
      limit("frame-limit", 2048, 65_536, STANDARD.frameLimit(), "Largest length of a message.");
  static final Parameter<Integer> CONNECTIONS_PER_ADDRESS =
      limit(
          "connections-per-address",
          1,
          MOST_CONNECTIONS,
          STANDARD.connectionsPerAddress(),
          "Connections from one source address.");
  static final Parameter<Integer> UNREGISTERED_PER_ADDRESS =
      limit(
          "unregistered-per-address",
          1,
          MOST_CONNECTIONS,
          STANDARD.unregisteredPerAddress(),
          "Connections from one source address that have not registered yet.");
  static final Parameter<Integer> MAX_CONNECTIONS =
      limit(
          "max-connections", 1, MOST_CONNECTIONS, STANDARD.maxConnections(), "Connections in all.");
  static final Parameter<Integer> BACKLOG =
      limit("backlog", 1, 65_535, STANDARD.backlog(), "Connections that may wait to be accepted.");

  static final List<Parameter<?>> ALL =
      List.of(
          REGISTER_TIMEOUT,
          MESSAGE_RATE,
          MESSAGE_BURST,
          WRITE_LIMIT,
          FRAME_LIMIT,
          CONNECTIONS_PER_ADDRESS,
          UNREGISTERED_PER_ADDRESS,
          MAX_CONNECTIONS,
          BACKLOG);

  private LimitParameters() {}

  static ConnectionLimits read(ParameterValues values) {
    return new ConnectionLimits(
        values.get(REGISTER_TIMEOUT),
        values.get(MESSAGE_RATE),
        values.get(MESSAGE_BURST),
        values.get(WRITE_LIMIT),
        values.get(FRAME_LIMIT),
        values.get(CONNECTIONS_PER_ADDRESS),
        values.get(UNREGISTERED_PER_ADDRESS),
        values.get(MAX_CONNECTIONS),
        values.get(BACKLOG));
  }

  private static Parameter<Integer> limit(
      String name, int least, int most, int standard, String description) {
    return Parameter.of(name, number(least, most), Integer.toString(standard), "", description);
  }
}
