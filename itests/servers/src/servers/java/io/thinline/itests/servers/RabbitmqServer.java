package io.thinline.itests.servers;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The RabbitMQ that Debian's package rabbitmq-server installs, as a node of our own: its name,
 * ports, home, data and log are ours, and so is the port mapper that Erlang wants.
 */
public final class RabbitmqServer implements EventServer {
  private static final Path SCRIPT = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
  private static final String QUEUE = "thinline.events";
  private static final int STOPS_WITHIN_SECONDS = 30;

  private final int port = FreePort.find();
  private final int distributionPort = FreePort.find();
  private final int mapperPort = FreePort.find();
  private final List<String> received = new ArrayList<>();
  private @Nullable Process mapper;
  private @Nullable Process node;

  /** When the JVM ends before the test has stopped it. */
  public RabbitmqServer() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  @Override
  public String name() {
    return "rabbitmq";
  }

  @Override
  public synchronized String start(Path folder) throws Exception {
    if (node == null) {
      if (!Files.isExecutable(SCRIPT)) {
        throw new IllegalStateException(
            "RabbitMQ is not installed: there is no "
                + SCRIPT
                + ". Install Debian's package rabbitmq-server, or build without the profile"
                + " \"servers\"");
      }
      mapper = startMapper(folder);
      Process started = startNode(folder);
      node = started;
      awaitReady(started);
      declareQueue();
    }
    return "amqp://127.0.0.1:" + port;
  }

  private Process startMapper(Path folder) throws IOException {
    return new ProcessBuilder("epmd", "-port", "" + mapperPort, "-address", "127.0.0.1")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("epmd.log").toFile())
        .start();
  }

  private Process startNode(Path folder) throws IOException {
    Path plugins = Files.writeString(folder.resolve("enabled_plugins"), "[].\n");
    ProcessBuilder script = new ProcessBuilder(SCRIPT.toString()).redirectErrorStream(true);
    script.directory(folder.toFile());
    Map<String, String> environment = script.environment();
    environment.put("HOME", folder.toString());
    environment.put("ERL_EPMD_PORT", "" + mapperPort);
    environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
    environment.put("RABBITMQ_NODENAME", "thinline-" + port + "@localhost");
    environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
    environment.put("RABBITMQ_NODE_PORT", "" + port);
    environment.put("RABBITMQ_DIST_PORT", "" + distributionPort);
    environment.put(
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
    environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
    environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
    environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq").toString());
    environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("rabbitmq-env.conf").toString());
    environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString());
    // So the script becomes Erlang instead of waiting for it: stopping the process stops the node.
    environment.put("RUNNING_UNDER_SYSTEMD", "true");
    return script.start();
  }

  /** What it prints is read as long as it runs, or it would stop when the pipe is full. */
  private static void awaitReady(Process started) throws IOException {
    StringBuilder printed = new StringBuilder();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.append(line).append('\n');
      if (line.contains("completed with")) {
        Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "rabbitmq");
        rest.setDaemon(true);
        rest.start();
        return;
      }
    }
    throw new IllegalStateException("RabbitMQ does not start:\n" + printed);
  }

  private Connection connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(port);
    return factory.newConnection();
  }

  private void declareQueue() throws Exception {
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, true, false, false, Map.of());
    }
  }

  @Override
  public synchronized void stop() throws Exception {
    stop(node);
    node = null;
    stop(mapper);
    mapper = null;
  }

  private static void stop(@Nullable Process process) throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private void kill() {
    Process left = node;
    if (left != null) {
      left.destroyForcibly();
    }
    Process leftMapper = mapper;
    if (leftMapper != null) {
      leftMapper.destroyForcibly();
    }
  }

  @Override
  public synchronized List<String> received() throws Exception {
    if (node != null) {
      collect();
    }
    return List.copyOf(received);
  }

  private void collect() throws Exception {
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      for (GetResponse got = channel.basicGet(QUEUE, true);
          got != null;
          got = channel.basicGet(QUEUE, true)) {
        received.add(new String(got.getBody(), StandardCharsets.UTF_8));
      }
    }
  }
}
