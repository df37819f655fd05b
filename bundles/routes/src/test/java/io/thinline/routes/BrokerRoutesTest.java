package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.event.ForwardingRoute.State;
import io.thinline.api.event.PbxEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerRoutesTest {
  @TempDir Path folder;

  @Test
  void aJmsBrokerThatIsStoppedAndStartedGetsEveryEvent() throws Exception {
    try (Broker broker = Broker.withQueue(folder.resolve("broker"), "events");
        RouteUnderTest route = RouteUnderTest.connected(folder, jms(broker))) {
      deliverThroughAnOutage(broker, route);
      List<Broker.Received> received = broker.drain();
      Arrivals.areComplete(received.stream().map(Broker.Received::text).toList(), 1, 600);
      assertThat(received)
          .allSatisfy(
              one -> {
                String uuid = Events.header(one.text(), EventText.UUID);
                assertThat(one.uuid()).isEqualTo(uuid);
                assertThat(one.duplicateId()).isEqualTo(uuid);
                assertThat(one.group()).isEqualTo(Events.header(one.text(), "Skinny-Device-Name"));
              })
          .hasSize(600);
    }
  }

  @Test
  void anMqttBrokerThatIsStoppedAndStartedGetsEveryEvent() throws Exception {
    try (Broker broker = Broker.keeping(folder.resolve("broker"), "thinline.#");
        RouteUnderTest route = RouteUnderTest.connected(folder, mqtt(broker))) {
      deliverThroughAnOutage(broker, route);
      Arrivals.areComplete(broker.drain().stream().map(Broker.Received::text).toList(), 1, 600);
    }
  }

  @Test
  void anMqttSubscriberSeesTopicAndUuidWithoutReadingTheEvent() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    try (Broker broker = Broker.keeping(folder.resolve("broker"), "thinline.#")) {
      MqttClient client =
          new MqttClient("tcp://127.0.0.1:" + broker.port, "subscriber", new MemoryPersistence());
      client.connect();
      client.subscribe(
          new MqttSubscription[] {new MqttSubscription("thinline/skinny/call_state/#", 1)},
          new IMqttMessageListener[] {
            (topic, message) ->
                seen.add(
                    topic
                        + " "
                        + message.getProperties().getUserProperties().get(0).getKey()
                        + "="
                        + message.getProperties().getUserProperties().get(0).getValue())
          });
      try (RouteUnderTest route = RouteUnderTest.connected(folder, mqtt(broker))) {
        PbxEvent event = Events.callState("SEP1", 1);
        route.ring.publish(event);
        assertThat(seen.poll(60, TimeUnit.SECONDS))
            .isEqualTo("thinline/skinny/call_state/SEP1 Event-UUID=" + event.uuid());
      }
      client.disconnect();
      client.close();
    }
  }

  private static void deliverThroughAnOutage(Broker broker, RouteUnderTest route) throws Exception {
    route.publish(1, 200);
    await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().delivered() > 50);
    broker.stop();
    route.publish(201, 400);
    await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().state() == State.RETRYING);
    assertThat(route.status().lastError()).isNotBlank();
    assertThat(route.status().waiting()).isGreaterThanOrEqualTo(200);
    broker.start();
    route.publish(401, 600);
    route.awaitDelivered(600);
    assertThat(route.status().state()).isEqualTo(State.RUNNING);
    assertThat(route.status().dropped()).isZero();
  }

  private static JmsDestination jms(Broker broker) {
    return new JmsDestination("tcp://127.0.0.1:" + broker.port, "queue:events", "", "", 4);
  }

  private static MqttDestination mqtt(Broker broker) {
    return new MqttDestination(
        "tcp://127.0.0.1:" + broker.port,
        "thinline/{Event-Subclass}/{Skinny-Device-Name}",
        1,
        false,
        "thinline",
        "",
        "");
  }
}
