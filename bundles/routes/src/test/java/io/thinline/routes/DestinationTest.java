package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.component.springrabbit.SpringRabbitMQEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/** What the components of Camel are told, where no server of that kind runs in this test. */
class DestinationTest {
  private final CamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void start() {
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void kafkaConfirmsAnEventWhenAllReplicasHaveIt() throws Exception {
    KafkaDestination kafka =
        new KafkaDestination(
            "a:9092,b:9092", "thinline-events", Map.of("security.protocol", "SASL_SSL"));
    KafkaEndpoint endpoint = (KafkaEndpoint) kafka.open(camel, component("kafka")).endpoint();
    KafkaConfiguration told = endpoint.getConfiguration();
    assertThat(told.getTopic()).isEqualTo("thinline-events");
    assertThat(told.getBrokers()).isEqualTo("a:9092,b:9092");
    assertThat(told.createProducerProperties())
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true);
    assertThat(told.getAdditionalProperties()).containsEntry("security.protocol", "SASL_SSL");
  }

  @Test
  void kafkaHasThePhoneAsKey() throws Exception {
    Exchange exchange = new DefaultExchange(camel);
    new KafkaDestination("a:9092", "x", Map.of())
        .address(exchange.getMessage(), Events.callState("SEP1", 1));
    assertThat(exchange.getMessage().getHeader("kafka.KEY")).isEqualTo("SEP1");
  }

  @Test
  void rabbitmqIsAskedToConfirm() throws Exception {
    RabbitmqDestination rabbit = rabbit("amqp://broker:5673", "events");
    CamelDestination.Opened opened = rabbit.open(camel, component("spring-rabbitmq"));
    SpringRabbitMQEndpoint endpoint = (SpringRabbitMQEndpoint) opened.endpoint();
    CachingConnectionFactory factory = (CachingConnectionFactory) endpoint.getConnectionFactory();
    assertThat(factory.isSimplePublisherConfirms()).isTrue();
    assertThat(factory.getHost()).isEqualTo("broker");
    assertThat(factory.getPort()).isEqualTo(5673);
    assertThat(factory.getUsername()).isEqualTo("me");
    assertThat(endpoint.getConfirm()).isEqualTo("enabled");
    assertThat(endpoint.getExchangeName()).isEqualTo("events");
    opened.release().run();
  }

  @Test
  void aRoutingKeyIsMadeOfHeadersAndTheMessageIsKept() throws Exception {
    Exchange exchange = new DefaultExchange(camel);
    rabbit("amqp://x", "events").address(exchange.getMessage(), Events.callState("SEP1", 1));
    assertThat(exchange.getMessage().getHeaders())
        .containsEntry("CamelSpringRabbitmqRoutingOverrideKey", "skinny.call_state.SEP1")
        .containsEntry("CamelSpringRabbitmqDeliveryMode", "PERSISTENT");
  }

  @Test
  void whatIsMissingOrWrongIsNamedWithWhatWouldBeRight() {
    assertThat(new KafkaDestination("", "x", Map.of()).problem().orElseThrow())
        .contains("brokers is \"\"")
        .contains("kafka1:9092");
    assertThat(new KafkaDestination("a:1", "x y", Map.of()).problem().orElseThrow())
        .contains("topic is");
    assertThat(rabbit("http://x", "e").problem().orElseThrow()).contains("uri is");
    assertThat(new JmsDestination("", "queue:x", "", "", 1).problem().orElseThrow())
        .contains("broker is empty");
    assertThat(new JmsDestination("tcp://x", "x", "", "", 1).problem().orElseThrow())
        .contains("queue:name");
    assertThat(mqtt("", "t", 1).problem().orElseThrow()).contains("broker is");
    assertThat(mqtt("tcp://x:1", "a/#", 1).problem().orElseThrow()).contains("topic is");
    assertThat(mqtt("tcp://x:1", "a", 0).problem().orElseThrow()).contains("qos is 0");
    assertThat(mqtt("tcp://x:1", "a", 1).problem()).isEmpty();
  }

  @Test
  void whatIsShownHasNoPassword() {
    assertThat(rabbit("amqp://user:secret@broker/vhost", "e").shown()).doesNotContain("secret");
    assertThat(
            new HttpDestination("https://u:secret@x/y?k=secret", "POST", Map.of(), 1, "json")
                .shown())
        .doesNotContain("secret");
  }

  private Component component(String scheme) throws Exception {
    Component component = RouteUnderTest.component(scheme, camel);
    camel.addComponent(scheme, component);
    return component;
  }

  private static RabbitmqDestination rabbit(String uri, String exchange) {
    return new RabbitmqDestination(
        uri, exchange, "{Event-Subclass}.{Skinny-Device-Name}", "me", "pw", "json");
  }

  private static MqttDestination mqtt(String broker, String topic, int qos) {
    return new MqttDestination(broker, topic, qos, false, "", "", "");
  }
}
