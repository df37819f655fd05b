package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.Test;

/** The bundles of the routes are replaced and taken away while phones call each other. */
public class RouteBundlesIT extends ForwardingTest {
  private static final List<String> ROUTES = List.of("file", "http", "jms", "mqtt");
  private static final String CAMEL = "io.thinline.camel-runtime";
  private static final Map<String, String> TRANSPORTS =
      Map.of(
          "http", "io.thinline.camel-http",
          "jms", "io.thinline.camel-sjms2",
          "mqtt", "io.thinline.camel-paho-mqtt5");

  @Test
  public void whatIsReplacedOrTakenOutLosesNoEventAndLeavesTheOthersAndTheCallAlone()
      throws Exception {
    try (Office office = new Office();
        RouteFile own = new RouteFile("own.camel.yaml")) {
      Conversation conversation = Conversation.of(office.alice(), office.bob());
      try (AudioWatch audio = conversation.listen()) {
        install(ROUTES);
        own.holds(own.yaml("own", "events"));
        routes().shows("own", "running");
        eachBundleIsUpdatedWhileEventsFlow(own);
        own.isTakenAway();
        routes().showsNo("own");
        oneRouteAfterTheOtherIsTakenOut();
        audio.nothingWasMissed();
      }
      conversation.bothHearEachOther();
      conversation.ends();
      office.everyPhoneIsContent();
    }
  }

  private void eachBundleIsUpdatedWhileEventsFlow(RouteFile own) throws Exception {
    List<String> bundles = new ArrayList<>(TRANSPORTS.values());
    bundles.addAll(List.of("io.thinline.routes", "io.thinline.camel"));
    try (Visitors visitors = new Visitors();
        HeardEvents events = new HeardEvents(framework)) {
      visitors.keepComing();
      for (String bundle : bundles) {
        visitors.comeOnceMore();
        update(bundle, Set.of(bundle));
      }
      visitors.comeOnceMore();
      bundles.add(CAMEL);
      update("-r " + CAMEL, Set.copyOf(bundles));
      visitors.comeOnceMore();
      visitors.leave();
      Set<String> published = published(events, visitors);
      for (String route : ROUTES) {
        hasArrived(route, published);
        routes().droppedNothing(route);
      }
      own.hasWritten("events", events.forwarded(Arrivals.SEQUENCE));
    }
  }

  private void oneRouteAfterTheOtherIsTakenOut() throws Exception {
    try (Visitors visitors = new Visitors();
        HeardEvents events = new HeardEvents(framework)) {
      List<String> left = new ArrayList<>(ROUTES);
      for (String route : List.of("jms", "http", "mqtt")) {
        try (BundleWatch bundles = new BundleWatch(framework)) {
          uninstall(List.of(route));
          assertThat(bundles.stopped()).isEqualTo(Set.of(TRANSPORTS.get(route)));
        }
        left.remove(route);
        routes().showsNo(route);
        visitors.visit();
        Set<String> published = published(events, visitors);
        left.forEach(other -> hasArrived(other, published));
      }
      try (BundleWatch bundles = new BundleWatch(framework)) {
        uninstall(left);
        assertThat(Bundles.names(framework)).isEqualTo(DistributionIT.BUNDLES);
        assertThat(bundles.stopped())
            .contains("io.thinline.routes", "io.thinline.camel", CAMEL)
            .doesNotContainAnyElementsOf(
                DistributionIT.BUNDLES.stream().map("io.thinline."::concat).toList());
      }
    }
  }

  /** Nothing else is stopped; Camel's own is refreshed, with all that use its classes. */
  private void update(String bundle, Set<String> stopping) throws Exception {
    try (BundleWatch bundles = new BundleWatch(framework)) {
      console().type("bundle:update " + bundle);
      Awaitility.await(bundle)
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(Bundles.notActive(framework)).isEmpty());
      assertThat(bundles.stopped()).isEqualTo(stopping);
    }
  }
}
