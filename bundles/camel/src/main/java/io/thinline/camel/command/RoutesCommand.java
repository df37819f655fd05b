package io.thinline.camel.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.ForwardingRoute;
import io.thinline.camel.routes.PbxRoutes;
import io.thinline.camel.routes.RouteRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code skinny:routes}: the Camel routes and how they fare. */
@Component(service = ApiCommand.class, immediate = true, property = "name=skinny:routes")
public final class RoutesCommand implements ApiCommand {
  private static final List<String> COLUMNS =
      List.of(
          "Route",
          "From",
          "Source",
          "State",
          "Total",
          "Failed",
          "Waiting",
          "Dropped",
          "Since",
          "Last error");

  private final PbxRoutes routes;
  private final List<ForwardingRoute> forwarding = new CopyOnWriteArrayList<>();
  private final DateTimeFormatter time;

  @Activate
  public RoutesCommand(@Reference PbxRoutes routes) {
    this(routes, ZoneId.systemDefault());
  }

  RoutesCommand(PbxRoutes routes, ZoneId zone) {
    this.routes = routes;
    time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindForwardingRoute(ForwardingRoute route) {
    forwarding.add(route);
  }

  public void unbindForwardingRoute(ForwardingRoute route) {
    forwarding.remove(route);
  }

  @Override
  public String name() {
    return "skinny:routes";
  }

  @Override
  public String description() {
    return "Lists the routes of files, bundles and etc/, with counts and the last error";
  }

  @Override
  public String usage() {
    return "skinny:routes";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (!call.words().isEmpty()) {
      return CommandResult.error("Usage: " + usage());
    }
    try {
      List<List<String>> rows =
          Stream.concat(
                  routes.rows().stream().map(this::cells),
                  forwarding.stream()
                      .sorted(Comparator.comparing(ForwardingRoute::name))
                      .map(this::cells))
              .toList();
      return rows.isEmpty()
          ? CommandResult.of("no routes", new CommandData.Table(COLUMNS, rows))
          : CommandResult.of(new CommandData.Table(COLUMNS, rows));
    } catch (IllegalStateException e) {
      return CommandResult.error(e.getMessage());
    }
  }

  private List<String> cells(RouteRow row) {
    return List.of(
        row.route(),
        row.from(),
        row.source(),
        row.state(),
        String.valueOf(row.total()),
        String.valueOf(row.failed()),
        "",
        "",
        row.since().equals(Instant.EPOCH) ? "" : time.format(row.since()),
        row.lastError());
  }

  private List<String> cells(ForwardingRoute route) {
    ForwardingRoute.Status status = route.status();
    return List.of(
        route.name(),
        "events to " + status.destination(),
        "io.thinline.route." + route.name() + ".cfg",
        status.state().name().toLowerCase(Locale.ROOT),
        String.valueOf(status.delivered()),
        String.valueOf(status.failed()),
        String.valueOf(status.waiting()),
        String.valueOf(status.dropped()),
        time.format(status.since()),
        status.lastError());
  }
}
