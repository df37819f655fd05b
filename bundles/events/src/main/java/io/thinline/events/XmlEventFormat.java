package io.thinline.events;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * FreeSWITCH's {@code text/event-xml}: an element for each header with its value URL-encoded, the
 * body's length in bytes, and the body.
 */
@Component(service = EventFormat.class, immediate = true, property = "name=xml")
public final class XmlEventFormat implements EventFormat {
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("^(?![A-Za-z_])|[^A-Za-z0-9_.-]");
  private static final int REPLACEMENT = '\uFFFD';

  private final EventHeaders headers;

  @Activate
  public XmlEventFormat(BundleContext context) {
    this(new FreeSwitchHeaders(context));
  }

  public XmlEventFormat(EventHeaders headers) {
    this.headers = headers;
  }

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public String format(PbxEvent event) {
    StringBuilder text = new StringBuilder(2048).append("<event>\n  <headers>\n");
    headers.all(event).forEach((name, value) -> header(text, name, value));
    text.append("  </headers>\n");
    String body = event.body();
    if (body != null && !body.isEmpty()) {
      text.append("  <Content-Length>")
          .append(body.getBytes(StandardCharsets.UTF_8).length)
          .append("</Content-Length>\n  <body>");
      body.codePoints().forEach(c -> appendEscaped(text, c));
      text.append("</body>\n");
    }
    return text.append("</event>\n").toString();
  }

  /** What is URL-encoded holds nothing that means anything in XML. */
  private static void header(StringBuilder text, String name, String value) {
    String element = NOT_IN_A_NAME.matcher(name).replaceAll("_");
    text.append("    <").append(element).append('>');
    UrlEncoding.append(text, value);
    text.append("</").append(element).append(">\n");
  }

  private static void appendEscaped(StringBuilder text, int c) {
    switch (c) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '\r' -> text.append("&#xD;");
      case '\t', '\n' -> text.append((char) c);
      default -> text.appendCodePoint(mayBeInXml(c) ? c : REPLACEMENT);
    }
  }

  private static boolean mayBeInXml(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = c == 0xFFFE || c == 0xFFFF;
    return c >= ' ' && !surrogate && !noCharacter;
  }
}
