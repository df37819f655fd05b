package io.thinline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainEventFormatTest {
  private static final Instant TIME = Instant.parse("2026-11-22T03:01:55.379845Z");
  private final PlainEventFormat plain =
      new PlainEventFormat(new FreeSwitchHeaders(FreeSwitchSample.IDENTITY, ZoneId.of("UTC")));

  @Test
  void aCustomEventIsWrittenAsFreeSwitchWritesIt() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", "internal");
    headers.put("Skinny-Device-Name", "SEP0011AABB0001");
    headers.put("Skinny-Port", "(null)");
    headers.put("Skinny-Codecs", "PCMU,PCMA,G729");
    String text = plain.format(PbxEvent.custom("skinny::register", TIME, headers).at(433));
    assertThat(text)
        .isEqualTo(
            """
            Event-Subclass: skinny%3A%3Aregister
            Event-Name: CUSTOM
            Core-UUID: 05a5bdc7-b6bc-4533-96e5-5fa836605881
            FreeSWITCH-Hostname: vm
            FreeSWITCH-Switchname: vm
            FreeSWITCH-IPv4: 192.0.2.2
            FreeSWITCH-IPv6: fd00%3A%3A2
            Event-Date-Local: 2026-11-22%2003%3A01%3A55
            Event-Date-GMT: Sun,%2022%20Nov%202026%2003%3A01%3A55%20GMT
            Event-Date-Timestamp: 1795316515379845
            Event-Calling-File: skinny
            Event-Calling-Function: register
            Event-Calling-Line-Number: 0
            Event-Sequence: 433
            Skinny-Profile-Name: internal
            Skinny-Device-Name: SEP0011AABB0001
            Skinny-Port: (null)
            Skinny-Codecs: PCMU,PCMA,G729

            """);
  }

  @Test
  void aCoreEventHasNoSubclass() {
    String text = plain.format(PbxEvent.core("MESSAGE_QUERY", TIME, Map.of()).at(1));
    assertThat(text)
        .startsWith("Event-Name: MESSAGE_QUERY\n")
        .contains("Event-Calling-File: thinline\nEvent-Calling-Function: MESSAGE_QUERY\n");
  }

  @Test
  void localTimeIsThatOfTheSwitch() {
    PlainEventFormat inNepal =
        new PlainEventFormat(
            new FreeSwitchHeaders(SwitchIdentity.ofThisHost("run"), ZoneId.of("Asia/Kathmandu")));
    assertThat(inNepal.format(PbxEvent.core("HEARTBEAT", TIME, Map.of())))
        .contains("Event-Date-Local: 2026-11-22%2008%3A46%3A55\n")
        .contains("Event-Date-GMT: Sun,%2022%20Nov%202026%2003%3A01%3A55%20GMT\n");
  }

  @Test
  void anEventsOwnHeadersCannotSayAnotherNameOrPlace() {
    Map<String, String> headers = Map.of("Event-Name", "OTHER", "Event-Sequence", "99");
    assertThat(plain.format(PbxEvent.core("HEARTBEAT", TIME, headers).at(7)))
        .startsWith("Event-Name: HEARTBEAT\n")
        .contains("Event-Sequence: 7\n")
        .doesNotContain("OTHER", "99");
  }

  @Test
  void aBodyFollowsItsLengthInBytesAndEndsTheEvent() {
    String text =
        plain.format(
            PbxEvent.custom("skinny::xml_alarm", TIME, Map.of("Skinny-Codecs", "PCMU"))
                .withBody("<a>né</a>"));
    assertThat(text).endsWith("Skinny-Codecs: PCMU\nContent-Length: 10\n\n<a>né</a>");
  }

  @Test
  void valuesAreEncodedAsInFreeSwitchsSamples() {
    assertThat(encoded("20: Name=SEP0011AABB0001 Load=5.0 Last=Initialized"))
        .isEqualTo("20%3A%20Name%3DSEP0011AABB0001%20Load%3D5.0%20Last%3DInitialized");
    assertThat(encoded("skinny:1101@127.0.0.1")).isEqualTo("skinny%3A1101%40127.0.0.1");
    assertThat(encoded("skinny/internal/(1101),_-.")).isEqualTo("skinny/internal/(1101),_-.");
    assertThat(encoded("Réinit\r\n\"50%\"")).isEqualTo("R%C3%A9init%0D%0A%2250%25%22");
  }

  @Test
  void addressesAreWrittenAsPeopleWriteThem() {
    assertThat(SwitchIdentity.asWritten("fd00:0:0:0:0:0:0:2")).isEqualTo("fd00::2");
    assertThat(SwitchIdentity.asWritten("0:0:0:0:0:0:0:1")).isEqualTo("::1");
    assertThat(SwitchIdentity.asWritten("fe80:0:0:0:1:2:3:40%eth0")).isEqualTo("fe80::1:2:3:40");
    assertThat(SwitchIdentity.asWritten("2001:db8:10:20:1:2:3:0"))
        .isEqualTo("2001:db8:10:20:1:2:3:0");
    assertThat(SwitchIdentity.asWritten("192.0.2.10")).isEqualTo("192.0.2.10");
  }

  @Test
  void anEmptyValueIsWrittenAsUndefined() {
    assertThat(encoded("")).isEqualTo("_undef_");
  }

  private String encoded(String value) {
    String text = plain.format(PbxEvent.core("TEST", TIME, Map.of("X-Value", value)));
    int start = text.indexOf("X-Value: ") + "X-Value: ".length();
    return text.substring(start, text.indexOf('\n', start));
  }
}
