package io.thinline.camel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.thinline.api.event.PbxEvent;
import io.thinline.camel.TestPbx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventsTest {
  private static final String ALICE = "SEP001120AABBCC";
  private static final String ATA = "ATA001120AABB02";

  private final TestPbx pbx = TestPbx.complete();
  private final CamelWithSkinny camel = new CamelWithSkinny(pbx);

  @AfterEach
  void close() {
    camel.close();
  }

  private List<Exchange> all(MockEndpoint out) {
    return out.getReceivedExchanges();
  }

  private List<String> kinds(MockEndpoint out) {
    return all(out).stream()
        .map(it -> it.getMessage().getHeader("Event-Subclass", String.class))
        .toList();
  }

  @Test
  void anEventIsAnExchangeWithAllItsHeadersAndAMapAsBody() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events");
    PbxEvent event =
        PbxEvent.custom("skinny::alarm", TestPbx.MORNING, Map.of("Skinny-Device-Name", ALICE))
            .withBody("TCP-timeout");
    pbx.stream.publish(event);

    Exchange exchange = all(out).get(0);
    assertThat(exchange.getMessage().getHeaders())
        .containsEntry("Event-Name", "CUSTOM")
        .containsEntry("Skinny-Device-Name", ALICE)
        .containsEntry("Event-UUID", event.uuid().toString())
        .containsEntry(Exchange.MESSAGE_TIMESTAMP, TestPbx.MORNING.toEpochMilli())
        .doesNotContainKey("SkinnyEventsLost");
    assertThat(exchange.getMessage().getMessageId()).isEqualTo(event.uuid().toString());
    assertThat((Object) exchange.getMessage().getBody(Map.class))
        .isEqualTo(
            Map.of(
                "Event-Subclass", "skinny::alarm",
                "Event-Name", "CUSTOM",
                "Event-Sequence", "1",
                "Skinny-Device-Name", ALICE,
                "_body", "TCP-timeout"));
  }

  @Test
  void routesThatAskForTheSameEventsEachGetAllOfThem() throws Exception {
    camel.route("one", "skinny:events?subclass=register");
    MockEndpoint out = camel.route("other", "skinny:events?subclass=register");
    pbx.stream.publish(PbxEvent.custom("skinny::register", TestPbx.MORNING, Map.of()));
    assertThat(all(out))
        .extracting(Exchange::getFromRouteId)
        .containsExactlyInAnyOrder("one", "other");
  }

  @ParameterizedTest
  @CsvSource({"plain", "json", "xml", "JSON"})
  void theBodyIsTheEventInTheFormatChosen(String format) throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events?format=" + format);
    pbx.happens("skinny::register", "internal", ALICE);

    assertThat(all(out).get(0).getMessage().getBody(String.class))
        .isEqualTo(format.toLowerCase(java.util.Locale.ROOT) + " of skinny::registerCUSTOM");
  }

  @Test
  void aSubclassIsChosenByItsWholeNameOrByWhatIsBehindTheColons() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events?subclass=register,thinline::*");
    pbx.happens("skinny::register", "internal", ALICE);
    pbx.happens("skinny::unregister", "internal", ALICE);
    pbx.happens("thinline::cdr", "internal", ALICE);
    pbx.channelHappens("CHANNEL_ANSWER", "SKINNY/internal/1101");

    assertThat(kinds(out)).containsExactly("skinny::register", "thinline::cdr");
  }

  @Test
  void aNameIsChosenBesideTheSubclasses() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events?subclass=register&name=CHANNEL_*");
    pbx.happens("skinny::register", "internal", ALICE);
    pbx.happens("skinny::alarm", "internal", ALICE);
    pbx.channelHappens("CHANNEL_ANSWER", "SKINNY/internal/1101");
    pbx.channelHappens("HEARTBEAT", "");

    assertThat(all(out))
        .extracting(it -> it.getMessage().getHeader("Event-Name"))
        .containsExactly("CUSTOM", "CHANNEL_ANSWER");
  }

  @Test
  void aPhoneIsChosenByItsNameAndProfile() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events?device=SEP*&profile=internal");
    pbx.happens("skinny::register", "internal", ALICE);
    pbx.happens("skinny::expire", "external", ALICE);
    pbx.happens("skinny::alarm", "internal", ATA);
    pbx.stream.publish(PbxEvent.core("HEARTBEAT", TestPbx.MORNING, Map.of()));

    assertThat(kinds(out)).containsExactly("skinny::register");
  }

  @Test
  void aChannelTellsItsPhoneByItsName() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events?device=SEP*&profile=internal");
    pbx.channelHappens("CHANNEL_CREATE", "SKINNY/internal/" + ALICE + ":1/1101");
    pbx.channelHappens("CHANNEL_CREATE", "SKINNY/internal/1102");
    pbx.channelHappens("CHANNEL_CREATE", "SKINNY/external/" + ALICE + ":1/1101");
    pbx.channelHappens("CHANNEL_CREATE", "loopback/x");

    assertThat(all(out)).hasSize(1);
  }

  @Test
  void theNextExchangeTellsHowManyEventsWereLost() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events");
    pbx.tellOfGap(7);
    pbx.tellOfGap(3);
    pbx.happens("skinny::register", "internal", ALICE);
    pbx.happens("skinny::expire", "internal", ALICE);

    assertThat(all(out).get(0).getMessage().getHeader("SkinnyEventsLost")).isEqualTo(10L);
    assertThat(all(out).get(1).getMessage().getHeader("SkinnyEventsLost")).isNull();
  }

  @Test
  void aRouteBeginsNowOrWithAnEventOfItsChoice() throws Exception {
    pbx.happens("skinny::a", "internal", ALICE);
    pbx.happens("skinny::b", "internal", ALICE);
    pbx.happens("skinny::c", "internal", ALICE);
    MockEndpoint out = camel.route("r", "skinny:events?from=2");
    assertThat(kinds(out)).containsExactly("skinny::b", "skinny::c");

    out.reset();
    camel.route("now", "skinny:events");
    assertThat(all(out)).isEmpty();
  }

  @Test
  void aRouteThatIsStartedAgainGoesOnWhereItWas() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events");
    pbx.happens("skinny::a", "internal", ALICE);
    camel.camel.getRouteController().stopRoute("r");
    pbx.happens("skinny::b", "internal", ALICE);
    camel.camel.getRouteController().startRoute("r");
    pbx.happens("skinny::c", "internal", ALICE);

    assertThat(kinds(out)).containsExactly("skinny::a", "skinny::b", "skinny::c");
  }

  @Test
  void anExchangeThatFailsDoesNotStopTheOnesBehindIt() throws Exception {
    camel.camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("skinny:events")
                .errorHandler(noErrorHandler())
                .process(
                    exchange -> {
                      if ("1".equals(exchange.getMessage().getHeader("Event-Sequence"))) {
                        throw new IllegalStateException("no");
                      }
                    })
                .to("mock:out");
          }
        });
    pbx.happens("skinny::a", "internal", ALICE);
    pbx.happens("skinny::b", "internal", ALICE);

    assertThat(kinds(camel.camel.getEndpoint("mock:out", MockEndpoint.class)))
        .containsExactly("skinny::b");
  }

  @Test
  void anEventWaitsWhileTheBundleThatWritesItIsUpdated() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events?format=json");
    pbx.switchboard.unbindEventHeaders(pbx.headers);
    CompletableFuture<Void> published =
        CompletableFuture.runAsync(() -> pbx.happens("skinny::a", "internal", ALICE));
    await().until(() -> pbx.stream.lastSequence() == 1);
    assertThat(all(out)).isEmpty();

    pbx.switchboard.bindEventHeaders(pbx.headers);
    published.join();
    assertThat(kinds(out)).containsExactly("skinny::a");
  }

  @Test
  void aRouteThatWaitsForTheBundleOfEventsCanBeStopped() throws Exception {
    MockEndpoint out = camel.route("r", "skinny:events");
    pbx.switchboard.unbindEventHeaders(pbx.headers);
    CompletableFuture<Void> published =
        CompletableFuture.runAsync(() -> pbx.happens("skinny::a", "internal", ALICE));
    await().until(() -> pbx.stream.lastSequence() == 1);
    camel.camel.getRouteController().stopRoute("r");
    published.join();
    assertThat(all(out)).isEmpty();

    pbx.switchboard.bindEventHeaders(pbx.headers);
    camel.camel.getRouteController().startRoute("r");
    assertThat(kinds(out)).containsExactly("skinny::a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "skinny:events?format=yaml",
        "skinny:events?from=yesterday",
        "skinny:events?frobnicate=1",
        "skinny:evnets"
      })
  void aWrongOptionIsNamed(String uri) {
    assertThatThrownBy(() -> camel.camel.getEndpoint(uri))
        .isInstanceOf(ResolveEndpointFailedException.class)
        .hasStackTraceContaining(uri.replaceFirst(".*[?=:]", ""));
  }

  @Test
  void nothingCanBeSentToTheEvents() {
    assertThatThrownBy(() -> camel.send("skinny:events", "x"))
        .hasStackTraceContaining("nothing can be sent to it");
  }
}
