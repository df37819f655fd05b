package io.thinline.camel.component;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.camel.Switchboard;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** {@code skinny:command}: runs a line as an operator types it; the answer becomes the body. */
final class CommandEndpoint extends ProducingEndpoint {
  static final String SUCCEEDED = "SkinnyCommandSucceeded";

  private static final Options<CommandEndpoint> OPTIONS =
      ofProducers(CommandEndpoint.class)
          .text("line", CommandEndpoint::setLine, CommandEndpoint::getLine)
          .text("role", CommandEndpoint::setRole, CommandEndpoint::getRole)
          .flag("json", CommandEndpoint::setJson, CommandEndpoint::isJson);

  private String line = "";
  private Role role = Role.OPERATOR;
  private boolean json;

  CommandEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component, switchboard);
  }

  @Override
  Options<CommandEndpoint> options() {
    return OPTIONS;
  }

  /** A command that says no is an answer, and no failure of the exchange. */
  @Override
  void process(Exchange exchange) {
    CommandService service = CommandLines.service(switchboard());
    CommandResult result = service.execute(line(exchange), CommandSession.unattended(role));
    String text = service.text(result);
    exchange.getMessage().setHeader(SUCCEEDED, result.succeeded());
    exchange.getMessage().setBody(json ? AnswerJson.of(result, text) : text);
  }

  private String line(Exchange exchange) {
    @Nullable String body = line.isEmpty() ? exchange.getMessage().getBody(String.class) : line;
    if (body == null || body.isBlank()) {
      throw new IllegalArgumentException(
          "skinny:command needs a command in the body or in the option line");
    }
    return body.strip();
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line;
  }

  public String getRole() {
    return role.name().toLowerCase(Locale.ROOT);
  }

  public void setRole(String role) {
    this.role =
        Arrays.stream(Role.values())
            .filter(one -> one.name().equalsIgnoreCase(role))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(unknown(role)));
  }

  private static String unknown(String role) {
    return "role=%s is not known, there is %s"
        .formatted(
            role,
            Arrays.stream(Role.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  public boolean isJson() {
    return json;
  }

  public void setJson(boolean json) {
    this.json = json;
  }
}
