package io.thinline.events;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts every event to OSGi's EventAdmin, from the stream's own thread.
 *
 * <p>Topic: {@code io/thinline/event/<name>} or {@code io/thinline/event/CUSTOM/<subclass>} with
 * {@code ::} as {@code /}, such as {@code io/thinline/event/CUSTOM/skinny/register}; what a topic
 * may not hold becomes {@code _}. Properties: the event's own headers under their names, and
 * besides
 *
 * <ul>
 *   <li>{@code Event-Name}, {@code Event-Subclass} (when there is one), {@code Event-UUID}: text
 *   <li>{@code Event-Sequence}: Long, its place in the stream; a step greater than 1 is a gap
 *   <li>{@code timestamp}: Long, milliseconds since 1970
 *   <li>{@code _body}: text, when there is one
 * </ul>
 */
@Component(
    service = {},
    immediate = true)
public final class EventAdminFace {
  private static final Logger LOG = LoggerFactory.getLogger(EventAdminFace.class);

  private final AtomicReference<@Nullable EventAdmin> eventAdmin = new AtomicReference<>();

  /** Only the stream's thread asks. */
  private final EventTopics topics = new EventTopics();

  private final EventSubscription subscription;

  @Activate
  public EventAdminFace(@Reference EventStream stream) {
    subscription = stream.subscribe("EventAdmin", EventStream.FROM_NOW, this::post);
  }

  @Deactivate
  public void stop() {
    subscription.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventAdmin(EventAdmin service) {
    eventAdmin.set(service);
    LOG.debug("events go to EventAdmin from sequence {} on", subscription.delivered() + 1);
  }

  public void unbindEventAdmin(EventAdmin service) {
    eventAdmin.compareAndSet(service, null);
  }

  private void post(PbxEvent event) {
    EventAdmin admin = eventAdmin.get();
    if (admin != null) {
      admin.postEvent(new Event(topics.of(event), properties(event)));
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
}
