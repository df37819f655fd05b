package io.thinline.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * FreeSWITCH's {@code text/event-json}: one object, every header a string as it is, the body's
 * length in bytes and the body behind them.
 */
@Component(service = EventFormat.class, immediate = true, property = "name=json")
public final class JsonEventFormat implements EventFormat {
  private final EventHeaders headers;
  private final JsonFactory json = new JsonFactory();

  @Activate
  public JsonEventFormat(BundleContext context) {
    this(new FreeSwitchHeaders(context));
  }

  public JsonEventFormat(EventHeaders headers) {
    this.headers = headers;
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String format(PbxEvent event) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator object = json.createGenerator(text)) {
      object.writeStartObject();
      for (Map.Entry<String, String> header : headers.all(event).entrySet()) {
        object.writeStringField(header.getKey(), header.getValue());
      }
      String body = event.body();
      if (body != null && !body.isEmpty()) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        object.writeStringField("Content-Length", String.valueOf(length));
        object.writeStringField("_body", body);
      }
      object.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return text.toString();
  }
}
