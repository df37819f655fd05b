package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Message;

/**
 * A topic of Kafka; the device is the key, so that its events stay in one partition.
 *
 * @param options more of Kafka's producer settings, {@code sasl.mechanism} and the like
 */
record KafkaDestination(String brokers, String topic, Map<String, String> options)
    implements CamelDestination {

  @Override
  public String shown() {
    return brokers + " " + topic;
  }

  @Override
  public Optional<String> problem() {
    if (!brokers.matches("[^\\s:,]+:\\d+(,[^\\s:,]+:\\d+)*")) {
      return Optional.of(
          "brokers is \"" + brokers + "\"; it must be such as kafka1:9092,kafka2:9092");
    }
    return topic.matches("[A-Za-z0-9._-]{1,249}")
        ? Optional.empty()
        : Optional.of(
            "topic is \"" + topic + "\"; it must be letters, digits, dots, dashes, underscores");
  }

  @Override
  public String scheme() {
    return "kafka";
  }

  @Override
  public Opened open(CamelContext camel, Component component) throws Exception {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("brokers", brokers);
    all.put("requestRequiredAcks", "all");
    all.put("enableIdempotence", "true");
    all.put("lingerMs", "0");
    // Within these the broker answers, or the event is tried again by us.
    all.put("maxBlockMs", "15000");
    all.put("requestTimeoutMs", "10000");
    all.put("deliveryTimeoutMs", "20000");
    // The client logs each of its own attempts.
    all.put("reconnectBackoffMs", "2000");
    all.put("reconnectBackoffMaxMs", "10000");
    for (Map.Entry<String, String> option : options.entrySet()) {
      all.put("additionalProperties." + option.getKey(), option.getValue());
    }
    return new Opened(component.createEndpoint("kafka:" + topic, all));
  }

  @Override
  public void address(Message message, PbxEvent event) {
    String key = EventSource.key(event);
    if (!key.isEmpty()) {
      message.setHeader("kafka.KEY", key);
    }
  }
}
