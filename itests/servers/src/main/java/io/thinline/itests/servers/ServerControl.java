package io.thinline.itests.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does to the servers what a test asks for by HTTP, as it runs in another JVM: {@code /mqtt/start},
 * {@code /mqtt/stop}, {@code /mqtt/received}. A failure is answered 500 with the whole of it.
 */
public final class ServerControl {
  private final Path folder;
  private final Map<String, EventServer> servers = new TreeMap<>();

  private ServerControl(Path folder) {
    this.folder = folder;
  }

  /**
   * None of the servers runs yet.
   *
   * @param folder what they keep goes below it
   * @return where to ask
   */
  public static String open(Path folder) throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool(ServerControl::daemon);
    ServerControl control = new ServerControl(folder);
    control.add(ArtemisServer.jms());
    control.add(ArtemisServer.mqtt());
    control.add(new WebhookServer(threads));
    ServiceLoader.load(EventServer.class, ServerControl.class.getClassLoader())
        .forEach(control::add);
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", control::answer);
    http.setExecutor(threads);
    http.start();
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "servers");
    thread.setDaemon(true);
    thread.setContextClassLoader(ServerControl.class.getClassLoader());
    return thread;
  }

  private void add(EventServer server) {
    servers.put(server.name(), server);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int status = 200;
    String text;
    try {
      text = done(exchange.getRequestURI().getPath());
    } catch (Exception | LinkageError e) {
      status = 500;
      StringWriter whole = new StringWriter();
      e.printStackTrace(new PrintWriter(whole));
      text = whole.toString();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String done(String path) throws Exception {
    String[] words = path.split("/", -1);
    EventServer server = words.length == 3 ? servers.get(words[1]) : null;
    if (server == null) {
      throw new IllegalArgumentException(
          path + " is none of /SERVER/start, stop, received of " + servers.keySet());
    }
    return switch (words[2]) {
      case "start" -> server.start(Files.createDirectories(folder.resolve(server.name())));
      case "stop" -> {
        server.stop();
        yield "";
      }
      case "received" -> String.join("\n", server.received());
      default -> throw new IllegalArgumentException(words[2] + " is none of start, stop, received");
    };
  }
}
