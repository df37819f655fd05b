package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** What OSGi's EventAdmin delivers of the PBX's events. */
final class HeardEvents implements AutoCloseable {
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

  @Override
  public void close() {
    handler.unregister();
  }
}
