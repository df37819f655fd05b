package io.thinline.camel.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.ForwardingRoute;
import io.thinline.camel.routes.RouteFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RouteCommandsTest {
  private static final String CHECK =
      """
      - route:
          id: check
          from:
            uri: direct:check
            steps:
              - filter:
                  simple: "${body} == 'bad'"
                  steps:
                    - throwException:
                        exceptionType: java.lang.IllegalArgumentException
                        message: "not ${body}"
      """;

  @TempDir Path folder;
  private RouteFolder pbx;

  @BeforeEach
  void open() {
    pbx = new RouteFolder(folder);
  }

  @AfterEach
  void close() {
    pbx.close();
  }

  private static CommandResult run(ApiCommand command, String... words) {
    return command.execute(
        new CommandCall() {
          @Override
          public List<String> words() {
            return List.of(words);
          }

          @Override
          public void print(String line) {
            throw new AssertionError(line);
          }

          @Override
          public boolean awaitInterrupt(Duration time) {
            return true;
          }
        });
  }

  private CommandResult list() {
    return run(new RoutesCommand(pbx.routes, ZoneOffset.UTC));
  }

  private List<List<String>> rows() {
    return ((CommandData.Table) list().data().orElseThrow()).rows();
  }

  private Exchange send(String body) {
    return pbx.camel()
        .createProducerTemplate()
        .send("direct:check", exchange -> exchange.getMessage().setBody(body));
  }

  @Test
  void theTableCountsExchangesAndShowsTheLastError() {
    pbx.drop("check.camel.yaml", CHECK);
    pbx.drop("wait.camel.yaml", CHECK.replace("check", "wait").replace("direct:", "fax:"));
    pbx.drop("bad.camel.yaml", "- from:\n    uir: x\n");
    assertThat(pbx.routes.rows()).hasSize(3);
    send("good");
    send("bad");
    send("good");

    assertThat(((CommandData.Table) list().data().orElseThrow()).columns())
        .containsExactly(
            "Route",
            "From",
            "Source",
            "State",
            "Total",
            "Failed",
            "Waiting",
            "Dropped",
            "Since",
            "Last error");
    assertThat(rows().get(0))
        .containsExactly(
            "check",
            "direct:check",
            "check.camel.yaml",
            "running",
            "3",
            "1",
            "",
            "",
            "2026-11-22 09:30:00",
            "not bad");
    assertThat(rows().get(1))
        .startsWith("wait", "fax:wait", "wait.camel.yaml", "waits for fax", "0", "0");
    assertThat(rows().get(2)).startsWith("bad", "", "bad.camel.yaml", "broken");
    assertThat(rows().get(2).get(9)).contains("line 2, column ");
  }

  @Test
  void routesThatKeepEventsAreListedWithThoseThatWait() {
    RoutesCommand command = new RoutesCommand(pbx.routes, ZoneOffset.UTC);
    ForwardingRoute mqtt = new Mqtt();
    command.bindForwardingRoute(mqtt);
    CommandData.Table table = (CommandData.Table) run(command).data().orElseThrow();
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "mqtt",
                "events to tcp://broker:1883",
                "io.thinline.route.mqtt.cfg",
                "retrying",
                "38",
                "7",
                "126",
                "2",
                "2026-11-22 09:30:00",
                "connection refused"));
    command.unbindForwardingRoute(mqtt);
    assertThat(run(command).text()).isEqualTo("no routes");
  }

  /** A route whose broker is away. */
  private static final class Mqtt implements ForwardingRoute {
    @Override
    public String name() {
      return "mqtt";
    }

    @Override
    public Status status() {
      return new Status(
          "tcp://broker:1883",
          State.RETRYING,
          38,
          7,
          126,
          2,
          "connection refused",
          Instant.parse("2026-11-22T09:30:00Z"));
    }
  }

  @Test
  void withoutRoutesItSaysSo() {
    assertThat(list().text()).isEqualTo("no routes");
    assertThat(new RoutesCommand(pbx.routes).role(List.of())).isEqualTo(Role.VIEWER);
    assertThat(run(new RoutesCommand(pbx.routes), "x").succeeded()).isFalse();
  }

  @Test
  void aRouteIsStoppedAndStarted() {
    pbx.drop("check.camel.yaml", CHECK);
    assertThat(pbx.routes.rows()).hasSize(1);
    ApiCommand stop = new RouteStopCommand(pbx.routes);
    ApiCommand start = new RouteStartCommand(pbx.routes);
    assertThat(stop.complete(List.of("ch"))).containsExactly("check");
    assertThat(start.complete(List.of(""))).isEmpty();

    assertThat(run(stop, "check").text()).isEqualTo("+OK");
    assertThat(rows().get(0)).contains("stopped");
    assertThat(start.complete(List.of(""))).containsExactly("check");

    assertThat(run(start, "check").text()).isEqualTo("+OK");
    assertThat(rows().get(0)).contains("running");
    assertThat(send("good").getException()).isNull();

    assertThat(run(stop, "chekc").text())
        .isEqualTo("-ERR no route chekc could run, there is: check");
    assertThat(run(stop).succeeded()).isFalse();
    assertThat(stop.role(List.of())).isEqualTo(Role.OPERATOR);
  }
}
