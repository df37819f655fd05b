package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thinline.api.event.ForwardingRoute.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpRouteTest {
  @TempDir Path folder;
  private final ConcurrentLinkedQueue<Request> taken = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private volatile ToIntFunction<String> answer = text -> 204;
  private HttpServer server;

  private record Request(
      String method, String path, String text, String uuid, String type, String authorization) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int code = answer.applyAsInt(text);
      if (code < 300) {
        var headers = exchange.getRequestHeaders();
        taken.add(
            new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                text,
                headers.getFirst("Event-UUID"),
                headers.getFirst("Content-Type"),
                headers.getFirst("Authorization")));
      }
      exchange.sendResponseHeaders(code, -1);
    }
  }

  @Test
  void anEventIsPostedAsItIsWrittenAndCanBeRecognised() {
    try (RouteUnderTest route = connected()) {
      route.publish(1, 1);
      route.awaitDelivered(1);
      Request request = taken.element();
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.path()).isEqualTo("/hook?key=a%20b");
      assertThat(request.type()).startsWith("application/json");
      assertThat(request.authorization()).isEqualTo("Bearer secret");
      assertThat(request.uuid()).isEqualTo(Events.header(request.text(), EventText.UUID));
      assertThat(route.status().destination()).doesNotContain("key");
    }
  }

  @Test
  void aServerThatAnswers500ForAWhileGetsEveryEventInOrder() {
    try (RouteUnderTest route = connected()) {
      route.publish(1, 40);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().delivered() > 10);
      answer = text -> 500;
      route.publish(41, 80);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().failed() >= 3);
      assertThat(route.status().state()).isEqualTo(State.RETRYING);
      assertThat(route.status().lastError()).contains("answered 500");
      answer = text -> 200;
      route.publish(81, 120);
      route.awaitDelivered(120);
      Arrivals.areComplete(taken.stream().map(Request::text).toList(), 1, 120);
      assertThat(route.status().state()).isEqualTo(State.RUNNING);
      assertThat(route.status().dropped()).isZero();
    }
  }

  @Test
  void anEventThatIsRefusedForGoodHoldsUpNoOther() {
    answer = text -> Events.header(text, "Number").equals("8") ? 400 : 200;
    try (RouteUnderTest route = connected()) {
      route.publish(1, 30);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().waiting() == 0);
      assertThat(taken).hasSize(29).noneMatch(r -> Events.header(r.text(), "Number").equals("8"));
      assertThat(route.status().dropped()).isEqualTo(1);
      assertThat(route.status().failed()).isEqualTo(3);
      assertThat(route.status().state()).isEqualTo(State.RUNNING);
    }
  }

  @Test
  void aServerThatIsNotThereIsWaitedFor() throws Exception {
    int port = server.getAddress().getPort();
    server.stop(0);
    try (RouteUnderTest route = connected()) {
      route.publish(1, 5);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().failed() >= 2);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", this::answer);
      server.setExecutor(threads);
      server.start();
      route.awaitDelivered(5);
      Arrivals.areComplete(taken.stream().map(Request::text).toList(), 1, 5);
    }
  }

  @Test
  void theRouteSpoolsUntilItsTransportIsInstalledAndWhileItIsUpdated() {
    try (RouteUnderTest route = new RouteUnderTest(folder, destination())) {
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().state() == State.WAITING);
      assertThat(route.status().lastError()).contains("http").contains("not installed");
      route.publish(1, 10);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().waiting() == 10);
      org.apache.camel.spi.ComponentResolver transport = RouteUnderTest::component;
      route.forwarder.bindComponentResolver(transport);
      route.awaitDelivered(10);
      route.forwarder.unbindComponentResolver(transport);
      assertThat(route.status().state()).isEqualTo(State.WAITING);
      route.publish(11, 20);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().waiting() == 10);
      route.forwarder.bindComponentResolver(RouteUnderTest::component);
      route.awaitDelivered(20);
      Arrivals.areComplete(taken.stream().map(Request::text).toList(), 1, 20);
    }
  }

  @Test
  void anUpdateOfTheBundleWhileEventsFlowLosesNone() {
    RouteUnderTest first = connected();
    first.publish(1, 60);
    await().atMost(RouteUnderTest.PATIENCE).until(() -> first.status().delivered() > 10);
    try (RouteUnderTest second = first.updatedAfter(() -> first.publish(61, 80))) {
      second.publish(81, 100);
      await()
          .atMost(RouteUnderTest.PATIENCE)
          .until(() -> taken.stream().map(Request::uuid).distinct().count() == 100);
      Arrivals.areComplete(taken.stream().map(Request::text).toList(), 1, 100);
    }
  }

  @Test
  void whatAnEarlierRunOfTheSwitchLeftIsDeliveredUnderItsName() throws Exception {
    try (EventSpool spool = new EventSpool(folder.resolve("spool").resolve("test"), 1_000_000)) {
      spool.append(new SpooledEvent("earlier-run", Events.callState("SEP1", 1).at(1)));
    }
    try (RouteUnderTest route = connected()) {
      route.publish(2, 2);
      route.awaitDelivered(2);
      assertThat(taken.stream().map(r -> Events.header(r.text(), "Core-UUID")))
          .containsExactlyInAnyOrder("earlier-run", Events.RUN);
    }
  }

  @Test
  void whatIsChangedInTheConfigurationCountsAtOnceAndLosesNothing() {
    answer = text -> 503;
    try (RouteUnderTest route = connected()) {
      route.publish(1, 20);
      await().atMost(RouteUnderTest.PATIENCE).until(() -> route.status().failed() >= 2);
      answer = text -> 200;
      String other = "http://127.0.0.1:" + server.getAddress().getPort() + "/other";
      route.forwarder.configure(
          RouteUnderTest.settings(2), new HttpDestination(other, "PUT", Map.of(), 5_000, "json"));
      route.awaitDelivered(20);
      await()
          .atMost(RouteUnderTest.PATIENCE)
          .until(() -> route.status().destination().equals(other));
      Arrivals.areComplete(taken.stream().map(Request::text).toList(), 1, 20);
      assertThat(taken).anyMatch(request -> request.method().equals("PUT"));
    }
  }

  @Test
  void aUrlThatIsMissingOrWrongIsNamed() {
    for (String url : List.of("", "ftp://example.com", "http://exa mple")) {
      assertThat(new HttpDestination(url, "POST", Map.of(), 1, "json").problem().orElseThrow())
          .contains("url");
    }
  }

  private RouteUnderTest connected() {
    return RouteUnderTest.connected(folder, destination());
  }

  private HttpDestination destination() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=a%20b";
    return new HttpDestination(
        url, "POST", Map.of("Authorization", "Bearer secret"), 5_000, "json");
  }
}
