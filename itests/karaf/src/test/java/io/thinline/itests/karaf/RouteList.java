package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** What {@code skinny:routes} shows. */
final class RouteList {
  private static final int STATE = 3;
  private static final int DROPPED = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Console console;

  RouteList(Console console) {
    this.console = console;
  }

  void shows(String route, String state) {
    Awaitility.await(route + " is " + state)
        .atMost(PATIENCE)
        .untilAsserted(() -> isNow(route, state));
  }

  void isNow(String route, String state) throws Exception {
    assertThat(state(route)).as(text()).isEqualTo(state);
  }

  void showsNo(String route) {
    Awaitility.await(route + " is gone")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(row(route)).as(text()).isEmpty());
  }

  void droppedNothing(String route) throws Exception {
    assertThat(row(route).orElseThrow().get(DROPPED)).as(text()).isEqualTo("0");
  }

  private String state(String route) throws Exception {
    return row(route).map(row -> row.get(STATE)).orElse("not there");
  }

  private Optional<List<String>> row(String route) throws Exception {
    return text()
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .filter(row -> row.size() > DROPPED && row.get(0).equals(route))
        .findFirst();
  }

  private String text() throws Exception {
    return console.type("skinny:routes");
  }
}
