package io.thinline.dialplan;

import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DigitJudge;
import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Prospect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Judges dialled digits by the patterns, and where those only wait, by what the number is and could
 * become in the patterns and in the main context.
 */
@Component(
    immediate = true,
    service = {DigitJudge.class, DigitInspection.class})
public final class DialledDigits implements DigitJudge, DigitInspection {
  private static final PatternVerdict PROCESS = new PatternVerdict.Process();

  private final List<Named> dialplans = new CopyOnWriteArrayList<>();

  private record Named(String name, int ranking, Dialplan dialplan) {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplan(Dialplan dialplan, Map<String, ?> properties) {
    Object ranking = properties.get(Constants.SERVICE_RANKING);
    dialplans.add(
        new Named(
            String.valueOf(properties.get(Dialplan.NAME)),
            ranking instanceof Integer number ? number : 0,
            dialplan));
  }

  public void unbindDialplan(Dialplan dialplan) {
    dialplans.removeIf(named -> named.dialplan == dialplan);
  }

  @Override
  public PatternVerdict judge(DigitRules rules, Fields fields) {
    return explain(rules, fields).verdict();
  }

  @Override
  public Judgement explain(DigitRules rules, Fields fields) {
    List<Dialplan> patterns = new ArrayList<>();
    for (String name : rules.patternsDialplans()) {
      dialplan(name).ifPresent(patterns::add);
    }
    if (patterns.isEmpty()) {
      return new Judgement(
          new PatternVerdict.Drop("Dialplan is not installed"),
          "no dialplan " + String.join(", ", rules.patternsDialplans()) + " runs");
    }
    PatternVerdict verdict = PatternVerdict.Drop.UNKNOWN;
    for (Dialplan each : patterns) {
      verdict = each.judge(rules.patternsContext(), fields);
      if (!verdict.equals(PatternVerdict.Drop.UNKNOWN)) {
        break;
      }
    }
    if (verdict instanceof PatternVerdict.Process) {
      return processed(rules, fields, patterns);
    }
    if (verdict instanceof PatternVerdict.Wait wait && rules.dialWhenComplete()) {
      return waiting(rules, fields, patterns, wait);
    }
    return new Judgement(verdict, reason(verdict));
  }

  private static String reason(PatternVerdict verdict) {
    return verdict instanceof PatternVerdict.Drop drop
        ? drop.equals(PatternVerdict.Drop.UNKNOWN) ? "no pattern matches" : drop.reason()
        : "patterns say so";
  }

  private static Judgement processed(DigitRules rules, Fields fields, List<Dialplan> patterns) {
    if (!rules.processWhenComplete() || !inPatterns(rules, fields, patterns).longer()) {
      return new Judgement(PROCESS, "patterns say so");
    }
    return new Judgement(
        new PatternVerdict.Wait(Optional.empty()), "patterns process longer numbers too");
  }

  private Judgement waiting(
      DigitRules rules, Fields fields, List<Dialplan> patterns, PatternVerdict.Wait wait) {
    Prospect inPatterns = inPatterns(rules, fields, patterns);
    Prospect inMain =
        dialplan(rules.dialplan())
            .map(main -> main.prospect(rules.context(), fields, false))
            .orElse(Prospect.UNKNOWN);
    Prospect all = inPatterns.or(inMain);
    if (all.longer()) {
      String where = inMain.longer() ? rules.context() : rules.patternsContext();
      return new Judgement(
          wait,
          all.matches()
              ? "it is a number, and a longer one is possible in " + where
              : "a longer number is possible in " + where);
    }
    if (all.matches()) {
      String where = inMain.matches() ? rules.context() : rules.patternsContext();
      return new Judgement(
          PROCESS, "it is a number of " + where + ", and no longer one is possible");
    }
    if (all.everything()) {
      return new Judgement(wait, "only extensions that take every number match");
    }
    return new Judgement(PatternVerdict.Drop.UNKNOWN, "nothing matches, and no longer number can");
  }

  private static Prospect inPatterns(DigitRules rules, Fields fields, List<Dialplan> patterns) {
    return patterns.stream()
        .map(each -> each.prospect(rules.patternsContext(), fields, true))
        .reduce(Prospect.NONE, Prospect::or);
  }

  /** The highest ranking of that name, the newest of several. */
  private Optional<Dialplan> dialplan(String name) {
    return dialplans.stream()
        .filter(named -> named.name.equals(name))
        .reduce((one, other) -> other.ranking >= one.ranking ? other : one)
        .map(Named::dialplan);
  }
}
