package io.thinline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FreeSwitchSamplesTest {
  private static final String ALL =
      "skinny-register skinny-unregister skinny-call_state skinny-alarm skinny-xml_alarm"
          + " skinny-user_to_device skinny-device_to_user message_query message_waiting";

  private final EventHeaders headers =
      new FreeSwitchHeaders(FreeSwitchSample.IDENTITY, ZoneId.of("UTC"));

  static List<String> samples() {
    return List.of(ALL.split(" "));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEventReadsInPlainFormExactlyAsFreeSwitchWroteIt(String name) {
    FreeSwitchSample sample = FreeSwitchSample.of(name);
    assertThat(new PlainEventFormat(headers).format(sample.event())).isEqualTo(sample.text());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void itsHeadersStandInTheOrderOfFreeSwitch(String name) {
    FreeSwitchSample sample = FreeSwitchSample.of(name);
    assertThat(headers.all(sample.event())).containsExactlyEntriesOf(sample.headers());
  }

  @Test
  void anEventThatSomebodySentHasItsOwnHeadersInFront() {
    FreeSwitchSample sample = FreeSwitchSample.of("sent-message_waiting");
    Map<String, String> all = headers.all(sample.event());
    assertThat(all.keySet()).containsExactlyElementsOf(sample.names());
    assertThat(all).containsEntry("MWI-Voice-Message", "3/1 (2/0)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skinny-call_state", "skinny-device_to_user", "message_query"})
  void inXmlEachHeaderIsAnElementWithTheValueOfThePlainForm(String name) throws Exception {
    FreeSwitchSample sample = FreeSwitchSample.of(name);
    Element event = xml(new XmlEventFormat(headers).format(sample.event()));
    assertThat(event.getTagName()).isEqualTo("event");
    NodeList elements = ((Element) event.getElementsByTagName("headers").item(0)).getChildNodes();
    Map<String, String> written = new LinkedHashMap<>();
    for (int i = 0; i < elements.getLength(); i++) {
      if (elements.item(i) instanceof Element header) {
        written.put(header.getTagName(), header.getTextContent());
      }
    }
    Map<String, String> plain = new LinkedHashMap<>();
    Arrays.stream(sample.text().substring(0, sample.text().indexOf("\n\n")).split("\n"))
        .map(line -> line.split(": ", 2))
        .filter(parts -> !parts[0].equals("Content-Length"))
        .forEach(parts -> plain.put(parts[0], parts[1]));
    assertThat(written).containsExactlyEntriesOf(plain);
  }

  @Test
  void inXmlTheBodyFollowsItsLengthAndMayHoldAnything() throws Exception {
    PbxEvent event =
        PbxEvent.custom("skinny::xml_alarm", Instant.EPOCH, Map.of("1 odd/name", ""))
            .withBody("<a b=\"é\">&amp;\u0000</a>");
    String text = new XmlEventFormat(headers).format(event);
    assertThat(text)
        .startsWith("<event>\n  <headers>\n    <Event-Subclass>skinny%3A%3Axml_alarm</")
        .contains("    <_1_odd_name></_1_odd_name>\n  </headers>\n")
        .contains("  <Content-Length>20</Content-Length>\n  <body>&lt;a b=");
    assertThat(xml(text).getElementsByTagName("body").item(0).getTextContent())
        .isEqualTo("<a b=\"é\">&amp;\uFFFD</a>");
  }

  @Test
  void inXmlLinesAndIndentsAreFreeSwitchsToTheLastNewline() {
    FreeSwitchSample sample = FreeSwitchSample.of("message_query");
    assertThat(new XmlEventFormat(headers).format(sample.event()))
        .startsWith("<event>\n  <headers>\n    <Event-Name>MESSAGE_QUERY</Event-Name>\n")
        .endsWith(
            "    <Message-Account>skinny%3A1101%40127.0.0.1</Message-Account>\n"
                + "    <VM-Skinny-Profile>internal</VM-Skinny-Profile>\n"
                + "  </headers>\n"
                + "</event>\n");
    assertThat(new XmlEventFormat(headers).format(sample.event().withBody("+OK <1>\r")))
        .endsWith(
            "  </headers>\n"
                + "  <Content-Length>8</Content-Length>\n"
                + "  <body>+OK &lt;1&gt;&#xD;</body>\n"
                + "</event>\n");
  }

  @Test
  void inJsonEveryHeaderIsAStringAsItIs() {
    FreeSwitchSample sample = FreeSwitchSample.of("skinny-device_to_user");
    assertThat(new JsonEventFormat(headers).format(sample.event()))
        .startsWith("{\"Event-Subclass\":\"skinny::device_to_user\",\"Event-Name\":\"CUSTOM\",")
        .contains(",\"Event-Date-Local\":\"2026-11-22 03:11:17\",")
        .contains(",\"Event-Sequence\":\"2588\",\"Skinny-Profile-Name\":\"internal\",")
        .endsWith(",\"Content-Length\":\"12\",\"_body\":\"hello-data!!\"}");
  }

  @Test
  void inJsonQuotesAndBreaksAreEscapedAndWithoutABodyThereIsNone() {
    PbxEvent event = PbxEvent.core("X", Instant.EPOCH, Map.of("Text", "é \"a\\b\"\n"));
    assertThat(new JsonEventFormat(headers).format(event))
        .endsWith(",\"Event-Sequence\":\"0\",\"Text\":\"é \\\"a\\\\b\\\"\\n\"}");
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }
}
