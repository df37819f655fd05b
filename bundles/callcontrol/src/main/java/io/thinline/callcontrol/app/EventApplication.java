package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code event}: {@code Event-Subclass=mine::thing,Event-Name=CUSTOM,Header=value} publishes an
 * event of the leg.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=event")
public final class EventApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(EventApplication.class);
  private final CallThread callThread;
  private final EventStream events;

  @Activate
  public EventApplication(@Reference CallThread callThread, @Reference EventStream events) {
    this.callThread = callThread;
    this.events = events;
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Unique-ID", leg.uuid());
    headers.put("Channel-Name", leg.endpoint());
    for (String header : data.split(",", -1)) {
      Assignment assignment = Assignment.of(header);
      if (!assignment.name().isEmpty()) {
        headers.put(assignment.name(), assignment.value());
      } else if (!header.isBlank()) {
        log.warn("{}: event: \"{}\" is not of the form header=value", progress.location(), header);
      }
    }
    publish(headers);
    progress.completed();
    return Execution.DONE;
  }

  private void publish(Map<String, String> headers) {
    String name = headers.getOrDefault("Event-Name", "CHANNEL_APPLICATION");
    String subclass = headers.getOrDefault("Event-Subclass", "");
    headers.remove("Event-Name");
    headers.remove("Event-Subclass");
    Instant now = callThread.clock().now();
    events.publish(
        subclass.isEmpty()
            ? PbxEvent.core(name, now, headers)
            : PbxEvent.custom(subclass, now, headers));
  }
}
