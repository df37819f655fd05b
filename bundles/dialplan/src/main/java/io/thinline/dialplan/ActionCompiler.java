package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the actions of a condition ready. A wrong one is reported and left out. */
final class ActionCompiler {
  private static final List<String> KNOWN = List.of("application", "data", "inline", "loop");

  /** What a call may run without waiting; more makes no sense. */
  private static final int MOST_LOOPS = 1000;

  private final Findings findings;
  private final boolean ofPatterns;
  private final Applications applications = new Applications();

  ActionCompiler(Findings findings, boolean ofPatterns) {
    this.findings = findings;
    this.ofPatterns = ofPatterns;
  }

  List<Action> actions(ConfigElement condition, String kind) {
    List<Action> actions = new ArrayList<>();
    condition.children(kind).forEach(element -> action(element).ifPresent(actions::add));
    return List.copyOf(actions);
  }

  private Optional<Action> action(ConfigElement element) {
    String application = element.attribute("application", "");
    findings.checkAttributes(element, KNOWN);
    if (application.isEmpty()) {
      findings.error(
          element.location(), "<" + element.name() + "> needs application=\"...\"; it is left out");
      return Optional.empty();
    }
    String data = element.text().isEmpty() ? element.attribute("data", "") : element.text();
    Action action =
        new Action(
            application, data, inline(element, application), loop(element), element.location());
    PatternApplications.check(action, ofPatterns).ifPresent(findings::add);
    return Optional.of(action);
  }

  private boolean inline(ConfigElement element, String application) {
    Optional<ConfigValue> written = element.attribute("inline");
    if (written.isEmpty()) {
      return false;
    }
    Optional<Boolean> inline = Flags.read(written.get().text());
    if (inline.isEmpty()) {
      findings.error(
          written.get().location(),
          "inline=\"" + written.get().text() + "\": allowed are true and false; false is used");
    } else if (inline.get()
        && applications.isKnown(application)
        && !InlineActions.allowed(application)) {
      findings.error(
          written.get().location(),
          application + " cannot be done inline, only in its turn; inline is left out");
      return false;
    }
    return inline.orElse(false);
  }

  private int loop(ConfigElement element) {
    Optional<ConfigValue> written = element.attribute("loop");
    if (written.isEmpty()) {
      return 1;
    }
    try {
      int times = Integer.parseInt(written.get().text().strip());
      if (times >= 0 && times <= MOST_LOOPS) {
        return times;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    findings.error(
        written.get().location(),
        "loop=\"" + written.get().text() + "\": allowed are 0 to " + MOST_LOOPS + "; 1 is used");
    return 1;
  }
}
