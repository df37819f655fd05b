package io.thinline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;

class EventTopicsTest {
  private final EventTopics topics = new EventTopics();

  @Test
  void topicsHoldOnlyWhatATopicMayHold() {
    assertThat(topic("CHANNEL_ANSWER", "")).isEqualTo("io/thinline/event/CHANNEL_ANSWER");
    assertThat(topic("CUSTOM", "a b::c.d::")).isEqualTo("io/thinline/event/CUSTOM/a_b/c_d");
    assertThat(topic("CUSTOM", "::::x")).isEqualTo("io/thinline/event/CUSTOM/x");
  }

  @Test
  void theSameKindHasTheSameTopicAndAnotherHasItsOwn() {
    assertThat(topic("CUSTOM", "skinny::register"))
        .isSameAs(topic("CUSTOM", new String("skinny::register".toCharArray())))
        .isNotEqualTo(topic("CUSTOM", "skinny::unregister"))
        .isNotEqualTo(topic("skinny::register", "CUSTOM"));
  }

  @Test
  void subclassesMadeUpByADialplanDoNotFillTheMemory() {
    for (int i = 0; i <= 3 * EventTopics.MOST; i++) {
      assertThat(topic("CUSTOM", "mine::" + i)).endsWith("/mine/" + i);
    }
    assertThat(topics.size()).isBetween(1, EventTopics.MOST);
  }

  private String topic(String name, String subclass) {
    PbxEvent core = PbxEvent.core(name, Instant.EPOCH, Map.of());
    String topic =
        topics.of(new PbxEvent(core.uuid(), 1, core.timestamp(), name, subclass, Map.of(), null));
    assertThat(new Event(topic, Map.of()).getTopic()).isEqualTo(topic);
    return topic;
  }
}
