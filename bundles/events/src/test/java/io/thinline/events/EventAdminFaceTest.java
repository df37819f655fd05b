package io.thinline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.testkit.RecordedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class EventAdminFaceTest {
  private final RecordedEvents stream = new RecordedEvents();
  private final EventAdminFace face = new EventAdminFace(stream);
  private final Recorder admin = new Recorder();

  @Test
  void anEventIsPostedUnderItsSubclassWithItsHeaders() {
    face.bindEventAdmin(admin);
    PbxEvent event =
        PbxEvent.custom(
                "skinny::register",
                Instant.ofEpochMilli(1_795_316_515_379L),
                Map.of("Skinny-Device-Name", "SEP001120AABBCC"))
            .withBody("more");
    stream.publish(event);
    assertThat(admin.posted)
        .singleElement()
        .satisfies(
            posted -> {
              assertThat(posted.getTopic()).isEqualTo("io/thinline/event/CUSTOM/skinny/register");
              assertThat(posted.getProperty("Skinny-Device-Name")).isEqualTo("SEP001120AABBCC");
              assertThat(posted.getProperty("Event-Name")).isEqualTo("CUSTOM");
              assertThat(posted.getProperty("Event-Subclass")).isEqualTo("skinny::register");
              assertThat(posted.getProperty("Event-Sequence")).isEqualTo(1L);
              assertThat(posted.getProperty("Event-UUID")).isEqualTo(event.uuid().toString());
              assertThat(posted.getProperty("timestamp")).isEqualTo(1_795_316_515_379L);
              assertThat(posted.getProperty("_body")).isEqualTo("more");
            });
  }

  @Test
  void withoutEventAdminEventsPassAndWithAnotherTheyGoThere() {
    stream.publish(event());
    face.bindEventAdmin(admin);
    stream.publish(event());
    Recorder second = new Recorder();
    face.bindEventAdmin(second);
    face.unbindEventAdmin(admin);
    stream.publish(event());
    face.unbindEventAdmin(second);
    stream.publish(event());
    assertThat(admin.sequences()).containsExactly(2L);
    assertThat(second.sequences()).containsExactly(3L);
  }

  @Test
  void afterItsEndNothingIsPosted() {
    face.bindEventAdmin(admin);
    face.stop();
    stream.publish(event());
    assertThat(admin.posted).isEmpty();
  }

  private static PbxEvent event() {
    return PbxEvent.core("HEARTBEAT", Instant.EPOCH, Map.of());
  }

  private static final class Recorder implements EventAdmin {
    final List<Event> posted = new ArrayList<>();

    @Override
    public void postEvent(Event event) {
      posted.add(event);
    }

    @Override
    public void sendEvent(Event event) {
      throw new AssertionError("sendEvent waits for its handlers");
    }

    List<Object> sequences() {
      return posted.stream().map(event -> event.getProperty("Event-Sequence")).toList();
    }
  }
}
