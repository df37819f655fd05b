package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** What OSGi's EventAdmin delivers of the PBX's events. */
final class HeardEvents implements AutoCloseable {
  private static final Set<String> FORWARDED =
      Set.of("skinny::register", "skinny::unregister", "skinny::expire", "skinny::call_state");

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final ServiceRegistration<EventHandler> handler;

  HeardEvents(BundleContext framework) {
    EventHandler listener = events::add;
    handler =
        framework.registerService(
            EventHandler.class,
            listener,
            FrameworkUtil.asDictionary(
                Map.of(EventConstants.EVENT_TOPIC, "io/thinline/event/CUSTOM/skinny/*")));
  }

  void seen(String subclass, String header, String value) {
    Awaitility.await(subclass)
        .untilAsserted(
            () ->
                assertThat(events)
                    .anyMatch(
                        event ->
                            subclass.equals(event.getProperty("Event-Subclass"))
                                && value.equals(event.getProperty(header))));
  }

  /** Waits until that phone has left so often; whatever happened before is heard then. */
  void departures(String device, int times) {
    Awaitility.await("departures of " + device)
        .until(
            () ->
                events.stream()
                        .filter(event -> "skinny::unregister".equals(subclass(event)))
                        .filter(event -> device.equals(event.getProperty("Skinny-Device-Name")))
                        .count()
                    >= times);
  }

  /** This header of every event that the routes forward unless told otherwise. */
  Set<String> forwarded(String header) {
    return events.stream()
        .filter(event -> FORWARDED.contains(subclass(event)))
        .map(event -> String.valueOf(event.getProperty(header)))
        .collect(Collectors.toSet());
  }

  private static String subclass(Event event) {
    return String.valueOf(event.getProperty("Event-Subclass"));
  }

  @Override
  public void close() {
    handler.unregister();
  }
}
