package io.thinline.config.profile;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.ParameterSettings;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.parameter.ParameterValues;
import io.thinline.config.parameter.Shape;
import io.thinline.config.tree.Nearest;
import io.thinline.config.tree.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the profiles out of the section {@code configuration}. */
public final class ProfileReader {
  private static final String FILE = "skinny.conf";
  private static final String XML = "XML";
  private static final Shape SHAPE =
      Shape.of(
          "configuration",
          List.of("name", "description"),
          Shape.of(
              "profiles",
              List.of(),
              Shape.of(
                  "profile",
                  List.of("name"),
                  Shape.open("settings"),
                  Shape.of(
                      "soft-key-set-sets",
                      List.of(),
                      Shape.of(
                          "soft-key-set-set",
                          List.of("name"),
                          Shape.of("soft-key-set", List.of("name", "value")))),
                  Shape.of("device-types", List.of(), Shape.open("device-type", "id")))));

  private static final List<String> NAMES =
      SkinnyParameters.ALL.stream().<String>map(Parameter::name).toList();

  private final String domain;
  private final Problems problems;

  /** The domain is that of profiles that name none. */
  public ProfileReader(String domain, Problems problems) {
    this.domain = domain;
    this.problems = problems;
  }

  public List<SkinnyProfile> read(ConfigElement section) {
    Optional<ConfigElement> configuration =
        section
            .children("configuration")
            .filter(c -> c.attribute("name", "").equals(FILE))
            .findFirst();
    if (configuration.isEmpty()) {
      problems.warning(
          "no phone can register: there is no <configuration name=\""
              + FILE
              + "\">, usually in autoload_configs/skinny.conf.xml");
      return List.of();
    }
    SHAPE.check(configuration.get(), problems);
    Map<String, SkinnyProfile> profiles = new LinkedHashMap<>();
    configuration
        .get()
        .children("profiles")
        .flatMap(list -> list.children("profile"))
        .forEach(element -> profile(element, profiles));
    if (profiles.isEmpty()) {
      problems.warning(
          configuration.get().location(), "no phone can register: there is no <profile> in it");
    }
    return List.copyOf(profiles.values());
  }

  private void profile(ConfigElement element, Map<String, SkinnyProfile> profiles) {
    String name = element.attribute("name", "");
    SkinnyProfile same = profiles.get(name);
    if (name.isEmpty()) {
      problems.error(element.location(), "a profile needs name=\"...\"; it is left out");
    } else if (same != null) {
      problems.error(
          element.location(),
          "profile " + name + " is already at " + same.location() + "; this one is left out");
    } else {
      profiles.put(name, profile(name, element));
    }
  }

  private SkinnyProfile profile(String name, ConfigElement element) {
    Map<String, ConfigValue> written = new LinkedHashMap<>();
    element
        .children("settings")
        .forEach(settings -> written.putAll(ParamElements.read(settings, "param", problems)));
    ParamElements.warnOfUnknown(written, NAMES, "profile " + name, problems);
    return profile(name, element, written);
  }

  private SkinnyProfile profile(
      String name, ConfigElement element, Map<String, ConfigValue> written) {
    ParameterValues values = new ParameterValues(written, problems);
    SkinnyParameters.ALL.forEach(values::get);
    ParameterSettings settings = new ParameterSettings(written);
    if (settings.get(SkinnyParameters.DOMAIN).isEmpty()) {
      settings =
          settings.with(
              SkinnyParameters.DOMAIN.name(), new ConfigValue(domain, element.location()));
    }
    return new SkinnyProfile(
        name,
        settings,
        new SoftKeySetReader(problems).read(element),
        firmwareVersions(element),
        element.location());
  }

  private Map<String, String> firmwareVersions(ConfigElement profile) {
    Map<String, String> versions = new LinkedHashMap<>();
    profile
        .children("device-types")
        .flatMap(types -> types.children("device-type"))
        .forEach(type -> firmwareVersion(type, versions));
    return versions;
  }

  private void firmwareVersion(ConfigElement type, Map<String, String> versions) {
    String id = type.attribute("id", "");
    if (id.isEmpty()) {
      problems.error(type.location(), "a device-type needs id=\"...\", such as \"Cisco ATA 186\"");
    } else {
      Map<String, ConfigValue> params = ParamElements.read(type, "param", problems);
      List<String> known = List.of("firmware-version");
      ParamElements.warnOfUnknown(params, known, "a device-type", problems);
      known.forEach(
          name ->
              Optional.ofNullable(params.get(name))
                  .ifPresent(value -> versions.put(id, value.text())));
    }
  }

  /** Warns of what a profile names and the tree does not have. */
  public void check(SkinnyProfile profile, List<String> domains, List<String> contexts) {
    if (!domains.contains(profile.domain())) {
      problems.warning(
          place(profile, "domain"),
          "the directory has no domain \""
              + profile.domain()
              + "\""
              + known(domains)
              + ": no phone can register");
    }
    checkContext(profile, "context", profile.dialplan(), profile.context(), contexts);
    checkContext(
        profile,
        "patterns-context",
        profile.patternsDialplan(),
        profile.patternsContext(),
        contexts);
  }

  private void checkContext(
      SkinnyProfile profile,
      String parameter,
      String dialplan,
      String name,
      List<String> contexts) {
    List<String> dialplans = List.of(dialplan.split("\\s*,\\s*", -1));
    for (String asked : dialplans) {
      if (!asked.equals(XML) && Nearest.to(asked, List.of(XML)).isPresent()) {
        problems.warning(
            place(profile, parameter.replace("context", "dialplan")),
            "there is no dialplan \"" + asked + "\", perhaps \"" + XML + "\" is meant");
      }
    }
    if (dialplans.contains(XML) && !contexts.contains(name)) {
      problems.warning(
          place(profile, parameter),
          "the dialplan has no context \"" + name + "\"" + known(contexts));
    }
  }

  private static String known(List<String> names) {
    return names.isEmpty() ? "" : " (it has " + String.join(", ", names) + ")";
  }

  private static SourceLocation place(SkinnyProfile profile, String parameter) {
    return profile.parameter(parameter).map(ConfigValue::location).orElse(profile.location());
  }
}
