package io.thinline.api.config;

import static io.thinline.api.config.ParameterType.number;
import static io.thinline.api.config.ParameterType.seconds;

import io.thinline.api.config.Parameter.Effect;
import java.time.Duration;
import java.util.List;

/** The parameters of a profile that bound what its connections may do. */
public final class ConnectionParameters {
  private static final int MOST_CONNECTIONS = 1_000_000;

  private static final ConnectionLimits STANDARD = ConnectionLimits.STANDARD;

  public static final Parameter<Duration> REGISTER_TIMEOUT =
      Parameter.own(
          "register-timeout",
          seconds(1, 3600),
          Long.toString(STANDARD.registerTimeout().toSeconds()),
          "s",
          "How long a connection may exist until its phone registers or, as one that is with another server, sends its first KeepAlive.",
          "0.1",
          Effect.NEXT_CONNECTION);
  public static final Parameter<Integer> MESSAGE_RATE =
      limit("message-rate", 1, 100_000, STANDARD.messageRate(), "Messages a second of a phone.");
  public static final Parameter<Integer> MESSAGE_BURST =
      limit("message-burst", 1, 1_000_000, STANDARD.messageBurst(), "Messages of a phone at once.");
  public static final Parameter<Integer> WRITE_LIMIT =
      limit(
          "write-limit",
          16_384,
          100_000_000,
          STANDARD.writeLimit(),
          "Bytes that may wait for a phone that does not read.");
  public static final Parameter<Integer> FRAME_LIMIT =
      limit("frame-limit", 2048, 65_536, STANDARD.frameLimit(), "Largest length of a message.");
  public static final Parameter<Integer> CONNECTIONS_PER_ADDRESS =
      limit(
          "connections-per-address",
          1,
          MOST_CONNECTIONS,
          STANDARD.connectionsPerAddress(),
          "Connections from one source address.");
  public static final Parameter<Integer> UNREGISTERED_PER_ADDRESS =
      limit(
          "unregistered-per-address",
          1,
          MOST_CONNECTIONS,
          STANDARD.unregisteredPerAddress(),
          "Connections from one source address that have not registered yet.");
  public static final Parameter<Integer> MAX_CONNECTIONS =
      limit(
          "max-connections", 1, MOST_CONNECTIONS, STANDARD.maxConnections(), "Connections in all.");
  public static final Parameter<Integer> BACKLOG =
      Parameter.own(
          "backlog",
          number(1, 65_535),
          Integer.toString(STANDARD.backlog()),
          "",
          "Connections that may wait to be accepted.",
          "0.1",
          Effect.LISTENER);

  public static final List<Parameter<?>> ALL =
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

  private ConnectionParameters() {}

  /** The limits that these settings mean. */
  public static ConnectionLimits limits(ParameterSettings settings) {
    return new ConnectionLimits(
        settings.get(REGISTER_TIMEOUT),
        settings.get(MESSAGE_RATE),
        settings.get(MESSAGE_BURST),
        settings.get(WRITE_LIMIT),
        settings.get(FRAME_LIMIT),
        settings.get(CONNECTIONS_PER_ADDRESS),
        settings.get(UNREGISTERED_PER_ADDRESS),
        settings.get(MAX_CONNECTIONS),
        settings.get(BACKLOG));
  }

  private static Parameter<Integer> limit(
      String name, int least, int most, int standard, String description) {
    return Parameter.own(
        name,
        number(least, most),
        Integer.toString(standard),
        "",
        description,
        "0.1",
        Effect.NEXT_CONNECTION);
  }
}
