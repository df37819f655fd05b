package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does with a leg what the dialplan said, one application after the other. The list is data: it
 * needs no dialplan.
 */
final class RouteExecution {
  private static final Logger log = LoggerFactory.getLogger(RouteExecution.class);

  private final SwitchLeg leg;
  private final Function<String, Optional<DialplanApplication>> applications;
  private final BiFunction<SwitchLeg, String, Optional<String>> expansion;
  private final ArrayDeque<DialplanAction> actions;
  private boolean proceeding;
  private boolean ended;
  private @Nullable Step current;

  RouteExecution(
      SwitchLeg leg,
      List<DialplanAction> actions,
      Function<String, Optional<DialplanApplication>> applications,
      BiFunction<SwitchLeg, String, Optional<String>> expansion) {
    this.leg = leg;
    this.actions = new ArrayDeque<>(actions);
    this.applications = applications;
    this.expansion = expansion;
  }

  /** Starts, or goes on, with the next action; the leg ends when there is none left. */
  void proceed() {
    if (proceeding) {
      return;
    }
    proceeding = true;
    try {
      while (!ended && current == null) {
        DialplanAction next = actions.poll();
        if (next == null) {
          ended = true;
          leg.hangup(Cause.NORMAL_CLEARING);
        } else if (!leg.budget.mayAct()) {
          end(
              Cause.EXCHANGE_ROUTING_ERROR,
              "Dialplan loops",
              next,
              "the call ran " + RoutingBudget.ACTIONS + " actions without waiting");
        } else {
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

  /** The leg has ended. */
  void cancel() {
    ended = true;
    Step step = current;
    current = null;
    if (step != null && step.execution != null) {
      step.execution.cancel();
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
    end(
        Cause.NORMAL_TEMPORARY_FAILURE,
        step.action.application() + " has stopped",
        step.action,
        step.action.application() + " was stopped while it ran");
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
    Optional<DialplanApplication> application = applications.apply(action.application());
    if (application.isEmpty()) {
      end(
          Cause.SERVICE_NOT_IMPLEMENTED,
          action.application() + " not installed",
          action,
          "no bundle offers the application \"" + action.application() + "\"");
      return;
    }
    Optional<String> expanded = expansion.apply(leg, action.data());
    if (expanded.isEmpty()) {
      end(
          Cause.NORMAL_TEMPORARY_FAILURE,
          "Dialplan not available",
          action,
          "nobody fills in the variables of \"" + action.data() + "\"");
      return;
    }
    String data = expanded.get();
    Step step = new Step(action, application.get());
    current = step;
    log.debug("{} {}({})", action.location(), action.application(), data);
    try {
      DialplanApplication.Execution execution = application.get().start(leg, data, step);
      step.execution = execution;
      if (ended && current != step) {
        execution.cancel();
      }
    } catch (RuntimeException e) {
      log.error("{}: {} failed", action.location(), action.application(), e);
      end(Cause.NORMAL_TEMPORARY_FAILURE, action.application() + " failed", action, e.toString());
    } finally {
      step.starting = false;
    }
  }

  private void end(Cause cause, String reason, DialplanAction action, String why) {
    log.warn("{}: {}; the call ends with {}", action.location(), why, cause);
    ended = true;
    current = null;
    leg.hangup(cause, reason);
  }

  /** One application at work. */
  private final class Step implements DialplanApplication.Progress {
    private final DialplanAction action;
    private final DialplanApplication application;
    private DialplanApplication.@Nullable Execution execution;
    private boolean starting = true;

    Step(DialplanAction action, DialplanApplication application) {
      this.action = action;
      this.application = application;
    }

    @Override
    public void completed() {
      if (current == this) {
        current = null;
        proceed();
      }
    }

    @Override
    public void completed(List<DialplanAction> first) {
      if (current == this) {
        for (int i = first.size() - 1; i >= 0; i--) {
          actions.addFirst(first.get(i));
        }
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
        current = null;
        ended = true;
        log.debug("{}: {} failed with {}", action.location(), action.application(), cause);
        leg.hangup(cause, reason);
      }
    }
  }
}
