package io.thinline.commands.text;

import io.thinline.api.command.CommandResult;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.api.time.CallThread;
import io.thinline.commands.LiveCalls;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Fills variables into what was typed: {@code [uuid:<uuid> ]text}. Any thread. */
@Component(service = Expansion.class, immediate = true)
public final class Expansion {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Pattern OF_A_LEG = Pattern.compile("uuid:(\\S+)\\s*(.*)", Pattern.DOTALL);

  private final LiveCalls calls;
  private final CallThread callThread;
  private volatile @Nullable VariableExpander variableExpander;

  @Activate
  public Expansion(@Reference LiveCalls calls) {
    this.calls = calls;
    this.callThread = calls.callThread();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindVariableExpander(VariableExpander expander) {
    variableExpander = expander;
  }

  public void unbindVariableExpander(VariableExpander expander) {
    variableExpander = variableExpander == expander ? null : variableExpander;
  }

  /** The text with the variables of the leg, or else only those of the whole system. */
  CommandResult expand(String typed) {
    VariableExpander expander = variableExpander;
    if (expander == null) {
      return CommandResult.error("-ERR dialplan is not installed");
    }
    Matcher ofLeg = OF_A_LEG.matcher(typed.strip());
    if (ofLeg.matches()) {
      return calls.about(
          ofLeg.group(1),
          (control, leg) ->
              CommandResult.ok(expander.expand(plain(ofLeg.group(2)), leg::variable)));
    }
    Fields none = name -> Optional.empty();
    try {
      return CommandResult.ok(
          callThread.ask("eval", PATIENCE, () -> expander.expand(plain(typed), none)));
    } catch (CompletionException e) {
      return CommandResult.error("-ERR the switch does not answer: " + e.getMessage());
    }
  }

  /** {@code $${name}} is a variable of the system, which {@code ${name}} is too. */
  private static String plain(String text) {
    return text.replace("$${", "${");
  }
}
