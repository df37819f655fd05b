package io.thinline.itests.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes events by HTTP; "stopped" it is there and answers 500. */
final class WebhookServer implements EventServer {
  private static final int TAKEN = 204;
  private static final int BROKEN = 500;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Executor threads;
  private @Nullable HttpServer server;
  private volatile int answer = TAKEN;

  WebhookServer(Executor threads) {
    this.threads = threads;
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public synchronized String start(Path folder) throws IOException {
    answer = TAKEN;
    HttpServer running = server;
    if (running == null) {
      running = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      running.createContext("/", this::take);
      running.setExecutor(threads);
      running.start();
      server = running;
    }
    return "http://127.0.0.1:" + running.getAddress().getPort() + "/events";
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int status = answer;
      if (status == TAKEN) {
        received.add(text);
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void stop() {
    answer = BROKEN;
  }

  @Override
  public List<String> received() {
    return List.copyOf(received);
  }
}
