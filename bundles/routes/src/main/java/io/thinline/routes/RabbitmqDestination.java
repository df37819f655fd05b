package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Message;

/**
 * An exchange of RabbitMQ, which confirms what is published.
 *
 * @param uri such as {@code amqp://host:5672}
 * @param exchange empty for the default one, whose routing key is the name of a queue
 * @param routingKey with headers of the event in it
 */
record RabbitmqDestination(
    String uri, String exchange, String routingKey, String user, String password, String format)
    implements CamelDestination {
  private static final String FACTORY =
      "org.springframework.amqp.rabbit.connection.CachingConnectionFactory";
  private static final Pattern FORBIDDEN = Pattern.compile("[\\s*#]");
  private static final String CONFIRM_MILLIS = "10000";

  @Override
  public String shown() {
    String where = exchange.isEmpty() ? routingKey : exchange + " " + routingKey;
    return uri.replaceFirst("//[^/@]*@", "//") + " " + where;
  }

  @Override
  public Optional<String> problem() {
    if (!uri.matches("amqps?://.+")) {
      return Optional.of("uri is \"" + uri + "\"; it must be such as amqp://example.com:5672");
    }
    try {
      new URI(uri);
    } catch (URISyntaxException e) {
      return Optional.of("uri cannot be read: " + e.getReason());
    }
    return exchange.isEmpty() && routingKey.isEmpty()
        ? Optional.of("exchange and routing.key are empty; one of them must name where to")
        : Optional.empty();
  }

  @Override
  public String scheme() {
    return "spring-rabbitmq";
  }

  @Override
  public Opened open(CamelContext camel, Component component) throws Exception {
    TransportClasses classes = new TransportClasses(camel, component);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("publisherConfirmType", "SIMPLE");
    if (!user.isEmpty()) {
      settings.put("username", Secret.read(user));
      settings.put("password", Secret.read(password));
    }
    Object factory = classes.make(classes.named(FACTORY), settings, new URI(uri));
    if (uri.startsWith("amqps:")) {
      verifyBroker(factory);
    }
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("connectionFactory", factory);
    options.put("confirm", "enabled");
    options.put("confirmTimeout", CONFIRM_MILLIS);
    options.put("autoDeclare", "false");
    Endpoint endpoint =
        component.createEndpoint(
            "spring-rabbitmq:" + (exchange.isEmpty() ? "default" : exchange), options);
    return new Opened(endpoint, () -> TransportClasses.call(factory, "destroy"));
  }

  /** Left alone, the client takes any certificate for that of the broker. */
  private static void verifyBroker(Object factory) throws NoSuchAlgorithmException {
    Object client =
        Objects.requireNonNull(TransportClasses.get(factory, "getRabbitConnectionFactory"));
    TransportClasses.set(client, "useSslProtocol", SSLContext.class, SSLContext.getDefault());
    TransportClasses.call(client, "enableHostnameVerification");
  }

  @Override
  public void address(Message message, PbxEvent event) {
    message.setHeader(
        "CamelSpringRabbitmqRoutingOverrideKey",
        HeaderPattern.fill(routingKey, event, RabbitmqDestination::word));
    message.setHeader("CamelSpringRabbitmqMessageId", event.uuid().toString());
    message.setHeader("CamelSpringRabbitmqDeliveryMode", "PERSISTENT");
    if (format.equals("json")) {
      message.setHeader("CamelSpringRabbitmqContentType", "application/json");
    }
  }

  private static String word(String value) {
    return FORBIDDEN.matcher(value).replaceAll("_").replace("::", ".");
  }
}
