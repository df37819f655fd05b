package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventChoiceTest {
  private static final PbxEvent STATE = Events.callState("SEP001120AABBCC", 1);
  private static final PbxEvent CDR = PbxEvent.custom("thinline::cdr", Events.NOON, Map.of());
  private static final PbxEvent ANSWER =
      PbxEvent.core(
          "CHANNEL_ANSWER",
          Events.NOON,
          Map.of("Unique-ID", "u1", "Channel-Name", "SKINNY/internal/SEP001120AABBCC:1/1101"));
  private static final PbxEvent RUNG =
      PbxEvent.core(
          "CHANNEL_CREATE",
          Events.NOON,
          Map.of("Unique-ID", "u2", "Channel-Name", "SKINNY/internal/1102"));
  private static final PbxEvent HEARTBEAT = PbxEvent.core("HEARTBEAT", Events.NOON, Map.of());

  @Test
  void withoutAnyPatternEverythingPasses() {
    assertThat(List.of(STATE, CDR, ANSWER, HEARTBEAT)).allMatch(choice("", "", "", "")::takes);
  }

  @Test
  void aSubclassMayBeNamedWithoutItsModule() {
    assertThat(choice("call_state", "", "", "").takes(STATE)).isTrue();
    assertThat(choice("skinny::call_state", "", "", "").takes(STATE)).isTrue();
    assertThat(choice("thinline::call_state", "", "", "").takes(STATE)).isFalse();
    assertThat(choice("skinny::*", "", "", "").takes(STATE)).isTrue();
    assertThat(choice("skinny::*", "", "", "").takes(CDR)).isFalse();
    assertThat(choice("call", "", "", "").takes(STATE)).isFalse();
  }

  @Test
  void subclassesAndNamesAddUp() {
    EventChoice both = choice("cdr", "CHANNEL_*", "", "");
    assertThat(List.of(CDR, ANSWER)).allMatch(both::takes);
    assertThat(List.of(STATE, HEARTBEAT)).noneMatch(both::takes);
    assertThat(choice("", "CHANNEL_ANSWER", "", "").takes(STATE)).isFalse();
    assertThat(choice("cdr", "", "", "").takes(HEARTBEAT)).isFalse();
  }

  @Test
  void profilesAndDevicesNarrowItDown() {
    assertThat(choice("", "", "internal", "SEP0011*").takes(STATE)).isTrue();
    assertThat(choice("", "", "other", "").takes(STATE)).isFalse();
    assertThat(choice("", "", "", "SEP9*").takes(STATE)).isFalse();
    assertThat(choice("", "", "internal", "SEP001120AABBCC").takes(ANSWER)).isTrue();
    assertThat(choice("", "", "internal", "").takes(RUNG)).isTrue();
    assertThat(choice("", "", "", "*").takes(HEARTBEAT)).isTrue();
    assertThat(choice("", "", "internal", "").takes(HEARTBEAT)).isFalse();
  }

  @Test
  void eventsOfAPhoneAndOfItsCallsHaveTheSameKey() {
    assertThat(EventSource.key(STATE)).isEqualTo(EventSource.key(ANSWER));
    assertThat(EventSource.key(RUNG)).isEqualTo("1102");
    assertThat(EventSource.device(RUNG)).isEmpty();
    assertThat(EventSource.key(HEARTBEAT)).isEmpty();
  }

  private static EventChoice choice(String subclass, String name, String profile, String device) {
    return new EventChoice(list(subclass), list(name), list(profile), list(device));
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }
}
