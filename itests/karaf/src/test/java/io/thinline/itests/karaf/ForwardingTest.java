package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;

/** What the tests of the routes to other systems have in common. */
public abstract class ForwardingTest extends InTheDistribution {
  private static final Path STATE = Path.of(System.getProperty("thinline.state", ""));

  /** The name of the setting that says where to. */
  static final Map<String, String> ADDRESS =
      Map.of(
          "http", "url", "jms", "broker", "mqtt", "broker", "kafka", "brokers", "rabbitmq", "uri");

  private final Map<String, OutsideServer> servers = new LinkedHashMap<>();

  @Before
  @After
  public void noRouteIsLeft() throws Exception {
    List<String> left = new ArrayList<>();
    for (String route : Stream.concat(ADDRESS.keySet().stream(), Stream.of("file")).toList()) {
      if (features.isInstalled(features.getFeature(feature(route)))) {
        left.add(route);
      }
    }
    if (!left.isEmpty()) {
      uninstall(left);
    }
    for (Path folder : Stream.of("spool", "events").map(STATE::resolve).toList()) {
      if (Files.exists(folder)) {
        Folders.delete(folder);
      }
    }
    for (OutsideServer server : servers.values()) {
      server.stop();
    }
  }

  private static String feature(String route) {
    return "thinline-route-" + route;
  }

  RouteList routes() {
    return new RouteList(console());
  }

  OutsideServer server(String route) {
    return servers.computeIfAbsent(route, OutsideServer::new);
  }

  /** Their servers, their features and one edit of each in etc/. */
  void install(List<String> routes) throws Exception {
    console().type("feature:install " + features(routes));
    Map<String, Map<String, String>> edits = new LinkedHashMap<>();
    for (String route : routes) {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("retry.delay", "50");
      settings.put("retry.longest", "500");
      if (ADDRESS.containsKey(route)) {
        settings.put(ADDRESS.get(route), server(route).start());
      }
      edits.put(route, settings);
    }
    for (String route : routes) {
      runs(route, edits.get(route));
    }
  }

  private void runs(String route, Map<String, String> settings) {
    EtcFile file = new EtcFile("io.thinline.route." + route);
    Awaitility.await(route + " is running")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              if (!file.still(settings)) {
                file.edit(settings);
              }
              routes().isNow(route, "running");
            });
  }

  /** With what was set in etc/. */
  void uninstall(List<String> routes) throws Exception {
    console().type("feature:uninstall -c " + features(routes));
  }

  private static String features(List<String> routes) {
    return routes.stream().map(ForwardingTest::feature).collect(Collectors.joining(" "));
  }

  /** What the routes are to forward, up to the end of the visitors' last visit. */
  Set<String> published(HeardEvents events, Visitors visitors) {
    visitors.haveLeft(events);
    Set<String> chosen = events.forwarded(Arrivals.UUID);
    assertThat(chosen).hasSizeGreaterThan(10 * visitors.visits());
    return chosen;
  }

  void hasArrived(String route, Set<String> published) {
    Awaitility.await("events at " + route)
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              List<String> received =
                  route.equals("file") ? Files.readAllLines(eventFile()) : server(route).received();
              new Arrivals(received).areComplete(Arrivals.UUID, published);
            });
  }

  private static Path eventFile() throws Exception {
    try (Stream<Path> files = Files.list(STATE.resolve("events"))) {
      return files.findFirst().orElseThrow();
    }
  }

  /** The server is away while phones come, call and go; two others talk all the time. */
  void nothingIsLostInAnOutage(String route) throws Exception {
    try (Office office = new Office();
        Visitors visitors = new Visitors()) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation conversation = Conversation.of(alice, bob);
      try (AudioWatch audio = conversation.listen();
          BundleWatch bundles = new BundleWatch(framework)) {
        install(List.of(route));
        assertThat(bundles.stopped()).isEmpty();
        try (HeardEvents events = new HeardEvents(framework)) {
          visitors.visit();
          server(route).stop();
          visitors.visit();
          routes().shows(route, "retrying");
          visitors.visit();
          server(route).start();
          visitors.visit();
          hasArrived(route, published(events, visitors));
        }
        routes().shows(route, "running");
        routes().droppedNothing(route);
        audio.nothingWasMissed();
      }
      conversation.bothHearEachOther();
      conversation.ends();
      office.everyPhoneIsContent();
    }
  }
}
