package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.dialplan.expression.StepBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the extensions of a context, as FreeSWITCH does it: actions are collected as
 * each condition holds, anti-actions as it does not; the last condition looked at decides whether
 * the extension matched, anti-actions counting as a match; the first extension that matched ends
 * the hunt unless it continues.
 */
final class Hunt {
  /** More than any call may run, and little memory. */
  private static final int MOST_ACTIONS = 10_000;

  private final Situation situation;
  private final List<Found> found = new ArrayList<>();
  private int planned;
  private @Nullable SourceLocation at;

  /**
   * An extension that was looked at and gave something.
   *
   * @param steps what was looked at, only when that is traced
   */
  record Found(Extension extension, boolean matched, List<Planned> planned, List<Step> steps) {}

  /** Something to do; what is inline comes before everything else. */
  record Planned(DialplanAction action, boolean inline) {}

  /** A condition that was looked at. */
  record Step(Condition condition, boolean held, String seen, int depth) {}

  /** Too much to do. */
  private static final class TooManyActions extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * What a hunt gave.
   *
   * @param failure why it could not be finished, with file and line
   */
  record Result(List<Found> looked, Optional<String> failure) {
    static Result failed(String why) {
      return new Result(List.of(), Optional.of(why));
    }

    /** The extensions that matched or gave actions. */
    List<Found> found() {
      return looked.stream().filter(one -> one.matched() || !one.planned().isEmpty()).toList();
    }

    /** In the order they are done. */
    List<DialplanAction> actions() {
      List<DialplanAction> first = new ArrayList<>();
      List<DialplanAction> then = new ArrayList<>();
      for (Found one : looked) {
        one.planned().forEach(each -> (each.inline() ? first : then).add(each.action()));
      }
      first.addAll(then);
      return first;
    }
  }

  Hunt(Situation situation) {
    this.situation = situation;
  }

  /** Goes through the extensions at these places. */
  Result through(List<Extension> extensions, int[] places) {
    try {
      for (int place : places) {
        Extension extension = extensions.get(place);
        Visit visit = new Visit();
        boolean matched = visit.conditions(extension.conditions(), 0);
        if (matched || !visit.planned.isEmpty() || situation.traced()) {
          found.add(new Found(extension, matched, visit.planned, visit.steps));
        }
        if (matched && !extension.continues()) {
          break;
        }
      }
    } catch (StepBudget.Exceeded e) {
      return new Result(
          found,
          Optional.of(
              at
                  + ": the expression backtracks too much on what was dialled; write it with fewer"
                  + " * and + in one another"));
    } catch (TooManyActions e) {
      return new Result(found, Optional.of(at + ": more than " + MOST_ACTIONS + " actions"));
    }
    return new Result(found, Optional.empty());
  }

  /** One extension. */
  private final class Visit {
    private final List<Planned> planned = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** Whether the last condition looked at matched. */
    boolean conditions(List<Condition> conditions, int depth) {
      boolean matched = false;
      for (Condition condition : conditions) {
        at = condition.location();
        Criterion.Outcome outcome = condition.criterion().ask(situation);
        boolean held = outcome.held();
        if (situation.traced()) {
          steps.add(new Step(condition, held, outcome.seen(), depth));
        }
        plan(held ? condition.actions() : condition.antiActions(), outcome.captures(), held);
        matched = condition.matches(held);
        if (condition.breaks().after(held)) {
          break;
        }
        if (held && !condition.nested().isEmpty()) {
          matched = conditions(condition.nested(), depth + 1) || !condition.requireNested();
          if (!matched && condition.breaks() != Condition.Break.NEVER) {
            return false;
          }
        }
      }
      return matched;
    }

    private void plan(List<Action> actions, Captures captures, boolean held) {
      for (Action action : actions) {
        at = action.location();
        String data = held ? captures.fill(action.data()) : action.data();
        for (int time = 0; time < action.loop(); time++) {
          if (++Hunt.this.planned > MOST_ACTIONS) {
            throw new TooManyActions();
          }
          planned.add(action.inline() ? inline(action, data) : later(action, data));
        }
      }
    }

    private Planned later(Action action, String data) {
      return new Planned(new DialplanAction(action.application(), data, action.location()), false);
    }

    /** Its variables are filled in now: what it does must be what the conditions have seen. */
    private Planned inline(Action action, String data) {
      String expanded = situation.expand(data, action.location());
      InlineActions.apply(action.application(), expanded, situation::change);
      return new Planned(
          new DialplanAction(
              action.application(), VariableExpander.literal(expanded), action.location()),
          true);
    }
  }
}
