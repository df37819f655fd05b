package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code dialplan:show}: the contexts, the extensions of one, or what stands in an extension. */
@Component(immediate = true, service = ApiCommand.class)
public final class DialplanShowCommand extends DialplanCommand {

  public DialplanShowCommand() {
    super(
        "dialplan:show",
        "Shows the dialplan in force: contexts, their extensions, what these ask and do",
        "dialplan:show [context] [extension]");
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
  List<String> candidates(CompiledDialplan dialplan, List<String> words) {
    return words.size() == 2
        ? dialplan
            .context(words.get(0))
            .map(context -> context.extensions().stream().map(Extension::name).toList())
            .orElse(List.of())
        : super.candidates(dialplan, words);
  }

  @Override
  CommandResult execute(DialplanInspection dialplan, List<String> words) {
    CompiledDialplan compiled = dialplan.dialplan();
    if (words.isEmpty()) {
      return contexts(compiled);
    }
    Optional<Context> context = compiled.context(words.get(0));
    if (context.isEmpty()) {
      return CommandResult.error(
          "there is no context "
              + words.get(0)
              + "; there are "
              + String.join(", ", compiled.contexts()));
    }
    return words.size() == 1
        ? extensions(context.get())
        : extension(context.get(), String.join(" ", words.subList(1, words.size())));
  }

  private static CommandResult contexts(CompiledDialplan compiled) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : compiled.contexts()) {
      Context context = compiled.context(name).orElseThrow();
      rows.add(
          List.of(
              name, String.valueOf(context.extensions().size()), context.location().toString()));
    }
    return CommandResult.of(new CommandData.Table(List.of("CONTEXT", "EXTENSIONS", "WHERE"), rows));
  }

  private static CommandResult extensions(Context context) {
    List<List<String>> rows = new ArrayList<>();
    for (Extension extension : context.extensions()) {
      rows.add(
          List.of(
              extension.name(),
              extension.continues() ? "yes" : "no",
              extension.conditions().isEmpty()
                  ? "never"
                  : extension.conditions().get(0).criterion().toString(),
              extension.location().toString()));
    }
    return CommandResult.of(
        new CommandData.Table(List.of("EXTENSION", "CONTINUE", "CONDITION", "WHERE"), rows));
  }

  private static CommandResult extension(Context context, String name) {
    List<String> text = new ArrayList<>();
    for (Extension extension : context.extensions()) {
      if (extension.name().equals(name)) {
        text.add(
            extension.name()
                + (extension.continues() ? " continues" : "")
                + " ("
                + extension.location()
                + ")");
        extension.conditions().forEach(condition -> condition(condition, "  ", text));
      }
    }
    return text.isEmpty()
        ? CommandResult.error("context " + context.name() + " has no extension \"" + name + "\"")
        : CommandResult.ok(String.join("\n", text));
  }

  private static void condition(Condition condition, String indent, List<String> text) {
    text.add(
        indent
            + "if "
            + condition.criterion()
            + (condition.breaks() == Condition.Break.ON_FALSE
                ? ""
                : " [break "
                    + condition.breaks().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + "]")
            + (condition.requireNested() ? "" : " [nested not required]")
            + " ("
            + condition.location()
            + ")");
    condition.actions().forEach(action -> text.add(action(indent + "  ", action)));
    condition.antiActions().forEach(action -> text.add(action(indent + "  else ", action)));
    condition.nested().forEach(nested -> condition(nested, indent + "  ", text));
  }

  private static String action(String indent, Action action) {
    return indent
        + (action.application() + " " + action.data()).strip()
        + (action.inline() ? " [inline]" : "")
        + (action.loop() == 1 ? "" : " [" + action.loop() + " times]")
        + " ("
        + action.location()
        + ")";
  }
}
