package io.thinline.routes;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.ForwardingRoute;
import org.apache.camel.spi.ComponentResolver;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Events to a webhook: a request each. */
@Component(
    service = ForwardingRoute.class,
    configurationPid = "io.thinline.route.http",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true)
@Designate(ocd = HttpRoute.Options.class)
public final class HttpRoute implements ForwardingRoute {

  /** Settings of the route. */
  @ObjectClassDefinition(
      id = "io.thinline.route.http",
      name = "Thinline route: events to a webhook",
      description = "Which events go there, and how. A change counts at once")
  public @interface Options {
    @AttributeDefinition(
        name = "URL",
        description = "Where an event is sent, such as https://example.com/events")
    String url() default "";

    @AttributeDefinition(name = "Method", description = "POST or PUT")
    String method() default "POST";

    @AttributeDefinition(
        name = "Headers",
        description =
            "That go with a request, Name: value; several are separated by a vertical bar. A value may be file:PATH or env:NAME")
    String header() default "";

    @AttributeDefinition(
        name = "Timeout",
        description = "Milliseconds that an answer may take",
        min = "1",
        max = "600000")
    int timeout() default 10000;

    @AttributeDefinition(
        name = "Subclasses",
        description =
            "Of custom events, separated by commas; register stands for skinny::register, * for"
                + " anything. Events of these or of the names below; all if both are empty")
    String subclass() default CommonOptions.SUBCLASS;

    @AttributeDefinition(
        name = "Names",
        description = "Of events, separated by commas: CHANNEL_ANSWER, CHANNEL_*, DTMF")
    String name() default "";

    @AttributeDefinition(
        name = "Profiles",
        description = "Only events of phones and calls of these profiles; empty for all")
    String profile() default "";

    @AttributeDefinition(
        name = "Devices",
        description = "Only events of these phones, SEP0011*; empty for all")
    String device() default "";

    @AttributeDefinition(
        name = "Format",
        description = "How an event is written",
        options = {
          @Option(label = "JSON", value = "json"),
          @Option(label = "FreeSWITCH's plain text", value = "plain"),
          @Option(label = "XML", value = "xml")
        })
    String format() default "json";

    @AttributeDefinition(
        name = "Spool",
        description =
            "Megabytes of events kept on the disk while the other side is away; when it is full,"
                + " the oldest are dropped",
        min = "1",
        max = "100000")
    int spool_megabytes() default 64;

    @AttributeDefinition(
        name = "Lanes",
        description = "How many events may be under way at once; those of a phone stay in order",
        min = "1",
        max = "64")
    int lanes() default 16;

    @AttributeDefinition(
        name = "Retry delay",
        description = "Milliseconds before the first new attempt; doubled after each",
        min = "1",
        max = "3600000")
    int retry_delay() default 1000;

    @AttributeDefinition(
        name = "Longest retry delay",
        description = "In milliseconds",
        min = "1",
        max = "3600000")
    int retry_longest() default 30000;

    @AttributeDefinition(
        name = "Refusals",
        description =
            "How often an event is offered that the other side refuses, before it is given up",
        min = "1",
        max = "1000")
    int refusals() default 5;
  }

  private final Forwarder forwarder;

  @Activate
  public HttpRoute(
      @Reference EventStream stream, BundleContext bundle, CommonOptions common, Options options) {
    this(stream, RouteHost.of(bundle), common, options);
  }

  HttpRoute(EventStream stream, RouteHost host, CommonOptions common, Options options) {
    forwarder = new Forwarder("http", stream, host);
    modified(common, options);
  }

  @Modified
  public void modified(CommonOptions common, Options options) {
    forwarder.configure(common, HttpDestination.of(options, forwarder::complain));
  }

  @Deactivate
  public void stop() {
    forwarder.stop();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventFormat(EventFormat format) {
    forwarder.bindEventFormat(format);
  }

  public void unbindEventFormat(EventFormat format) {
    forwarder.unbindEventFormat(format);
  }

  @Reference(
      target = "(component=http)",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindComponentResolver(ComponentResolver transport) {
    forwarder.bindComponentResolver(transport);
  }

  public void unbindComponentResolver(ComponentResolver transport) {
    forwarder.unbindComponentResolver(transport);
  }

  @Override
  public String name() {
    return "http";
  }

  @Override
  public Status status() {
    return forwarder.status();
  }
}
