package io.thinline.itests.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A Kafka of one node in this JVM, with one topic of three partitions. */
public final class KafkaServer implements EventServer {
  private static final String TOPIC = "thinline-events";
  private static final int PARTITIONS = 3;

  private final int port = FreePort.find();
  private final int controllerPort = FreePort.find();
  private @Nullable KafkaRaftServer server;

  /** What is fatal to Kafka would end the JVM of the tests without a word. */
  public KafkaServer() {
    Exit.setExitProcedure(KafkaServer::fail);
    Exit.setHaltProcedure(KafkaServer::fail);
  }

  private static void fail(int status, @Nullable String message) {
    throw new IllegalStateException("Kafka ends with " + status + ": " + message);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public synchronized String start(Path folder) throws Exception {
    if (server == null) {
      Path log = folder.resolve("log");
      boolean first = !Files.exists(log);
      if (first) {
        format(log);
      }
      KafkaRaftServer started = new KafkaRaftServer(configuration(log), Time.SYSTEM);
      started.startup();
      server = started;
      if (first) {
        createTopic();
      }
    }
    return address();
  }

  private String address() {
    return "127.0.0.1:" + port;
  }

  private static void format(Path log) throws IOException {
    Files.createDirectories(log);
    Files.writeString(
        log.resolve("meta.properties"),
        "version=1\ncluster.id="
            + Uuid.randomUuid()
            + "\nnode.id=1\ndirectory.id="
            + Uuid.randomUuid());
  }

  private void createTopic() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
      admin
          .createTopics(Set.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
          .all()
          .get(60, TimeUnit.SECONDS);
    }
  }

  private KafkaConfig configuration(Path log) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
            "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
            "controller.listener.names", "CONTROLLER",
            "log.dirs", log.toString(),
            "offsets.topic.replication.factor", "1"));
    return new KafkaConfig(settings);
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  @Override
  public synchronized List<String> received() {
    List<String> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", address()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          Stream.iterate(0, number -> number + 1)
              .limit(PARTITIONS)
              .map(number -> new TopicPartition(TOPIC, number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (records.size() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
      }
    }
    return records;
  }
}
