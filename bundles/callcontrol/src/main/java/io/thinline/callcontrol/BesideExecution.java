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
 * Runs an application for a leg beside what it does, and whatever that application wants to be run
 * behind it. Nothing ends with it.
 */
final class BesideExecution {
  private static final Logger log = LoggerFactory.getLogger(BesideExecution.class);

  private final SwitchLeg leg;
  private final Routing routing;
  private final ArrayDeque<DialplanAction> actions = new ArrayDeque<>();
  private boolean proceeding;
  private boolean over;
  private @Nullable Step current;

  private BesideExecution(SwitchLeg leg, Routing routing) {
    this.leg = leg;
    this.routing = routing;
  }

  /** False when no bundle offers the application, or the leg is over. */
  static boolean start(SwitchLeg leg, Routing routing, String application, String data) {
    if (leg.state() == LegState.ENDED || routing.application(application).isEmpty()) {
      return false;
    }
    BesideExecution execution = new BesideExecution(leg, routing);
    SourceLocation asked = new SourceLocation("execute beside " + application, 1);
    execution.actions.add(new DialplanAction(application, data, asked));
    leg.beside.add(execution);
    execution.proceed();
    return true;
  }

  /** The leg has ended. */
  void cancel() {
    over = true;
    actions.clear();
    leg.beside.remove(this);
    Step step = current;
    current = null;
    if (step != null) {
      step.cancel();
    }
  }

  void applicationGone(DialplanApplication application) {
    Step step = current;
    if (step != null && step.application == application) {
      log.info("{}: {} has stopped", step.location(), step.action.application());
      cancel();
    }
  }

  private void proceed() {
    if (proceeding) {
      return;
    }
    proceeding = true;
    try {
      while (!over && current == null) {
        DialplanAction next = actions.poll();
        if (next == null) {
          over = true;
          leg.beside.remove(this);
        } else if (leg.budget.mayAct()) {
          start(next);
        } else {
          log.warn(
              "{}: more than {} actions without waiting; nothing more is run beside",
              next.location(),
              RoutingBudget.ACTIONS);
          actions.clear();
        }
      }
    } finally {
      proceeding = false;
    }
  }

  private void start(DialplanAction action) {
    Optional<DialplanApplication> application = routing.application(action.application());
    Optional<String> data = routing.expand(leg, action.data());
    if (application.isEmpty() || data.isEmpty()) {
      log.warn(
          "{}: {} is not run: {}",
          action.location(),
          action.application(),
          data.isEmpty() ? "nobody fills in its variables" : "no bundle offers it");
      return;
    }
    Step step =
        new Step(
            action,
            application.get(),
            leg.channel().executesBeside(action.application(), data.get()));
    current = step;
    step.start(data.get());
  }

  /** One application at work. */
  private final class Step implements DialplanApplication.Progress {
    private final DialplanAction action;
    private final DialplanApplication application;
    private final Application told;
    private DialplanApplication.@Nullable Execution execution;

    Step(DialplanAction action, DialplanApplication application, Application told) {
      this.action = action;
      this.application = application;
      this.told = told;
    }

    void start(String data) {
      try {
        DialplanApplication.Execution started = application.start(leg, data, this);
        execution = started;
        if (over && current != this) {
          started.cancel();
        }
      } catch (RuntimeException e) {
        log.error("{}: {} failed", location(), action.application(), e);
        completed();
      }
    }

    void cancel() {
      leg.channel().executed(told);
      DialplanApplication.Execution running = execution;
      if (running == null) {
        return;
      }
      try {
        running.cancel();
      } catch (RuntimeException e) {
        log.error("{}: {} failed to stop", location(), action.application(), e);
      }
    }

    @Override
    public void completed() {
      if (current == this) {
        current = null;
        leg.channel().executed(told);
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
    public void completedBy(String number, String dialplan, String context) {
      if (current == this) {
        Route route = routing.ask(leg, number, dialplan, context);
        completed(route instanceof Route.Actions found ? found.actions() : List.of());
      }
    }

    @Override
    public void completedInVain(Cause cause, String reason) {
      failed(cause, reason);
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
        log.info("{}: {}{}", location(), cause, reason.isEmpty() ? "" : ": " + reason);
        completed();
      }
    }
  }
}
