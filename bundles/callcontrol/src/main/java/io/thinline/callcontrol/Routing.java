package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.Route;
import io.thinline.api.dialplan.VariableExpander;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the dialplans about legs, and has done with them what those say. */
final class Routing {
  private static final Logger log = LoggerFactory.getLogger(Routing.class);

  private final Whiteboard<Dialplan> dialplans = new Whiteboard<>("dialplan", Dialplan.NAME);
  private final Whiteboard<DialplanApplication> applications =
      new Whiteboard<>("dialplan application", DialplanApplication.NAME);
  private final LegEnding ending;
  private @Nullable VariableExpander expander;

  Routing(LegEnding ending) {
    this.ending = ending;
  }

  Whiteboard<Dialplan> dialplans() {
    return dialplans;
  }

  Whiteboard<DialplanApplication> applications() {
    return applications;
  }

  void expander(VariableExpander service) {
    expander = service;
  }

  /** Its successor may have come before it went. */
  void expanderGone(VariableExpander service) {
    if (expander == service) {
      expander = null;
    }
  }

  /** What the leg was doing, or was about to do, is over; where that was written, for messages. */
  Optional<SourceLocation> abandon(SwitchLeg leg) {
    leg.orders++;
    leg.awaitsRoute = false;
    RouteExecution before = leg.route;
    leg.route = null;
    if (before == null) {
      return Optional.empty();
    }
    Optional<SourceLocation> location = before.location();
    before.cancel();
    return location;
  }

  /**
   * Does what the dialplan says about the leg's number.
   *
   * @param by where it was sent here, when a dialplan did it
   */
  void route(SwitchLeg leg, Optional<SourceLocation> by) {
    leg.awaitsRoute = false;
    if (!leg.budget.mayRoute()) {
      log.warn(
          "{}: {} was routed {} times without waiting; the call ends with {}",
          by.map(SourceLocation::toString).orElse("transfer"),
          leg.endpoint(),
          RoutingBudget.ROUTINGS,
          Cause.EXCHANGE_ROUTING_ERROR);
      ending.end(leg, Cause.EXCHANGE_ROUTING_ERROR, RouteExecution.LOOPS);
      return;
    }
    String context = leg.variable("context").orElse("");
    Route route = ask(leg.variable("dialplan").orElse(""), context, leg::variable);
    if (route instanceof Route.Actions found) {
      log.debug("{}: {} -> {}", leg.endpoint(), leg.destinationNumber(), found.extensions());
      run(leg, found.actions());
    } else if (route instanceof Route.Failed failed) {
      log.warn("{}: {}", leg.endpoint(), failed.reason());
      boolean noDialplan = failed.equals(NO_DIALPLAN);
      ending.end(leg, failed.cause(), noDialplan ? "Dialplan not available" : "Dialplan failed");
    } else {
      log.info("{}: nothing in {} matches {}", leg.endpoint(), context, leg.destinationNumber());
      ending.end(leg, Cause.NO_ROUTE_DESTINATION, "");
    }
  }

  static final Route.Failed NO_DIALPLAN =
      new Route.Failed(Cause.NORMAL_TEMPORARY_FAILURE, "its dialplan is not running");

  /** What a dialplan says; nothing is done. */
  Route ask(String dialplan, String context, Fields fields) {
    return dialplans
        .find(dialplan)
        .map(service -> service.route(context, fields))
        .orElse(NO_DIALPLAN);
  }

  /** Does these with the leg. */
  void run(SwitchLeg leg, List<DialplanAction> actions) {
    leg.awaitsRoute = false;
    leg.channel().executing();
    RouteExecution route = new RouteExecution(leg, actions, this);
    leg.route = route;
    route.proceed();
  }

  /** What the dialplan did with the leg has come to its end. */
  void end(SwitchLeg leg, Cause cause, String reason) {
    ending.end(leg, cause, reason);
  }

  /** What a dialplan says about another number; the leg's own dialplan and context unless named. */
  Route ask(SwitchLeg leg, String number, String dialplan, String context) {
    Fields fields =
        field -> field.equals("destination_number") ? Optional.of(number) : leg.variable(field);
    return ask(
        dialplan.isEmpty() ? leg.variable("dialplan").orElse("") : dialplan,
        context.isEmpty() ? leg.variable("context").orElse("") : context,
        fields);
  }

  Optional<DialplanApplication> application(String name) {
    return applications.find(name);
  }

  /** Nothing when there is a variable in the text and nobody to fill it in. */
  Optional<String> expand(SwitchLeg leg, String text) {
    VariableExpander service = expander;
    if (service != null) {
      return Optional.of(service.expand(text, leg::variable));
    }
    boolean toFill = text.contains("${") || text.indexOf(VariableExpander.LITERAL) >= 0;
    return toFill ? Optional.empty() : Optional.of(text);
  }
}
