package io.thinline.events;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts to OSGi's EventAdmin what some handler listens to, from the stream's own thread. While no
 * handler listens to any topic of ours nothing is read from the stream at all.
 *
 * <p>Topic: {@code io/thinline/event/<name>} or {@code io/thinline/event/CUSTOM/<subclass>} with
 * {@code ::} as {@code /}, such as {@code io/thinline/event/CUSTOM/skinny/register}; what a topic
 * may not hold becomes {@code _}. Properties: the event's own headers under their names, and
 * besides
 *
 * <ul>
 *   <li>{@code Event-Name}, {@code Event-Subclass} (when there is one), {@code Event-UUID}: text
 *   <li>{@code Event-Sequence}: Long, its place in the stream
 *   <li>{@code timestamp}: Long, milliseconds since 1970
 *   <li>{@code _body}: text, when there is one
 * </ul>
 *
 * What the stream lost before it came here is told under {@code io/thinline/event/GAP}, with its
 * number in {@code Lost} (Long).
 */
@Component(
    service = {},
    immediate = true)
public final class EventAdminFace {
  private static final Logger LOG = LoggerFactory.getLogger(EventAdminFace.class);

  private final EventStream stream;
  private final Map<Object, TopicFilter> handlers = new ConcurrentHashMap<>();

  /** Only the stream's thread asks. */
  private final EventTopics topics = new EventTopics();

  private volatile @Nullable EventAdmin eventAdmin;
  private @Nullable EventSubscription subscription;
  private boolean stopped;

  @Activate
  public EventAdminFace(@Reference EventStream stream) {
    this.stream = stream;
  }

  @Deactivate
  public synchronized void stop() {
    stopped = true;
    listenOnlyWhenHeard();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public synchronized void bindEventAdmin(EventAdmin service) {
    eventAdmin = service;
    listenOnlyWhenHeard();
  }

  public synchronized void unbindEventAdmin(EventAdmin service) {
    if (eventAdmin == service) {
      eventAdmin = null;
      listenOnlyWhenHeard();
    }
  }

  /** Only the properties are of interest: the handler itself is EventAdmin's to call. */
  @Reference(
      service = EventHandler.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      updated = "updatedEventHandler")
  public synchronized void bindEventHandler(Map<String, Object> properties) {
    handlers.put(id(properties), TopicFilter.of(properties.get(EventConstants.EVENT_TOPIC)));
    listenOnlyWhenHeard();
  }

  public void updatedEventHandler(Map<String, Object> properties) {
    bindEventHandler(properties);
  }

  public synchronized void unbindEventHandler(Map<String, Object> properties) {
    handlers.remove(id(properties));
    listenOnlyWhenHeard();
  }

  private static Object id(Map<String, Object> properties) {
    return properties.getOrDefault(Constants.SERVICE_ID, "");
  }

  private void listenOnlyWhenHeard() {
    boolean heard =
        !stopped
            && eventAdmin != null
            && handlers.values().stream()
                .anyMatch(handler -> handler.mayMatchBelow(EventTopics.PREFIX));
    EventSubscription current = subscription;
    if (heard && current == null) {
      subscription = stream.subscribe("EventAdmin", EventStream.FROM_NOW, new Poster());
      LOG.debug("events go to EventAdmin from sequence {} on", stream.lastSequence() + 1);
    } else if (!heard && current != null) {
      subscription = null;
      current.close();
    }
  }

  private void post(String topic, Supplier<Map<String, Object>> properties) {
    EventAdmin admin = eventAdmin;
    if (admin != null && handlers.values().stream().anyMatch(filter -> filter.matches(topic))) {
      admin.postEvent(new Event(topic, properties.get()));
    }
  }

  private static Map<String, Object> properties(PbxEvent event) {
    Map<String, Object> properties = new HashMap<>(event.headers());
    properties.put("Event-Name", event.name());
    properties.put("Event-UUID", event.uuid().toString());
    properties.put("Event-Sequence", event.sequence());
    properties.put(EventConstants.TIMESTAMP, event.timestamp().toEpochMilli());
    if (!event.subclass().isEmpty()) {
      properties.put("Event-Subclass", event.subclass());
    }
    String body = event.body();
    if (body != null) {
      properties.put("_body", body);
    }
    return properties;
  }

  private final class Poster implements EventSink {
    @Override
    public void event(PbxEvent event) {
      post(topics.of(event), () -> properties(event));
    }

    @Override
    public void gap(long lost) {
      post(EventTopics.PREFIX + "GAP", () -> Map.of("Lost", lost));
    }
  }
}
