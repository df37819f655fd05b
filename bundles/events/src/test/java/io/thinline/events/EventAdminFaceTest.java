package io.thinline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.testkit.RecordedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class EventAdminFaceTest {
  private final RecordedEvents stream = new RecordedEvents();
  private final EventAdminFace face = new EventAdminFace(stream);
  private final Recorder admin = new Recorder();

  @Test
  void anEventIsPostedUnderItsSubclassWithItsHeaders() {
    face.bindEventAdmin(admin);
    face.bindEventHandler(handler(1, "io/thinline/event/*"));
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
    face.bindEventHandler(handler(1, "io/thinline/event/*"));
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
    face.bindEventHandler(handler(1, "io/thinline/event/*"));
    face.stop();
    stream.publish(event());
    assertThat(admin.posted).isEmpty();
  }

  @Test
  void onlyWhatAHandlerListensToIsPosted() {
    face.bindEventAdmin(admin);
    face.bindEventHandler(handler(1, "org/osgi/framework/*", "io/thinline/event/CUSTOM/*"));
    stream.publish(event());
    stream.publish(PbxEvent.custom("skinny::alarm", Instant.EPOCH, Map.of()));
    face.updatedEventHandler(handler(1, "io/thinline/event/HEARTBEAT"));
    stream.publish(event());
    stream.publish(PbxEvent.custom("skinny::alarm", Instant.EPOCH, Map.of()));
    face.unbindEventHandler(handler(1, "io/thinline/event/HEARTBEAT"));
    stream.publish(event());
    assertThat(admin.sequences()).containsExactly(2L, 3L);
  }

  @Test
  void whileNobodyListensTheStreamHasNoSuchSubscriber() {
    Counting counting = new Counting();
    EventAdminFace idle = new EventAdminFace(counting);
    idle.bindEventAdmin(admin);
    assertThat(counting.subscribers).isEmpty();
    idle.bindEventHandler(handler(1, "org/osgi/framework/*"));
    idle.bindEventHandler(Map.of(Constants.SERVICE_ID, 2L));
    assertThat(counting.subscribers).isEmpty();
    idle.bindEventHandler(Map.of(Constants.SERVICE_ID, 3L, "event.topics", "io/thinline/*"));
    idle.bindEventHandler(handler(4, "io/thinline/event/CHANNEL_ANSWER"));
    assertThat(counting.subscribers).hasSize(1);
    idle.unbindEventHandler(handler(3));
    assertThat(counting.subscribers).hasSize(1);
    idle.unbindEventHandler(handler(4));
    assertThat(counting.subscribers).isEmpty();
    idle.bindEventHandler(handler(5, "*"));
    assertThat(counting.subscribers).as("Karaf's collector takes everything").isEmpty();
    idle.bindEventHandler(handler(6, "io/thinline/event/*"));
    assertThat(counting.subscribers).hasSize(1);
    idle.unbindEventAdmin(admin);
    assertThat(counting.subscribers).isEmpty();
  }

  @Test
  void whatTheStreamHasLostIsToldUnderATopicOfItsOwn() {
    Counting counting = new Counting();
    EventAdminFace behind = new EventAdminFace(counting);
    behind.bindEventAdmin(admin);
    behind.bindEventHandler(handler(1, "io/thinline/event/*"));
    counting.subscribers.get(0).gap(12);
    assertThat(admin.posted)
        .singleElement()
        .satisfies(
            posted -> {
              assertThat(posted.getTopic()).isEqualTo("io/thinline/event/GAP");
              assertThat(posted.getProperty("Lost")).isEqualTo(12L);
            });
  }

  private static Map<String, Object> handler(long id, String... topics) {
    return Map.of(Constants.SERVICE_ID, id, "event.topics", topics);
  }

  /** A stream that nothing happens in. */
  private static final class Counting implements EventStream {
    final List<EventSink> subscribers = new ArrayList<>();

    @Override
    public long publish(PbxEvent event) {
      throw new AssertionError("nobody publishes here");
    }

    @Override
    public EventSubscription subscribe(String name, long fromSequence, EventSink sink) {
      subscribers.add(sink);
      return new EventSubscription() {
        @Override
        public long delivered() {
          return 0;
        }

        @Override
        public long lost() {
          return 0;
        }

        @Override
        public void close() {
          subscribers.remove(sink);
        }
      };
    }

    @Override
    public long lastSequence() {
      return 0;
    }
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
