package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Routes of one's own in Karaf's deploy/, while two people talk. */
public class RouteFilesIT extends InTheDistribution {
  @Before
  public void camelComes() throws Exception {
    console().type("feature:install thinline-camel");
  }

  @After
  public void camelGoes() throws Exception {
    console().type("feature:uninstall thinline-camel");
  }

  @Test
  public void aFileRunsIsReloadedSurvivesAnErrorAndStops() throws Exception {
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework);
        RouteFile yaml = new RouteFile("phones.camel.yaml");
        RouteFile xml = new RouteFile("desks.camel.xml")) {
      Conversation conversation = Conversation.of(office.alice(), office.bob());
      try (AudioWatch audio = conversation.listen()) {
        yaml.holds(yaml.yaml("phones", "first"));
        xml.holds(xml.xml("desks", "first"));
        routes().shows("phones", "running");
        routes().shows("desks", "running");
        Set<String> first = visit();
        yaml.hasWritten("first", first);
        xml.hasWritten("first", first);

        yaml.holds(yaml.yaml("phones", "second").replace("subclass", "subclas"));
        xml.holds(xml.xml("desks-again", "second"));
        routes().shows("desks-again", "running");
        routes().showsNo("desks");
        theLogSays("phones.camel.yaml, line 6, column 9: skinny:events has no option subclas");
        Set<String> second = visit();
        yaml.hasWritten("first", second);
        xml.hasWritten("second", second);

        yaml.holds(yaml.yaml("phones-again", "second"));
        xml.isTakenAway();
        routes().shows("phones-again", "running");
        routes().showsNo("phones");
        routes().showsNo("desks-again");
        int before = xml.lines("second").size();
        yaml.hasWritten("second", visit());
        assertThat(xml.lines("second")).hasSize(before);
        yaml.isTakenAway();
        routes().showsNo("phones-again");
        audio.nothingWasMissed();
      }
      assertThat(bundles.stopped()).isEmpty();
      conversation.ends();
      office.everyPhoneIsContent();
    }
  }

  private RouteList routes() {
    return new RouteList(console());
  }

  /** What a visit brings about. */
  private Set<String> visit() {
    try (Visitors visitors = new Visitors();
        HeardEvents events = new HeardEvents(framework)) {
      visitors.visit();
      visitors.haveLeft(events);
      return events.forwarded(Arrivals.SEQUENCE);
    }
  }

  private static void theLogSays(String what) {
    Path log = Path.of(System.getProperty("karaf.log"), "thinline.log");
    Awaitility.await(what).until(() -> Files.readString(log).contains(what));
  }
}
