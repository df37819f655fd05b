package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.VariableExpander;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code dialplan:test}: what a call to a number would do, asked of the same engine as calls. */
@Component(immediate = true, service = ApiCommand.class)
public final class DialplanTestCommand extends DialplanCommand {
  private static final String VARIABLE = "--var";
  private static final String ALL = "--all";

  public DialplanTestCommand() {
    super(
        "dialplan:test",
        "Shows which extensions a number matches and what they would do",
        "dialplan:test <context> <number> [--var name=value ...] [--all]");
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplanInspection(DialplanInspection dialplan) {
    inspect(dialplan);
  }

  public void unbindDialplanInspection(DialplanInspection dialplan) {
    leave(dialplan);
  }

  @Override
  CommandResult execute(DialplanInspection dialplan, List<String> words) {
    if (words.size() < 2) {
      return wrongUsage();
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("context", words.get(0));
    fields.put("destination_number", words.get(1));
    boolean all = false;
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      if (word.equals(ALL)) {
        all = true;
      } else if (equals > 0) {
        fields.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.equals(VARIABLE)) {
        return CommandResult.error("\"" + word + "\" is not name=value; usage: " + usage());
      }
    }
    return answer(words, dialplan.trace(words.get(0), Fields.of(fields), all), all);
  }

  private static CommandResult answer(List<String> words, Hunt.Result result, boolean all) {
    if (result.failure().isPresent()) {
      return CommandResult.error(result.failure().get());
    }
    List<Hunt.Found> shown = all ? result.looked() : result.found();
    if (shown.isEmpty()) {
      return CommandResult.error(
          "no extension of context " + words.get(0) + " matches " + words.get(1));
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (Hunt.Found found : shown) {
      Extension extension = found.extension();
      text.add(
          extension.name()
              + " ("
              + extension.location()
              + ")"
              + (found.matched() ? "" : " does not match"));
      found.steps().forEach(step -> text.add(step(step)));
      for (Hunt.Planned planned : found.planned()) {
        DialplanAction action = planned.action();
        String data = action.data().replace(String.valueOf(VariableExpander.LITERAL), "");
        text.add(
            "  "
                + (action.application() + " " + data).strip()
                + (planned.inline() ? " [inline, first]" : "")
                + " ("
                + action.location()
                + ")");
        rows.add(
            List.of(extension.name(), action.application(), data, action.location().toString()));
      }
    }
    return CommandResult.of(
        String.join("\n", text),
        new CommandData.Table(List.of("EXTENSION", "APPLICATION", "DATA", "WHERE"), rows));
  }

  private static String step(Hunt.Step step) {
    return "  "
        + "  ".repeat(step.depth())
        + (step.held() ? "+ " : "- ")
        + step.seen()
        + " ("
        + step.condition().location()
        + ")";
  }
}
