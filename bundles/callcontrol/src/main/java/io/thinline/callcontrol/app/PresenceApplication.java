package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code presence}: {@code in|out user rpid [message]} publishes what a user is doing. */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=presence")
public final class PresenceApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(PresenceApplication.class);
  private static final Map<String, String> EVENTS =
      Map.of("in", "PRESENCE_IN", "out", "PRESENCE_OUT");

  private final CallThread callThread;
  private final EventStream events;

  @Activate
  public PresenceApplication(@Reference CallThread callThread, @Reference EventStream events) {
    this.callThread = callThread;
    this.events = events;
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String[] words = data.strip().split("\\s+", 4);
    String event = EVENTS.get(words[0]);
    if (event == null || words.length < 3) {
      log.warn("{}: presence: write in or out, a user, an rpid, a message", progress.location());
    } else {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("proto", "any");
      headers.put("login", leg.endpoint());
      headers.put("from", words[1]);
      headers.put("rpid", words[2]);
      headers.put("status", words.length > 3 ? words[3] : "");
      headers.put("event_type", "presence");
      headers.put("Unique-ID", leg.uuid());
      events.publish(PbxEvent.core(event, callThread.clock().now(), headers));
    }
    progress.completed();
    return Execution.DONE;
  }
}
