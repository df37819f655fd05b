package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code dialplan:test}: what a call to a number would do, asked of the same engine as calls. */
@Component(immediate = true, service = ApiCommand.class)
public final class DialplanTestCommand implements ApiCommand {
  private volatile @Nullable DialplanInspection inspection;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplanInspection(DialplanInspection dialplan) {
    inspection = dialplan;
  }

  public void unbindDialplanInspection(DialplanInspection dialplan) {
    if (inspection == dialplan) {
      inspection = null;
    }
  }

  @Override
  public String name() {
    return "dialplan:test";
  }

  @Override
  public String description() {
    return "Shows which extensions a number matches and what they would do";
  }

  @Override
  public String usage() {
    return "dialplan:test <context> <number> [field=value ...]";
  }

  @Override
  public List<String> complete(List<String> words) {
    DialplanInspection dialplan = inspection;
    if (dialplan == null || words.size() != 1) {
      return List.of();
    }
    return dialplan.dialplan().contexts().stream()
        .filter(context -> context.startsWith(words.get(0)))
        .toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    DialplanInspection dialplan = inspection;
    if (dialplan == null) {
      return CommandResult.error("the dialplan is not running");
    }
    List<String> words = call.words();
    if (words.size() < 2) {
      return CommandResult.error("usage: " + usage());
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("context", words.get(0));
    fields.put("destination_number", words.get(1));
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        return CommandResult.error("\"" + word + "\" is not field=value; usage: " + usage());
      }
      fields.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return answer(words, dialplan.dialplan().hunt(words.get(0), Fields.of(fields)));
  }

  private static CommandResult answer(List<String> words, Hunt.Result result) {
    if (result.failure().isPresent()) {
      return CommandResult.error(result.failure().get());
    }
    if (result.found().isEmpty()) {
      return CommandResult.error(
          "no extension of context " + words.get(0) + " matches " + words.get(1));
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (Hunt.Found found : result.found()) {
      Extension extension = found.extension();
      text.add(extension.name() + " (" + extension.location() + ")");
      for (DialplanAction action : found.actions()) {
        text.add(
            "  " + action.application() + " " + action.data() + " (" + action.location() + ")");
        rows.add(
            List.of(
                extension.name(),
                action.application(),
                action.data(),
                action.location().toString()));
      }
    }
    return CommandResult.of(
        String.join("\n", text),
        new CommandData.Table(List.of("EXTENSION", "APPLICATION", "DATA", "WHERE"), rows));
  }
}
