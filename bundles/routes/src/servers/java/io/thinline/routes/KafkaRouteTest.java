package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.event.ForwardingRoute.State;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka of one node in this JVM. */
class KafkaRouteTest {
  private static final String TOPIC = "thinline-events";

  @TempDir Path folder;
  private final int port = Broker.freePort();
  private final int controllerPort = Broker.freePort();

  @Test
  void aKafkaThatIsStoppedAndStartedGetsEveryEvent() throws Exception {
    Files.createDirectories(folder.resolve("log"));
    Files.writeString(
        folder.resolve("log").resolve("meta.properties"),
        "version=1\ncluster.id=" + Uuid.randomUuid() + "\nnode.id=1\ndirectory.id=" + Uuid.randomUuid());
    KafkaRaftServer server = started();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, 3, (short) 1))).all().get(60, TimeUnit.SECONDS);
    }
    KafkaDestination kafka = new KafkaDestination("127.0.0.1:" + port, TOPIC, Map.of());
    try (RouteUnderTest route = RouteUnderTest.connected(folder, kafka)) {
      route.publish(1, 100);
      route.awaitDelivered(100);
      server.shutdown();
      server.awaitShutdown();
      route.publish(101, 200);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().state() == State.RETRYING);
      server = started();
      route.publish(201, 300);
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> route.status().waiting() == 0 && route.status().delivered() >= 300);
      List<ConsumerRecord<String, String>> records = records();
      Arrivals.areComplete(records.stream().map(ConsumerRecord::value).toList(), 1, 300);
      assertThat(records)
          .allSatisfy(
              record -> {
                assertThat(record.key())
                    .isEqualTo(Events.header(record.value(), "Skinny-Device-Name"));
                assertThat(record.headers().lastHeader(EventText.UUID).value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(Events.header(record.value(), EventText.UUID));
              });
    } finally {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private KafkaRaftServer started() {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
            "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
            "controller.listener.names", "CONTROLLER",
            "log.dirs", folder.resolve("log").toString(),
            "offsets.topic.replication.factor", "1"));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return server;
  }

  private List<ConsumerRecord<String, String>> records() {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          Stream.of(0, 1, 2).map(number -> new TopicPartition(TOPIC, number)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end =
          consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      while (records.size() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }
}
