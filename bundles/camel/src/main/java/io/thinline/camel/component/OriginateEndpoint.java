package io.thinline.camel.component;

import io.thinline.api.command.Role;
import io.thinline.camel.Switchboard;
import org.apache.camel.Exchange;

/**
 * {@code skinny:originate}: rings somebody and connects whoever answers; waits for the answer. It
 * fails with the cause when nobody answers.
 */
final class OriginateEndpoint extends ProducingEndpoint {
  static final String TO = "SkinnyTo";
  static final String EXTENSION = "SkinnyExtension";
  static final String UUID = "SkinnyUuid";

  private static final String OK = "+OK ";
  private static final String UNDEFINED = "undef";
  private static final Options<OriginateEndpoint> OPTIONS =
      ofProducers(OriginateEndpoint.class)
          .text("to", OriginateEndpoint::setTo, OriginateEndpoint::getTo)
          .text("extension", OriginateEndpoint::setExtension, OriginateEndpoint::getExtension)
          .text("dialplan", OriginateEndpoint::setDialplan, OriginateEndpoint::getDialplan)
          .text("context", OriginateEndpoint::setContext, OriginateEndpoint::getContext)
          .text("callerName", OriginateEndpoint::setCallerName, OriginateEndpoint::getCallerName)
          .text(
              "callerNumber",
              OriginateEndpoint::setCallerNumber,
              OriginateEndpoint::getCallerNumber)
          .with(
              "timeout",
              Integer.class,
              OriginateEndpoint::setTimeout,
              OriginateEndpoint::getTimeout);

  private String to = "";
  private String extension = "";
  private String dialplan = "";
  private String context = "";
  private String callerName = "";
  private String callerNumber = "";
  private int timeout;

  OriginateEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component, switchboard);
  }

  @Override
  Options<OriginateEndpoint> options() {
    return OPTIONS;
  }

  @Override
  void process(Exchange exchange) {
    String line =
        CommandLines.of(
            "originate",
            needed(exchange, TO, "to", to),
            needed(exchange, EXTENSION, "extension", extension),
            given(dialplan),
            given(context),
            given(chosen(exchange, "SkinnyCallerName", callerName)),
            given(chosen(exchange, "SkinnyCallerNumber", callerNumber)),
            timeout == 0 ? UNDEFINED : String.valueOf(timeout));
    String answer =
        CommandLines.service(switchboard())
            .text(CommandLines.run(switchboard(), line, Role.OPERATOR));
    exchange.getMessage().setBody(answer);
    if (answer.startsWith(OK)) {
      exchange.getMessage().setHeader(UUID, answer.substring(OK.length()).strip());
    }
  }

  private static String given(String value) {
    return value.isEmpty() ? UNDEFINED : value;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }

  public String getDialplan() {
    return dialplan;
  }

  public void setDialplan(String dialplan) {
    this.dialplan = dialplan;
  }

  public String getContext() {
    return context;
  }

  public void setContext(String context) {
    this.context = context;
  }

  public String getCallerName() {
    return callerName;
  }

  public void setCallerName(String callerName) {
    this.callerName = callerName;
  }

  public String getCallerNumber() {
    return callerNumber;
  }

  public void setCallerNumber(String callerNumber) {
    this.callerNumber = callerNumber;
  }

  public int getTimeout() {
    return timeout;
  }

  public void setTimeout(int timeout) {
    if (timeout < 0) {
      throw new IllegalArgumentException("timeout=" + timeout + " is no number of seconds");
    }
    this.timeout = timeout;
  }
}
