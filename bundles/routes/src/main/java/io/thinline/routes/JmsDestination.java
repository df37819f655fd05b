package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Message;

/**
 * A queue or topic of an Artemis broker.
 *
 * @param destination {@code queue:name} or {@code topic:name}
 */
record JmsDestination(String broker, String destination, String user, String password, int lanes)
    implements CamelDestination {
  private static final String FACTORY =
      "org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory";
  private static final String POOL = "org.messaginghub.pooled.jms.JmsPoolConnectionFactory";

  /**
   * What Netty needs to end a thread. Artemis ends those of the network ten seconds after the last
   * connection, when the transport may have been taken away; then it is too late to load anything.
   */
  private static final List<String> NEEDED_AT_THE_END =
      List.of(
          "io.netty.util.collection.IntObjectHashMap$2",
          "io.netty.util.collection.IntObjectHashMap$2$1",
          "io.netty.util.collection.IntObjectHashMap$PrimitiveIterator",
          "io.netty.util.concurrent.DefaultPromise$1",
          "io.netty.util.concurrent.FastThreadLocalRunnable",
          "io.netty.util.concurrent.GlobalEventExecutor$2",
          "io.netty.util.concurrent.GlobalEventExecutor$3");

  @Override
  public String shown() {
    return broker.replaceFirst("\\?.*", "") + " " + destination;
  }

  @Override
  public Optional<String> problem() {
    if (broker.isBlank()) {
      return Optional.of("broker is empty; it must be such as tcp://example.com:61616");
    }
    return destination.matches("(queue|topic):.+")
        ? Optional.empty()
        : Optional.of(
            "destination is \"" + destination + "\"; it must be queue:name or topic:name");
  }

  @Override
  public String scheme() {
    return "sjms2";
  }

  @Override
  public Opened open(CamelContext camel, Component component) throws Exception {
    TransportClasses classes = new TransportClasses(camel, component);
    NEEDED_AT_THE_END.forEach(classes::find);
    Object factory = factory(classes);
    Optional<Class<?>> pool = classes.find(POOL);
    if (pool.isEmpty()) {
      return opened(component, factory, () -> TransportClasses.call(factory, "close"));
    }
    // Camel asks for a connection with every event.
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("connectionFactory", factory);
    settings.put("maxConnections", lanes);
    Object pooled = classes.make(pool.get(), settings);
    return opened(
        component,
        pooled,
        () -> {
          TransportClasses.call(pooled, "stop");
          TransportClasses.call(factory, "close");
        });
  }

  private Object factory(TransportClasses classes) throws Exception {
    Class<?> type = classes.named(FACTORY);
    return user.isEmpty()
        ? classes.make(type, Map.of(), broker)
        : classes.make(type, Map.of(), broker, Secret.read(user), Secret.read(password));
  }

  private Opened opened(Component component, Object factory, Runnable release) throws Exception {
    Endpoint endpoint =
        component.createEndpoint("sjms2:" + destination, Map.of("connectionFactory", factory));
    return new Opened(endpoint, release);
  }

  /** The broker's own header drops what comes twice, if it still remembers it. */
  @Override
  public void address(Message message, PbxEvent event) {
    message.setHeader("_AMQ_DUPL_ID", event.uuid().toString());
    String key = EventSource.key(event);
    if (!key.isEmpty()) {
      message.setHeader("JMSXGroupID", key);
    }
  }
}
