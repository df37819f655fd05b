package io.thinline.shell.doctor;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.features.FeaturesService;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** {@code pbx:doctor}: looks at bundles, components and services, and says what is wrong. */
@Component(service = ApiCommand.class, immediate = true, property = "name=pbx:doctor")
public final class DoctorCommand implements ApiCommand {
  private final BundleContext framework;
  private volatile @Nullable ServiceComponentRuntime components;
  private volatile @Nullable FeaturesService features;

  @Activate
  public DoctorCommand(BundleContext framework) {
    this.framework = framework;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindServiceComponentRuntime(ServiceComponentRuntime runtime) {
    components = runtime;
  }

  public void unbindServiceComponentRuntime(ServiceComponentRuntime runtime) {
    if (components == runtime) {
      components = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindFeaturesService(FeaturesService service) {
    features = service;
  }

  public void unbindFeaturesService(FeaturesService service) {
    if (features == service) {
      features = null;
    }
  }

  @Override
  public String name() {
    return "pbx:doctor";
  }

  @Override
  public String description() {
    return "Says what is missing, stopped, waiting or there twice, and what to do";
  }

  @Override
  public String usage() {
    return "pbx:doctor     fails when something is wrong; --json has the findings";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (!call.words().isEmpty()) {
      return CommandResult.error("pbx:doctor takes no words\n" + usage());
    }
    Ours ours = new Ours(framework);
    ServiceOffers services = new ServiceOffers(framework);
    List<Examination> examinations = new ArrayList<>();
    examinations.add(new BundleStates(framework));
    examinations.add(new Wirings(framework));
    examinations.add(
        new Missing(
            services::interfaces,
            () ->
                ours.bundles().stream().map(Bundle::getSymbolicName).collect(Collectors.toSet())));
    ServiceComponentRuntime runtime = components;
    int count = 0;
    if (runtime != null) {
      Components scr = new Components(runtime, ours);
      examinations.add(scr);
      count = scr.count();
    }
    examinations.add(new Doubles(services::offers));
    FeaturesService karaf = features;
    if (karaf != null) {
      examinations.add(new FeatureStates(karaf));
    }
    String healthy =
        "Nothing is wrong with " + ours.bundles().size() + " bundles and " + count + " components";
    return report(
        examinations.stream().flatMap(each -> each.findings().stream()).toList(), healthy);
  }

  static CommandResult report(List<Finding> findings, String healthy) {
    List<Finding> wrong = findings.stream().filter(Finding::isWrong).toList();
    List<Finding> notes = findings.stream().filter(finding -> !finding.isWrong()).toList();
    List<String> lines = new ArrayList<>();
    if (wrong.isEmpty()) {
      lines.add(healthy);
    } else {
      lines.add(wrong.size() == 1 ? "1 thing is wrong" : wrong.size() + " things are wrong");
      wrong.forEach(finding -> lines.add(line(finding)));
    }
    if (!notes.isEmpty()) {
      lines.add("To be known");
      notes.forEach(finding -> lines.add(line(finding)));
    }
    CommandData.Table table =
        new CommandData.Table(
            List.of("Weight", "Finding", "Remedy"),
            findings.stream()
                .map(
                    finding ->
                        List.of(
                            finding.weight().name().toLowerCase(Locale.ROOT),
                            finding.what(),
                            finding.remedy()))
                .toList());
    return new CommandResult(wrong.isEmpty(), String.join("\n", lines), Optional.of(table));
  }

  private static String line(Finding finding) {
    return "  " + finding.what() + "\n    " + finding.remedy();
  }
}
