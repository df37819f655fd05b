package io.thinline.camel.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.camel.routes.PbxRoutes;
import io.thinline.camel.routes.RouteRow;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A command that does something with one route. */
abstract class RouteSwitch implements ApiCommand {
  private final String name;
  private final String description;
  private final String fitting;
  private final Predicate<String> action;
  private final PbxRoutes routes;

  /**
   * @param fitting the state of routes that completion offers
   * @param action false when there is no such route
   */
  RouteSwitch(
      String name, String description, String fitting, PbxRoutes routes, Predicate<String> action) {
    this.name = name;
    this.description = description;
    this.fitting = fitting;
    this.routes = routes;
    this.action = action;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final String usage() {
    return name + " <route>";
  }

  @Override
  public final Role role(List<String> words) {
    return Role.OPERATOR;
  }

  @Override
  public final List<String> complete(List<String> words) {
    if (words.size() > 1) {
      return List.of();
    }
    String typed = words.isEmpty() ? "" : words.get(0);
    return routes.rows().stream()
        .filter(row -> row.state().equals(fitting))
        .map(RouteRow::route)
        .filter(route -> route.startsWith(typed))
        .toList();
  }

  @Override
  public final CommandResult execute(CommandCall call) {
    if (call.words().size() != 1) {
      return CommandResult.error("-ERR Usage: " + usage());
    }
    String route = call.words().get(0);
    try {
      return action.test(route) ? CommandResult.ok("+OK") : missing(route);
    } catch (IllegalStateException e) {
      return CommandResult.error("-ERR " + e.getMessage());
    }
  }

  private CommandResult missing(String route) {
    Stream<String> there =
        routes.rows().stream()
            .filter(row -> row.state().equals("running") || row.state().equals("stopped"))
            .map(RouteRow::route);
    return CommandResult.error(
        "-ERR no route " + route + " could run, there is: " + String.join(", ", there.toList()));
  }
}
