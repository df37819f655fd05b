package io.thinline.events;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * FreeSWITCH's {@code text/event-plain}: a header a line, values URL-encoded, a blank line, and the
 * body as it is.
 */
@Component(service = EventFormat.class, immediate = true, property = "name=plain")
public final class PlainEventFormat implements EventFormat {
  private final EventHeaders headers;

  @Activate
  public PlainEventFormat(BundleContext context) {
    this(new FreeSwitchHeaders(context));
  }

  public PlainEventFormat(EventHeaders headers) {
    this.headers = headers;
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String format(PbxEvent event) {
    StringBuilder text = new StringBuilder(1024);
    headers.all(event).forEach((name, value) -> header(text, name, value));
    String body = event.body();
    if (body == null || body.isEmpty()) {
      return text.append('\n').toString();
    }
    header(text, "Content-Length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length));
    return text.append('\n').append(body).toString();
  }

  private static void header(StringBuilder text, String name, String value) {
    text.append(name).append(": ");
    UrlEncoding.append(text, value.isEmpty() ? "_undef_" : value);
    text.append('\n');
  }
}
