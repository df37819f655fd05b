package io.thinline.dialplan;

import io.thinline.api.call.Cause;
import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Prospect;
import io.thinline.api.dialplan.Route;
import io.thinline.api.time.CallThread;
import io.thinline.dialplan.expansion.Expansion;
import io.thinline.dialplan.expansion.ReferenceExpander;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialplan {@code XML}. It is compiled off the call thread and swapped as a whole; while {@code
 * config} is away the last one stays.
 */
@Component(
    immediate = true,
    service = {Dialplan.class, ConfigListener.class, DialplanInspection.class},
    property = Dialplan.NAME + "=XML")
public final class XmlDialplan implements Dialplan, ConfigListener, DialplanInspection {
  private static final Logger LOG = LoggerFactory.getLogger(XmlDialplan.class);
  private static final String SECTION = "dialplan";
  private static final CompiledDialplan NONE = new CompiledDialplan(Map.of(), Map.of(), List.of());

  private final CallThread callThread;
  private final ZoneId zone;
  private final AtomicReference<@Nullable Configuration> wanted = new AtomicReference<>();
  private volatile CompiledDialplan inForce = NONE;
  private volatile Expansion expansion = new ReferenceExpander();

  @Activate
  public XmlDialplan(@Reference CallThread callThread) {
    this(callThread, ZoneId.systemDefault());
  }

  XmlDialplan(CallThread callThread, ZoneId zone) {
    this.callThread = callThread;
    this.zone = zone;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindExpansion(Expansion service) {
    expansion = service;
  }

  /** Without it there are variables, and no commands. */
  public void unbindExpansion(Expansion service) {
    if (expansion == service) {
      expansion = new ReferenceExpander();
    }
  }

  /** Compiles in the binding thread, so that the service is not there before its contexts. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    Configuration configuration = service.current();
    wanted.set(configuration);
    install(configuration, DialplanCompiler.compile(configuration));
  }

  /** The last dialplan stays in force. */
  public void unbindConfigService(ConfigService service) {
    LOG.debug("{} is gone, the dialplan stays as it is", service);
  }

  @Override
  public void configurationChanged(Configuration configuration) {
    Configuration before = wanted.getAndSet(configuration);
    if (saysTheSame(configuration, before)) {
      return;
    }
    callThread.<CompiledDialplan>offload(
        "compile dialplan",
        () -> DialplanCompiler.compile(configuration),
        (compiled, failure) -> {
          if (compiled != null) {
            install(configuration, compiled);
          } else {
            LOG.error("The dialplan cannot be compiled; the last one stays in force", failure);
          }
        });
  }

  @Override
  public CompiledDialplan dialplan() {
    return inForce;
  }

  @Override
  public Hunt.Result trace(String context, Fields fields, boolean all) {
    Situation.Detail detail = all ? Situation.Detail.ALL : Situation.Detail.STEPS;
    return inForce.hunt(context, fields, surroundings(detail));
  }

  private Hunt.Result hunt(String context, Fields fields) {
    return inForce.hunt(context, fields, surroundings(Situation.Detail.RESULT));
  }

  private Surroundings surroundings(Situation.Detail detail) {
    return new Surroundings(expansion, callThread.clock(), zone, detail);
  }

  @Override
  public Route route(String context, Fields fields) {
    Hunt.Result result = hunt(context, fields);
    if (result.failure().isPresent()) {
      Cause cause =
          inForce.answersFor(context)
              ? Cause.EXCHANGE_ROUTING_ERROR
              : Cause.NORMAL_TEMPORARY_FAILURE;
      return new Route.Failed(cause, result.failure().get());
    }
    List<DialplanAction> actions = result.actions();
    if (actions.isEmpty()) {
      return new Route.NoMatch();
    }
    List<String> extensions =
        result.found().stream().map(found -> found.extension().name()).toList();
    return new Route.Actions(extensions, actions);
  }

  @Override
  public PatternVerdict judge(String context, Fields fields) {
    Hunt.Result result = hunt(context, fields);
    if (result.failure().isPresent()) {
      return new PatternVerdict.Drop(result.failure().get());
    }
    return result.actions().stream()
        .flatMap(action -> PatternApplications.verdict(action).stream())
        .reduce((earlier, later) -> later)
        .orElse(PatternVerdict.Drop.UNKNOWN);
  }

  @Override
  public Prospect prospect(String context, Fields fields, boolean process) {
    return inForce.prospect(context, fields.field("destination_number").orElse(""), process);
  }

  /** A configuration that has been overtaken by a newer one is not installed. */
  private void install(Configuration configuration, CompiledDialplan compiled) {
    if (!saysTheSame(configuration, wanted.get())) {
      return;
    }
    List<ConfigProblem> known = inForce.problems();
    inForce = compiled;
    String folder =
        Optional.ofNullable(configuration.variables().get("conf_dir"))
            .map(conf -> Path.of(conf).getFileName() + "/")
            .orElse("");
    for (ConfigProblem problem : compiled.problems()) {
      if (known.contains(problem)) {
        continue;
      }
      if (problem.severity() == Severity.ERROR) {
        LOG.error("{}{}", folder, problem);
      } else {
        LOG.warn("{}{}", folder, problem);
      }
    }
    LOG.info(
        "Dialplan ready: {} contexts, {} extensions",
        compiled.contexts().size(),
        compiled.extensions());
  }

  /**
   * The same files read once: what a profile is set to, and users from elsewhere, do not concern
   * the dialplan. Comparing whole trees would cost more than it saves.
   */
  @SuppressWarnings("ReferenceEquality")
  private static boolean saysTheSame(Configuration one, @Nullable Configuration other) {
    return other != null
        && one.section(SECTION).orElse(null) == other.section(SECTION).orElse(null)
        && one.variables() == other.variables()
        && patternsContexts(one).equals(patternsContexts(other));
  }

  private static List<String> patternsContexts(Configuration configuration) {
    return configuration.profiles().stream().map(SkinnyProfile::patternsContext).toList();
  }
}
