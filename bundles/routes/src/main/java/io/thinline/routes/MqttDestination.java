package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Message;

/**
 * Topics of an MQTT 5 broker.
 *
 * @param topic with headers of the event in it
 */
record MqttDestination(
    String broker,
    String topic,
    int qos,
    boolean retained,
    String clientId,
    String user,
    String password)
    implements CamelDestination {
  private static final Pattern FORBIDDEN = Pattern.compile("[/+#\\x00]");
  private static final String PACKET = "org.eclipse.paho.mqttv5.common.packet.";
  private static final int KEEP_ALIVE_SECONDS = 20;

  @Override
  public String shown() {
    return broker + " " + topic;
  }

  @Override
  public Optional<String> problem() {
    if (!broker.matches("(tcp|ssl|ws|wss)://.+")) {
      return Optional.of("broker is \"" + broker + "\"; it must be such as tcp://example.com:1883");
    }
    if (topic.isBlank() || topic.contains("+") || topic.contains("#")) {
      return Optional.of("topic is \"" + topic + "\"; it must be a topic without + and #");
    }
    return qos == 1 || qos == 2
        ? Optional.empty()
        : Optional.of("qos is " + qos + "; it must be 1 or 2, 0 confirms nothing");
  }

  @Override
  public String scheme() {
    return "paho-mqtt5";
  }

  @Override
  public Opened open(CamelContext camel, Component component) throws Exception {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("brokerUrl", broker);
    options.put("qos", String.valueOf(qos));
    options.put("retained", String.valueOf(retained));
    options.put("keepAliveInterval", String.valueOf(KEEP_ALIVE_SECONDS));
    // A connection that failed is replaced by a new one, when it is time to try again.
    options.put("automaticReconnect", "false");
    if (!clientId.isEmpty()) {
      options.put("clientId", clientId);
    }
    if (!user.isEmpty()) {
      options.put("userName", Secret.read(user));
      options.put("password", Secret.read(password));
    }
    return new Opened(component.createEndpoint("paho-mqtt5:thinline", options));
  }

  @Override
  public void address(Message message, PbxEvent event) throws Exception {
    TransportClasses classes = new TransportClasses(message.getExchange().getContext());
    Object uuid =
        classes.make(
            classes.named(PACKET + "UserProperty"),
            Map.of(),
            EventText.UUID,
            event.uuid().toString());
    Object properties = classes.make(classes.named(PACKET + "MqttProperties"), Map.of());
    TransportClasses.set(properties, "setUserProperties", List.class, List.of(uuid));
    message.setHeader("CamelPahoMqtt5MsgProperties", properties);
    message.setBody(message.getBody(String.class).getBytes(StandardCharsets.UTF_8));
    message.setHeader(
        "CamelPahoMqtt5OverrideTopic", HeaderPattern.fill(topic, event, MqttDestination::level));
  }

  /** {@code skinny::register} becomes two levels: to some brokers two colons mean something. */
  private static String level(String value) {
    return FORBIDDEN.matcher(value).replaceAll("_").replace("::", "/");
  }
}
