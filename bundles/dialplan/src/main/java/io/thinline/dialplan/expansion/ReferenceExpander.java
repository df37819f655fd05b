package io.thinline.dialplan.expansion;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.GlobalVariables;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.VariableExpander;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills references in, with every immediate command there is. A value is not expanded again, so
 * that what a caller sends cannot become a reference.
 */
@Component(
    immediate = true,
    service = {VariableExpander.class, Expansion.class})
public final class ReferenceExpander implements Expansion {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceExpander.class);
  private static final int MOST_COMPLAINTS = 200;

  private final Map<ApiCommand, Integer> commands = new ConcurrentHashMap<>();

  /** What has been complained of; each once, until a command comes or goes. */
  private final Set<String> complaints = ConcurrentHashMap.newKeySet();

  private volatile @Nullable GlobalVariables globalVariables;
  private volatile @Nullable ConfigService configService;

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindApiCommand(ApiCommand command, Map<String, ?> properties) {
    Object ranking = properties.get(Constants.SERVICE_RANKING);
    commands.put(command, ranking instanceof Integer number ? number : 0);
    complaints.clear();
  }

  public void unbindApiCommand(ApiCommand command) {
    commands.remove(command);
    complaints.clear();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindGlobalVariables(GlobalVariables variables) {
    globalVariables = variables;
  }

  public void unbindGlobalVariables(GlobalVariables variables) {
    globalVariables = globalVariables == variables ? null : globalVariables;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    configService = service;
  }

  public void unbindConfigService(ConfigService service) {
    configService = configService == service ? null : configService;
  }

  @Override
  public String expand(String text, Fields fields) {
    return expand(text, fields, "", false);
  }

  @Override
  public String expand(String text, Fields fields, SourceLocation where) {
    return expand(text, fields, where + ": ", false);
  }

  @Override
  public String expandExpression(String text, Fields fields, SourceLocation where) {
    return expand(text, fields, where + ": ", true);
  }

  private String expand(String text, Fields fields, String place, boolean expression) {
    if (text.indexOf('$') < 0
        && text.indexOf('\\') < 0
        && text.indexOf(VariableExpander.LITERAL) < 0) {
      return text;
    }
    return new References(withGlobals(fields), new Asked(place), expression).expand(text);
  }

  @Override
  public Fields withGlobals(Fields fields) {
    return name -> {
      Optional<String> own = fields.field(name);
      return own.isPresent() ? own : global(name);
    };
  }

  private Optional<String> global(String name) {
    GlobalVariables variables = globalVariables;
    if (variables != null) {
      return variables.get(name);
    }
    ConfigService service = configService;
    return service == null
        ? Optional.empty()
        : Optional.ofNullable(service.current().variables().get(name));
  }

  private Optional<ApiCommand> command(String name) {
    return commands.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** What one text asks for. */
  private final class Asked implements References.Commands {
    private final String place;

    Asked(String place) {
      this.place = place;
    }

    @Override
    public String run(String name, String arguments) {
      Optional<ApiCommand> command = command(name);
      if (command.isEmpty()) {
        wrong("there is no command \"" + name + "\"; ${" + name + "(...)} is empty");
      } else if (!command.get().immediate()) {
        wrong(
            "the command \""
                + name
                + "\" does not answer at once and cannot stand in a dialplan; ${"
                + name
                + "(...)} is empty");
      } else {
        try {
          return command.get().execute(new TextCall(arguments)).text();
        } catch (RuntimeException e) {
          LOG.error("{}${{}({})} failed and is empty", place, name, arguments, e);
        }
      }
      return "";
    }

    @Override
    public void wrong(String what) {
      String complaint = place + what;
      if (complaints.size() < MOST_COMPLAINTS && complaints.add(complaint)) {
        LOG.warn("{}", complaint);
      }
    }
  }
}
