package io.thinline.itests.servers;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageFormatException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** An Artemis broker with a journal on the disk and one queue that keeps what is sent to it. */
final class ArtemisServer implements EventServer {
  private final String name;
  private final QueueConfiguration queue;
  private final int port = FreePort.find();
  private final List<String> received = new ArrayList<>();
  private @Nullable EmbeddedActiveMQ broker;

  private ArtemisServer(String name, QueueConfiguration queue) {
    this.name = name;
    this.queue = queue.setDurable(true);
  }

  /** With a queue for JMS. */
  static EventServer jms() {
    return new ArtemisServer(
        "jms",
        QueueConfiguration.of("thinline.events")
            .setAddress("thinline.events")
            .setRoutingType(RoutingType.ANYCAST));
  }

  /** With a durable subscription of every topic below {@code thinline/}. */
  static EventServer mqtt() {
    return new ArtemisServer(
        "mqtt",
        QueueConfiguration.of("subscriber")
            .setAddress("thinline.#")
            .setRoutingType(RoutingType.MULTICAST));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized String start(Path folder) throws Exception {
    if (broker == null) {
      EmbeddedActiveMQ started = new EmbeddedActiveMQ();
      started.setConfiguration(configuration(folder));
      started.start();
      broker = started;
    }
    return "tcp://127.0.0.1:" + port;
  }

  private Configuration configuration(Path folder) throws Exception {
    return new ConfigurationImpl()
        .setPersistenceEnabled(true)
        .setJournalType(JournalType.NIO)
        .setJournalDirectory(folder.resolve("journal").toString())
        .setBindingsDirectory(folder.resolve("bindings").toString())
        .setLargeMessagesDirectory(folder.resolve("large").toString())
        .setPagingDirectory(folder.resolve("paging").toString())
        .setJournalFileSize(1 << 20)
        .setSecurityEnabled(false)
        .setJMXManagementEnabled(false)
        .addAcceptorConfiguration("all", "tcp://127.0.0.1:" + port + "?protocols=CORE,MQTT")
        .addQueueConfiguration(queue);
  }

  @Override
  public synchronized void stop() throws Exception {
    if (broker != null) {
      broker.stop();
      broker = null;
    }
  }

  @Override
  public synchronized List<String> received() throws Exception {
    if (broker != null) {
      collect();
    }
    return List.copyOf(received);
  }

  private void collect() throws JMSException {
    try (ActiveMQConnectionFactory factory =
            new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      MessageConsumer consumer =
          session.createConsumer(session.createQueue(queue.getAddress() + "::" + queue.getName()));
      for (Message message = consumer.receiveNoWait();
          message != null;
          message = consumer.receiveNoWait()) {
        received.add(text(message));
      }
    }
  }

  /** A text over JMS, bytes over MQTT. */
  private static String text(Message message) throws JMSException {
    try {
      return message.getBody(String.class);
    } catch (MessageFormatException e) {
      return new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }
  }
}
