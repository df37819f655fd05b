package io.thinline.dialplan;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Judges the dialplan of a configuration: whatever compiling it finds, and applications that are
 * not there. In a running PBX the applications installed count, else those this version brings.
 */
@Component(immediate = true, service = ConfigCheck.class)
public final class DialplanCheck implements ConfigCheck {
  private static final Set<String> ACTIONS = Set.of("action", "anti-action");

  private final Applications applications = new Applications();
  private final Map<DialplanApplication, String> installed = new ConcurrentHashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplanApplication(
      DialplanApplication application, Map<String, Object> properties) {
    installed.put(application, String.valueOf(properties.get(DialplanApplication.NAME)));
  }

  public void unbindDialplanApplication(DialplanApplication application) {
    installed.remove(application);
  }

  @Override
  public List<ConfigProblem> check(Configuration candidate) {
    List<ConfigProblem> problems = new ArrayList<>(DialplanCompiler.compile(candidate).problems());
    Set<String> patterns =
        candidate.profiles().stream()
            .map(SkinnyProfile::patternsContext)
            .collect(Collectors.toSet());
    Map<String, List<SourceLocation>> uses = new LinkedHashMap<>();
    candidate.section("dialplan").stream()
        .flatMap(section -> section.children("context"))
        .filter(context -> !patterns.contains(context.attribute("name", "")))
        .forEach(context -> uses(context, uses));
    uses.forEach((name, places) -> judge(name, places, problems));
    return problems;
  }

  private static void uses(ConfigElement element, Map<String, List<SourceLocation>> uses) {
    for (ConfigElement child : element.children()) {
      String name = child.attribute("application", "");
      if (!ACTIONS.contains(child.name())) {
        uses(child, uses);
      } else if (!name.isEmpty() && !name.contains("${")) {
        uses.computeIfAbsent(name, first -> new ArrayList<>()).add(child.location());
      }
    }
  }

  private void judge(String name, List<SourceLocation> places, List<ConfigProblem> problems) {
    if (applications.isHere(name) || installed.containsValue(name)) {
      return;
    }
    String used = places.size() == 1 ? "" : " (" + places.size() + " actions)";
    if (applications.isKnown(name)) {
      String owner =
          applications.bundle(name).map(bundle -> "; it belongs to " + bundle).orElse("");
      problems.add(
          ConfigProblem.warning(
              places.get(0), "application " + name + used + " is not installed" + owner));
    } else {
      List<String> known =
          Stream.concat(applications.names().stream(), installed.values().stream()).toList();
      problems.add(
          ConfigProblem.error(
              places.get(0),
              "there is no application \"" + name + "\"" + used + Slips.nearest(name, known)));
    }
  }
}
