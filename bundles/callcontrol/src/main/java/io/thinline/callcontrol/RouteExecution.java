package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegState;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Route;
import io.thinline.callcontrol.channel.Application;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does with a leg what the dialplan said, one application after the other. The list is data: it
 * needs no dialplan.
 */
final class RouteExecution {
  private static final Logger log = LoggerFactory.getLogger(RouteExecution.class);

  /** What a caller reads when the dialplan runs in circles. */
  static final String LOOPS = "Dialplan loops";

  /** More actions than this in a list only come of an extension that executes itself. */
  private static final int MOST_PENDING = 10_000;

  private SwitchLeg leg;
  private final Routing routing;
  private final ArrayDeque<DialplanAction> actions;
  private boolean proceeding;
  private boolean ended;
  private @Nullable Step current;
  private @Nullable DialplanAction latest;
  private Ending ending = Ending.ORDINARY;

  /** How the leg ends behind its last action. */
  private record Ending(Cause cause, String reason) {
    private static final Ending ORDINARY = new Ending(Cause.NORMAL_CLEARING, "");
  }

  RouteExecution(SwitchLeg leg, List<DialplanAction> actions, Routing routing) {
    this.leg = leg;
    this.actions = new ArrayDeque<>(actions);
    this.routing = routing;
  }

  /** Where the action is written that was started last. */
  Optional<SourceLocation> location() {
    return Optional.ofNullable(latest).map(DialplanAction::location);
  }

  /** Starts, or goes on, with the next action; the leg ends when there is none left. */
  void proceed() {
    if (proceeding) {
      return;
    }
    proceeding = true;
    try {
      while (!ended && current == null && leg.state() != LegState.ENDED) {
        DialplanAction next = actions.poll();
        if (next == null) {
          ended = true;
          routing.end(leg, ending.cause, ending.reason);
        } else if (!leg.budget.mayAct()) {
          loops(next, "the call ran " + RoutingBudget.ACTIONS + " actions without waiting");
        } else {
          ending = Ending.ORDINARY;
          latest = next;
          start(next);
        }
      }
    } finally {
      proceeding = false;
    }
    if (current != null) {
      leg.budget.waits();
    }
  }

  /** Whether one of its applications is being started at this moment. */
  boolean proceeding() {
    return proceeding;
  }

  /**
   * Another leg takes the place of its own: what is left to do, and what is being done, is for that
   * one.
   *
   * @return false, and nothing has happened, when what is being done is for this leg alone
   */
  boolean goesOnFor(SwitchLeg other) {
    Step step = current;
    if (ended || step == null || step.execution == null) {
      return false;
    }
    SwitchLeg before = leg;
    lead(before, other);
    boolean goesOn = false;
    try {
      goesOn = step.execution.goesOnFor(other);
    } catch (RuntimeException e) {
      log.error("{}: {} cannot go on for another", step.location(), step.action.application(), e);
    }
    if (goesOn) {
      before.channel().executed(step.told);
      other.channel().executing();
      step.told = other.channel().executes(step.told.name(), step.told.data());
    } else {
      lead(other, before);
    }
    return goesOn;
  }

  private void lead(SwitchLeg from, SwitchLeg to) {
    from.route = null;
    to.route = this;
    leg = to;
  }

  /** What was being done is over. */
  private @Nullable Step leaveStep() {
    Step step = current;
    current = null;
    if (step != null) {
      leg.channel().executed(step.told);
    }
    return step;
  }

  /** The leg has ended. */
  void cancel() {
    ended = true;
    Step step = leaveStep();
    if (step != null && step.execution != null) {
      cancel(step, step.execution);
    }
  }

  private static void cancel(Step step, DialplanApplication.Execution execution) {
    try {
      execution.cancel();
    } catch (RuntimeException e) {
      log.error("{}: {} failed to stop", step.location(), step.action.application(), e);
    }
  }

  /**
   * An application's bundle has gone: a talking leg goes on talking, and then with its list; any
   * other ends.
   */
  void applicationGone(DialplanApplication application) {
    Step step = current;
    if (step == null || step.application != application) {
      return;
    }
    if (leg.bridged().isPresent()) {
      step.execution = null;
      return;
    }
    DialplanApplication.Execution running = step.execution;
    end(
        Cause.NORMAL_TEMPORARY_FAILURE,
        Reasons.forDisplay(step.action.application() + " has stopped"),
        step.action,
        step.action.application() + " was stopped while it ran");
    if (running != null) {
      cancel(step, running);
    }
  }

  /**
   * The leg talks to nobody any more; true when an application waits for that, or has gone while it
   * talked.
   */
  boolean unbridged() {
    Step step = current;
    if (step != null && step.execution == null && !step.starting) {
      step.completed();
    }
    return !ended;
  }

  private void start(DialplanAction action) {
    Optional<DialplanApplication> application = routing.application(action.application());
    if (application.isEmpty()) {
      end(
          Cause.SERVICE_NOT_IMPLEMENTED,
          Reasons.notInstalled(action.application()),
          action,
          "no bundle offers the application \"" + action.application() + "\"");
      return;
    }
    Optional<String> expanded = routing.expand(leg, action.data());
    if (expanded.isEmpty()) {
      end(
          Cause.NORMAL_TEMPORARY_FAILURE,
          "Dialplan not available",
          action,
          "nobody fills in the variables of \"" + action.data() + "\"");
      return;
    }
    String data = expanded.get();
    Step step =
        new Step(action, application.get(), leg.channel().executes(action.application(), data));
    current = step;
    log.debug("{} {}({})", action.location(), action.application(), data);
    try {
      DialplanApplication.Execution execution = application.get().start(leg, data, step);
      step.execution = execution;
      if (ended && current != step) {
        cancel(step, execution);
      }
    } catch (RuntimeException e) {
      log.error("{}: {} failed", action.location(), action.application(), e);
      end(
          Cause.NORMAL_TEMPORARY_FAILURE,
          Reasons.forDisplay(action.application() + " failed"),
          action,
          e.toString());
    } finally {
      step.starting = false;
    }
  }

  private void loops(DialplanAction action, String why) {
    end(Cause.EXCHANGE_ROUTING_ERROR, LOOPS, action, why);
  }

  private void end(Cause cause, String reason, DialplanAction action, String why) {
    log.warn("{}: {}; the call ends with {}", action.location(), why, cause);
    ended = true;
    leaveStep();
    routing.end(leg, cause, reason);
  }

  /** One application at work. */
  private final class Step implements DialplanApplication.Progress {
    private final DialplanAction action;
    private final DialplanApplication application;
    private Application told;
    private DialplanApplication.@Nullable Execution execution;
    private boolean starting = true;

    Step(DialplanAction action, DialplanApplication application, Application told) {
      this.action = action;
      this.application = application;
      this.told = told;
    }

    @Override
    public void completed() {
      if (current == this) {
        leaveStep();
        proceed();
      }
    }

    @Override
    public void completed(List<DialplanAction> first) {
      if (current != this) {
        return;
      }
      if (actions.size() + first.size() > MOST_PENDING) {
        loops(action, "the call has more than " + MOST_PENDING + " actions before it");
        return;
      }
      for (int i = first.size() - 1; i >= 0; i--) {
        actions.addFirst(first.get(i));
      }
      completed();
    }

    @Override
    public void completedBy(String number, String dialplan, String context) {
      if (current != this) {
        return;
      }
      if (!leg.budget.mayRoute()) {
        loops(action, "the call was routed " + RoutingBudget.ROUTINGS + " times without waiting");
        return;
      }
      Route route = routing.ask(leg, number, dialplan, context);
      if (route instanceof Route.Actions found) {
        completed(found.actions());
      } else if (route instanceof Route.Failed failed) {
        log.warn("{}: {} {}: {}", action.location(), action.application(), number, failed.reason());
        failed(failed.cause(), "Dialplan not available");
      } else {
        String where = context.isEmpty() ? leg.variable("context").orElse("") : context;
        log.info("{}: nothing in {} matches {}", action.location(), where, number);
        completed();
      }
    }

    @Override
    public void completedInVain(Cause cause, String reason) {
      if (current == this) {
        ending = new Ending(cause, reason);
        completed();
      }
    }

    @Override
    public void stopped() {
      if (current == this) {
        actions.clear();
        completed();
      }
    }

    @Override
    public SourceLocation location() {
      return action.location();
    }

    @Override
    public void failed(Cause cause, String reason) {
      if (current == this) {
        leaveStep();
        ended = true;
        log.debug("{}: {} failed with {}", action.location(), action.application(), cause);
        routing.end(leg, cause, reason);
      }
    }
  }
}
