package io.thinline.events;

import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The headers that FreeSWITCH gives every event, in its order, and behind them the event's own.
 *
 * <p>The {@code Event-Calling-} headers name a line of C in FreeSWITCH. Event socket clients expect
 * them, so they are here: File is the module that the subclass names ({@code skinny}, otherwise
 * {@code thinline}), Function what it reports, and Line-Number is always 0; an event that knows
 * better has them among its own.
 *
 * <p>An event that somebody sent ({@code sendevent}) has an {@code Event-UUID} among its own
 * headers; all of them then stand in front of the common ones.
 */
@Component(service = EventHeaders.class, immediate = true)
public final class FreeSwitchHeaders implements EventHeaders {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter GMT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String SENT = "Event-UUID";
  private static final String CALLING = "Event-Calling-";

  private final SwitchIdentity identity;
  private final DateTimeFormatter local;

  @Activate
  public FreeSwitchHeaders(BundleContext context) {
    this(SwitchIdentity.ofThisRun(context), ZoneId.systemDefault());
  }

  /** Of this host, in a run of that name. */
  public FreeSwitchHeaders(String coreUuid) {
    this(SwitchIdentity.ofThisHost(coreUuid), ZoneId.systemDefault());
  }

  FreeSwitchHeaders(SwitchIdentity identity, ZoneId zone) {
    this.identity = identity;
    local = LOCAL.withZone(zone);
  }

  @Override
  public Map<String, String> all(PbxEvent event) {
    Map<String, String> own = event.headers();
    Map<String, String> all = new LinkedHashMap<>(64);
    if (own.containsKey(SENT)) {
      all.putAll(own);
      common(all, event);
    } else {
      common(all, event);
      own.forEach((name, value) -> add(all, name, value));
    }
    return all;
  }

  private void common(Map<String, String> all, PbxEvent event) {
    Instant time = event.timestamp();
    if (!event.subclass().isEmpty()) {
      all.put("Event-Subclass", event.subclass());
    }
    all.put("Event-Name", event.name());
    all.put("Core-UUID", identity.coreUuid());
    all.put("FreeSWITCH-Hostname", identity.hostname());
    all.put("FreeSWITCH-Switchname", identity.hostname());
    all.put("FreeSWITCH-IPv4", identity.ipv4());
    all.put("FreeSWITCH-IPv6", identity.ipv6());
    all.put("Event-Date-Local", local.format(time));
    all.put("Event-Date-GMT", GMT.format(time));
    all.put("Event-Date-Timestamp", String.valueOf(microseconds(time)));
    all.put("Event-Calling-File", module(event));
    all.put("Event-Calling-Function", report(event));
    all.put("Event-Calling-Line-Number", "0");
    all.put("Event-Sequence", String.valueOf(event.sequence()));
  }

  /** Nobody's own header says another name or place of the event than it has. */
  private static void add(Map<String, String> all, String name, String value) {
    if (name.startsWith(CALLING)) {
      all.put(name, value);
    } else {
      all.putIfAbsent(name, value);
    }
  }

  private static long microseconds(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static String module(PbxEvent event) {
    int end = event.subclass().indexOf("::");
    return end > 0 ? event.subclass().substring(0, end) : "thinline";
  }

  private static String report(PbxEvent event) {
    int end = event.subclass().indexOf("::");
    return end > 0 ? event.subclass().substring(end + 2) : event.name();
  }
}
