package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.dialplan.expression.Expression;
import io.thinline.dialplan.expression.StepBudget;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.osgi.service.component.annotations.Component;

/**
 * {@code regex}: whether an expression is found in a text, or what becomes of the text. It is here
 * because here expressions have a budget.
 */
@Component(immediate = true, service = ApiCommand.class)
public final class RegexCommand implements ApiCommand {
  private static final Pattern GROUP = Pattern.compile("[$%](\\d{1,2})");
  private static final String OTHER_SEPARATOR = "m:";

  @Override
  public String name() {
    return "regex";
  }

  @Override
  public String description() {
    return "Looks for a regular expression in a text";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return """
           regex <text>|<expression>[|<substitute with %1 or $1>[|n|b]]
           regex m:<separator><text><separator><expression>...""";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    String line = call.line();
    String separator = "|";
    if (line.startsWith(OTHER_SEPARATOR) && line.length() > OTHER_SEPARATOR.length()) {
      int begin = OTHER_SEPARATOR.length();
      separator = line.substring(begin, begin + 1);
      line = line.substring(begin + 1);
    }
    String[] parts = line.split(Pattern.quote(separator), -1);
    if (parts.length < 2) {
      return CommandResult.error("-USAGE: " + usage());
    }
    try {
      Optional<List<String>> found = Expression.of(parts[1]).find(parts[0], new StepBudget());
      return CommandResult.ok(answer(parts, found));
    } catch (PatternSyntaxException e) {
      return CommandResult.error("-ERR the expression is wrong: " + e.getDescription());
    } catch (StepBudget.Exceeded e) {
      return CommandResult.error("-ERR the expression backtracks too much");
    }
  }

  private static String answer(String[] parts, Optional<List<String>> found) {
    if (parts.length < 3) {
      return String.valueOf(found.isPresent());
    }
    if (found.isEmpty()) {
      String flag = parts.length > 3 ? parts[3].strip() : "";
      return flag.equals("n") ? "" : flag.equals("b") ? "false" : parts[0];
    }
    return GROUP
        .matcher(parts[2])
        .replaceAll(
            reference -> {
              int group = Integer.parseInt(reference.group(1));
              return Matcher.quoteReplacement(
                  group < found.get().size() ? found.get().get(group) : "");
            });
  }
}
