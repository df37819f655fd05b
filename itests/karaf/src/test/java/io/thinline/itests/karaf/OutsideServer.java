package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A server that events are forwarded to. It is outside of Karaf, in the JVM of the tests. */
final class OutsideServer {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI control;

  /** By the name of the route that leads to it. */
  OutsideServer(String route) {
    control = URI.create(System.getProperty("thinline.servers") + "/" + route + "/");
  }

  /** The address that the route is told. */
  String start() throws Exception {
    return ask("start");
  }

  /** As when it is switched off or, the webhook, broken. */
  void stop() throws Exception {
    ask("stop");
  }

  /** The text of each event that it has taken, in the order in which it took them. */
  List<String> received() throws Exception {
    return ask("received").lines().toList();
  }

  private String ask(String what) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(control.resolve(what)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
