package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * A webhook: a request for each event.
 *
 * @param headers that go with it, {@code Name: value}
 * @param timeoutMillis how long an answer may take
 */
record HttpDestination(
    String url, String method, Map<String, String> headers, int timeoutMillis, String format)
    implements CamelDestination {
  /** Answers that say that this event is wrong, not that the server is in trouble. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");
  private static final Map<String, String> TYPES =
      Map.of("json", "application/json", "xml", "application/xml");

  static HttpDestination of(HttpRoute.Options options, Consumer<String> problems) {
    String method = options.method().strip().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      problems.accept("method is \"" + options.method() + "\"; it must be POST, PUT or PATCH");
      method = "POST";
    }
    return new HttpDestination(
        options.url().strip(),
        method,
        NamedValues.parse("header", options.header(), ':', problems),
        RouteSettings.number("timeout", options.timeout(), 1, 600_000, 10_000, problems),
        options.format());
  }

  @Override
  public String shown() {
    return url.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "?...");
  }

  @Override
  public Optional<String> problem() {
    if (url.isBlank()) {
      return Optional.of("url is empty; it must be such as https://example.com/events");
    }
    try {
      String scheme = new URI(url).getScheme();
      return "http".equals(scheme) || "https".equals(scheme)
          ? Optional.empty()
          : Optional.of("url is \"" + shown() + "\"; it must begin with http:// or https://");
    } catch (URISyntaxException e) {
      return Optional.of("url is \"" + shown() + "\": " + e.getReason());
    }
  }

  @Override
  public String scheme() {
    return url.startsWith("https") ? "https" : "http";
  }

  @Override
  public Opened open(CamelContext camel, Component component) throws Exception {
    URI address = new URI(url);
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("httpMethod", method);
    options.put("throwExceptionOnFailure", "false");
    options.put("connectTimeout", String.valueOf(timeoutMillis));
    options.put("responseTimeout", String.valueOf(timeoutMillis));
    options.put("soTimeout", String.valueOf(timeoutMillis));
    options.put("connectionRequestTimeout", String.valueOf(timeoutMillis));
    String server = address.getScheme() + "://" + address.getRawAuthority();
    return new Opened(component.createEndpoint(server, options));
  }

  @Override
  public void address(Message message, PbxEvent event) {
    message.setHeader(Exchange.HTTP_URI, url);
    String type = TYPES.getOrDefault(format, "text/plain");
    message.setHeader(Exchange.CONTENT_TYPE, type + "; charset=utf-8");
    message.setHeader(Exchange.CHARSET_NAME, "UTF-8");
    headers.forEach(message::setHeader);
  }

  @Override
  public void check(Exchange answer) throws Exception {
    Integer code = answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    if (code == null || code < 200 || code > 299) {
      String text = shown() + " answered " + code;
      throw REFUSALS.contains(code) ? new Outlet.RefusedException(text) : new IOException(text);
    }
  }
}
