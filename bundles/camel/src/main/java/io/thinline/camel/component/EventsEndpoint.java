package io.thinline.camel.component;

import io.thinline.api.event.EventStream;
import io.thinline.camel.Switchboard;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;

/** {@code skinny:events}: the events of the PBX in their order, one exchange each. */
final class EventsEndpoint extends SkinnyEndpoint implements MultipleConsumersSupport {
  static final String MAP = "map";
  static final List<String> FORMATS = List.of(MAP, "plain", "json", "xml");

  private static final String NOW = "now";
  private static final Options<EventsEndpoint> OPTIONS =
      ofConsumers(EventsEndpoint.class)
          .text("subclass", EventsEndpoint::setSubclass, EventsEndpoint::getSubclass)
          .text("name", EventsEndpoint::setName, EventsEndpoint::getName)
          .text("profile", EventsEndpoint::setProfile, EventsEndpoint::getProfile)
          .text("device", EventsEndpoint::setDevice, EventsEndpoint::getDevice)
          .text("format", EventsEndpoint::setFormat, EventsEndpoint::getFormat)
          .text("from", EventsEndpoint::setFrom, EventsEndpoint::getFrom);

  private String subclass = "";
  private String name = "";
  private String profile = "";
  private String device = "";
  private String format = MAP;
  private String from = NOW;

  EventsEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component, switchboard);
  }

  @Override
  Options<EventsEndpoint> options() {
    return OPTIONS;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "skinny:events is where a route begins (from); nothing can be sent to it");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    EventsConsumer consumer = new EventsConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  EventFilter filter() {
    return new EventFilter(
        Wildcards.of(subclass), Wildcards.of(name), Wildcards.of(profile), Wildcards.of(device));
  }

  /** The first event of a route that has not run before. */
  long first() {
    return from.equals(NOW) ? EventStream.FROM_NOW : Long.parseLong(from);
  }

  /** Routes that ask for the same events have the same endpoint, and each its own cursor. */
  @Override
  public boolean isMultipleConsumersSupported() {
    return true;
  }

  public String getSubclass() {
    return subclass;
  }

  public void setSubclass(String subclass) {
    this.subclass = subclass;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getProfile() {
    return profile;
  }

  public void setProfile(String profile) {
    this.profile = profile;
  }

  public String getDevice() {
    return device;
  }

  public void setDevice(String device) {
    this.device = device;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    String wanted = format.toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(wanted)) {
      throw new IllegalArgumentException(
          "format=%s is not known, there is %s".formatted(format, String.join(", ", FORMATS)));
    }
    this.format = wanted;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    if (!from.equals(NOW) && !from.matches("[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException(
          "from=%s is neither now nor the sequence number of an event".formatted(from));
    }
    this.from = from;
  }
}
