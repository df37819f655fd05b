package io.thinline.events;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.PbxEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * FreeSWITCH's {@code text/event-plain}: a header a line, values URL-encoded, a blank line, and the
 * body as it is.
 *
 * <p>The {@code Event-Calling-} headers name a line of C in FreeSWITCH. Event socket clients expect
 * them, so they are here: File is the module that the subclass names ({@code skinny}, otherwise
 * {@code thinline}), Function what it reports, and Line-Number is always 0.
 */
@Component(service = EventFormat.class, immediate = true, property = "name=plain")
public final class PlainEventFormat implements EventFormat {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter GMT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final SwitchIdentity identity;
  private final ZoneId zone;

  @Activate
  public PlainEventFormat() {
    this(SwitchIdentity.ofThisHost(), ZoneId.systemDefault());
  }

  PlainEventFormat(SwitchIdentity identity, ZoneId zone) {
    this.identity = identity;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String format(PbxEvent event) {
    StringBuilder text = new StringBuilder(1024);
    commonHeaders(text, event);
    event.headers().forEach((name, value) -> header(text, name, value));
    String body = event.body();
    if (body == null || body.isEmpty()) {
      return text.append('\n').toString();
    }
    header(text, "Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
    return text.append('\n').append(body).toString();
  }

  private void commonHeaders(StringBuilder text, PbxEvent event) {
    Instant time = event.timestamp();
    if (!event.subclass().isEmpty()) {
      header(text, "Event-Subclass", event.subclass());
    }
    header(text, "Event-Name", event.name());
    header(text, "Core-UUID", identity.coreUuid());
    header(text, "FreeSWITCH-Hostname", identity.hostname());
    header(text, "FreeSWITCH-Switchname", identity.hostname());
    header(text, "FreeSWITCH-IPv4", identity.ipv4());
    header(text, "FreeSWITCH-IPv6", identity.ipv6());
    header(text, "Event-Date-Local", LOCAL.withZone(zone).format(time));
    header(text, "Event-Date-GMT", GMT.format(time));
    header(text, "Event-Date-Timestamp", String.valueOf(microseconds(time)));
    header(text, "Event-Calling-File", module(event));
    header(text, "Event-Calling-Function", report(event));
    header(text, "Event-Calling-Line-Number", "0");
    header(text, "Event-Sequence", String.valueOf(event.sequence()));
  }

  private static void header(StringBuilder text, String name, String value) {
    text.append(name).append(": ");
    UrlEncoding.append(text, value.isEmpty() ? "_undef_" : value);
    text.append('\n');
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
