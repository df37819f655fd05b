package io.thinline.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.camel.TestPbx;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteFilesTest {
  private static final String BELL =
      """
      - route:
          id: bell
          from:
            uri: direct:bell
            steps:
              - setBody:
                  simple: "ding ${body}"
      """;

  private static final String BELL_XML =
      """
      <routes xmlns="http://camel.apache.org/schema/spring">
        <route id="bell">
          <from uri="direct:bell"/>
          <setBody><simple>ding ${body}</simple></setBody>
        </route>
      </routes>
      """;

  @TempDir Path folder;
  private RouteFolder pbx;
  private CapturedLog log;

  @BeforeEach
  void open() {
    log = new CapturedLog();
    pbx = new RouteFolder(folder);
  }

  @AfterEach
  void close() {
    pbx.close();
    log.close();
  }

  @ParameterizedTest
  @CsvSource({"bell.camel.yaml", "bell.camel.xml"})
  void aFileRunsWhenItIsDroppedReloadsWhenItIsEditedAndStopsWhenItIsTakenAway(String name) {
    String text = name.endsWith("xml") ? BELL_XML : BELL;
    pbx.drop(name, text);
    assertThat(pbx.answer("bell", "1")).isEqualTo("ding 1");
    assertThat(pbx.states()).containsExactly("bell: running");

    pbx.edit(name, text.replace("ding", "dong"));
    assertThat(pbx.answer("bell", "2")).isEqualTo("dong 2");
    assertThat(pbx.states()).containsExactly("bell: running");

    pbx.takeAway(name);
    assertThat(pbx.states()).isEmpty();
    assertThat(pbx.camel().getRoutes()).isEmpty();
    assertThat(pbx.camel().getRouteDefinitions()).isEmpty();
    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void anEditChangesNothingOfOtherFiles() {
    pbx.drop("bell.camel.yaml", BELL);
    pbx.drop("other.camel.yaml", BELL.replace("bell", "other"));
    assertThat(pbx.answer("other", "1")).isEqualTo("ding 1");
    Object other = pbx.camel().getRoute("other");

    pbx.edit("bell.camel.yaml", BELL.replace("ding", "dong"));
    assertThat(pbx.answer("bell", "1")).isEqualTo("dong 1");
    assertThat(pbx.camel().getRoute("other")).isSameAs(other);
  }

  @Test
  void routesWithoutAnIdAreNamedAfterTheirFile() {
    pbx.drop(
        "door.camel.yaml",
        """
        - from:
            uri: direct:a
            steps:
              - to: mock:x
        - from:
            uri: direct:b
            parameters:
              block: false
            steps:
              - to: mock:x
        """);
    assertThat(pbx.states()).containsExactly("door: running", "door-2: running");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "setBody: | setBodi: | line 6, column 11: Unknown node id: setBodi",
        "direct:bell | direct:bell?blokc=1 | line 4, column 24: direct:bell has no option blokc",
        "direct:bell | skinny:evnets | line 4, column 12: skinny:evnets does not exist",
        "${body} | ${bodi | line 7, column ",
        "uri: | uir: | line 4, column 12: Unsupported field: uir",
        "steps: | steps: [ | line "
      })
  void aBrokenFileIsOneLineWithThePlaceAndTheOldOneGoesOn(String good, String bad, String said) {
    pbx.drop("bell.camel.yaml", BELL);
    pbx.edit("bell.camel.yaml", BELL.replace(good, bad));

    assertThat(pbx.answer("bell", "1")).isEqualTo("ding 1");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains("bell.camel.yaml, " + said)
        .endsWith("; what was there before goes on");
    assertThat(pbx.routes.rows().get(0).lastError()).contains(said);

    pbx.edit("bell.camel.yaml", BELL.replace("ding", "dong"));
    assertThat(pbx.answer("bell", "1")).isEqualTo("dong 1");
    assertThat(pbx.routes.rows().get(0).lastError()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<setBody> | <setBodi> | line 4, column 14: Unexpected element",
        "id= | di= | line 2, column 20: Unexpected attribute",
        "</setBody> | </setBoody> | line 4, column "
      })
  void aBrokenXmlFileIsOneLineWithThePlaceAndTheOldOneGoesOn(String good, String bad, String said) {
    pbx.drop("bell.camel.xml", BELL_XML);
    pbx.edit("bell.camel.xml", BELL_XML.replace(good, bad));

    assertThat(pbx.answer("bell", "1")).isEqualTo("ding 1");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains("bell.camel.xml, " + said)
        .endsWith("; what was there before goes on");
  }

  @ParameterizedTest
  @CsvSource({"x.camel.yaml,''", "x.camel.yaml,hello", "x.camel.xml,<hello/>", "x.camel.xml,''"})
  void aFileWithoutARouteIsBroken(String name, String text) {
    pbx.drop(name, text);
    assertThat(pbx.states()).containsExactly("x: broken");
    assertThat(log.warnings()).singleElement().asString().contains(name);
  }

  @Test
  void twoFilesCannotHaveTheSameRoute() {
    pbx.drop("bell.camel.yaml", BELL);
    pbx.drop("copy.camel.yaml", "# a copy\n" + BELL);

    assertThat(pbx.answer("bell", "1")).isEqualTo("ding 1");
    assertThat(pbx.states()).containsExactly("bell: running", "copy: broken");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains(
            "copy.camel.yaml, line 3, column 9: the route id [bell] is taken by bell.camel.yaml");
  }

  @Test
  void aFileThatCannotStartLeavesTheOldOneRunning() {
    pbx.drop("bell.camel.yaml", BELL);
    pbx.drop("taken.camel.yaml", BELL.replace("id: bell", "id: t").replace(":bell", ":taken"));
    pbx.edit("bell.camel.yaml", BELL.replace("direct:bell", "direct:taken"));

    assertThat(pbx.states()).containsExactly("bell: running", "t: running");
    assertThat(pbx.answer("bell", "1")).isEqualTo("ding 1");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .contains("bell.camel.yaml")
        .endsWith("; what was there before goes on");
  }

  @Test
  void aFileWhoseComponentIsMissingWaitsAndRunsWhenItComesAndWaitsAgainWhenItGoes() {
    ComponentResolver log4 = new DefaultComponentResolver();
    pbx.drop("bell.camel.yaml", BELL + "        - to: log:bell\n");
    assertThat(pbx.states()).containsExactly("bell: waits for log");
    assertThat(log.lines()).anyMatch(it -> it.contains("waits for the Camel component log"));

    pbx.component("log", log4);
    assertThat(pbx.states()).containsExactly("bell: running");
    assertThat(pbx.answer("bell", "1")).isEqualTo("ding 1");

    pbx.componentGoes("log", log4);
    assertThat(pbx.states()).containsExactly("bell: waits for log");
    assertThat(pbx.camel().getRoutes()).isEmpty();
    assertThat(pbx.camel().hasComponent("log")).isNull();

    pbx.component("log", log4);
    assertThat(pbx.answer("bell", "2")).isEqualTo("ding 2");
    assertThat(log.warnings()).isEmpty();
  }

  @Test
  void aComponentThatGoesLeavesOtherRoutesAlone() {
    ComponentResolver log4 = new DefaultComponentResolver();
    pbx.component("log", log4);
    pbx.drop("bell.camel.yaml", BELL);
    pbx.drop("other.camel.yaml", BELL.replace("bell", "other") + "        - to: log:bell\n");
    assertThat(pbx.states()).containsExactly("bell: running", "other: running");
    Object bell = pbx.camel().getRoute("bell");

    pbx.componentGoes("log", log4);
    assertThat(pbx.states()).containsExactly("bell: running", "other: waits for log");
    assertThat(pbx.camel().getRoute("bell")).isSameAs(bell);
  }

  @Test
  void aBundleOffersRoutesInJavaAndTakesThemBack() {
    RouteBuilder builder =
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:java").routeId("java").setBody(simple("java ${body}")).to("log:x");
          }
        };
    ComponentResolver log4 = new DefaultComponentResolver();
    pbx.routes.bindRoutesBuilder(builder);
    assertThat(pbx.states()).containsExactly("java: waits for log");
    pbx.component("log", log4);
    assertThat(pbx.answer("java", "1")).isEqualTo("java 1");
    pbx.componentGoes("log", log4);
    assertThat(pbx.states()).containsExactly("java: waits for log");
    pbx.component("log", log4);
    assertThat(pbx.answer("java", "2")).isEqualTo("java 2");

    pbx.routes.unbindRoutesBuilder(builder);
    assertThat(pbx.states()).isEmpty();
    assertThat(pbx.camel().getRoutes()).isEmpty();
  }

  @Test
  void aRouteThatIsReplacedMissesNoEvent() {
    String events =
        """
        - route:
            id: phones
            from:
              uri: skinny:events
              parameters:
                subclass: register
                format: json
              steps:
                - to: mock:OUT
        """;
    pbx.drop("phones.camel.yaml", events);
    assertThat(pbx.states()).containsExactly("phones: running");
    pbx.pbx.happens("skinny::register", "internal", "SEP1");
    pbx.takeAway("phones.camel.yaml");
    pbx.pbx.happens("skinny::register", "internal", "SEP2");
    pbx.drop("phones.camel.yaml", events.replace("OUT", "other"));
    assertThat(pbx.states()).containsExactly("phones: running");
    pbx.pbx.happens("skinny::register", "internal", "SEP3");

    assertThat(pbx.routes.rows().get(0).total()).isEqualTo(2);
    assertThat(pbx.camel().getEndpoint("mock:other", MockEndpoint.class).getReceivedExchanges())
        .extracting(it -> it.getMessage().getHeader("Skinny-Device-Name"))
        .containsExactly("SEP2", "SEP3");
  }

  @Test
  void anApplicationOnAPhoneIsARouteFile() {
    pbx.drop(
        "notice.camel.yaml",
        """
        - route:
            id: notice
            from:
              uri: direct:notice
              steps:
                - setBody:
                    simple: "<Text>${bodyAs(String)}</Text>"
                - to: skinny:push?device=SEP1&profile=internal&applicationId=7
        - route:
            id: answers
            from:
              uri: skinny:events?subclass=device_to_user
              steps:
                - filter:
                    simple: "${header.Skinny-DeviceToUser-Application-Id} == 7"
                    steps:
                      - setBody:
                          simple: "${header.Skinny-Device-Name} ${body[_body]}"
                      - to: mock:answers
        """);
    assertThat(pbx.states()).containsExactly("notice: running", "answers: running");
    pbx.camel().createProducerTemplate().sendBody("direct:notice", "Fire drill");
    answered("6", "not for us");
    answered("7", "seen");

    assertThat(pbx.pbx.lines)
        .containsExactly(
            "skinny profile internal device SEP1 send UserToDeviceDataVersion1Message"
                + " application-id=7 '<Text>Fire drill</Text>'");
    assertThat(pbx.camel().getEndpoint("mock:answers", MockEndpoint.class).getReceivedExchanges())
        .extracting(it -> it.getMessage().getBody())
        .containsExactly("SEP1 seen");
  }

  private void answered(String application, String data) {
    pbx.pbx.stream.publish(
        PbxEvent.custom(
                "skinny::device_to_user",
                TestPbx.MORNING,
                Map.of(
                    "Skinny-Device-Name",
                    "SEP1",
                    "Skinny-DeviceToUser-Application-Id",
                    application))
            .withBody(data));
  }

  @Test
  void filesThatLayThereBeforeTheBundleWasUpdatedRunAgain() throws Exception {
    Files.writeString(folder.resolve("bell.camel.yaml"), BELL);
    Files.writeString(folder.resolve("readme.txt"), "no route");
    pbx.files.lookInto(folder);
    pbx.drop("bell.camel.yaml", BELL);

    assertThat(pbx.states()).containsExactly("bell: running");
    assertThat(log.lines().stream().filter(it -> it.contains("bell.camel.yaml runs"))).hasSize(1);
  }

  @Test
  void routesWaitUntilCamelCanStart() {
    try (RouteFolder early = RouteFolder.beforeCamel(folder)) {
      early.drop("bell.camel.yaml", BELL);
      assertThat(early.states()).containsExactly("bell: waits for Camel");
      early.camelCanStart();
      assertThat(early.answer("bell", "1")).isEqualTo("ding 1");
    }
  }

  @Test
  void onlyRouteFilesAreTaken() {
    assertThat(List.of("a.camel.yaml", "a.camel.xml", "a.yaml", "a.xml", "a.jar"))
        .filteredOn(name -> pbx.files.canHandle(new File(name)))
        .containsExactly("a.camel.yaml", "a.camel.xml");
  }

  @Test
  void trialsLeaveNothingBehind() {
    pbx.drop("bell.camel.yaml", BELL);
    pbx.drop("broken.camel.yaml", "- from: [");
    assertThat(pbx.states()).hasSize(2);
    List<DefaultCamelContext> trials = pbx.contexts.subList(1, pbx.contexts.size());
    assertThat(trials).hasSize(2);
    for (DefaultCamelContext trial : trials) {
      assertThat(trial.isStopped()).isTrue();
      assertThat(((ServiceSupport) trial.getTypeConverterRegistry()).isStopped()).isTrue();
      assertThat(trial.getComponentNames())
          .allMatch(name -> ((ServiceSupport) trial.hasComponent(name)).isStopped());
    }
  }
}
