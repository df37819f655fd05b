package io.thinline.routes;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.ServerSocket;
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

/** An Artemis broker with a journal, which can be stopped and started on the same port. */
final class Broker implements AutoCloseable {
  final int port = freePort();
  private final Path folder;
  private final String queue;
  private final String address;
  private final RoutingType routing;
  private EmbeddedActiveMQ server;

  /** A message that has arrived. */
  record Received(String text, String uuid, String group, String duplicateId) {}

  private Broker(Path folder, String queue, String address, RoutingType routing) {
    this.folder = folder;
    this.queue = queue;
    this.address = address;
    this.routing = routing;
  }

  static Broker withQueue(Path folder, String name) throws Exception {
    Broker broker = new Broker(folder, name, name, RoutingType.ANYCAST);
    broker.start();
    return broker;
  }

  /** A queue that keeps what is published below a topic. */
  static Broker keeping(Path folder, String address) throws Exception {
    Broker broker = new Broker(folder, "kept", address, RoutingType.MULTICAST);
    broker.start();
    return broker;
  }

  void start() throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
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
            .addQueueConfiguration(
                QueueConfiguration.of(queue)
                    .setAddress(address)
                    .setRoutingType(routing)
                    .setDurable(true));
    server = new EmbeddedActiveMQ();
    server.setConfiguration(configuration);
    server.start();
  }

  void stop() throws Exception {
    server.stop();
  }

  /** Everything that is in the queue. */
  List<Received> drain() throws Exception {
    List<Received> received = new ArrayList<>();
    try (ActiveMQConnectionFactory factory =
            new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      MessageConsumer consumer =
          session.createConsumer(session.createQueue(address + "::" + queue));
      for (Message message = consumer.receive(500);
          message != null;
          message = consumer.receive(500)) {
        received.add(
            new Received(
                text(message),
                message.getStringProperty("Event_HYPHEN_UUID"),
                message.getStringProperty("JMSXGroupID"),
                message.getStringProperty("_AMQ_DUPL_ID")));
      }
    }
    return received;
  }

  private static String text(Message message) throws Exception {
    try {
      return message.getBody(String.class);
    } catch (jakarta.jms.MessageFormatException e) {
      return new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
