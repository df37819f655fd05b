package io.thinline.skinny.station;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** Judges whether phones that nobody has entered can be let in where they shall be. */
@Component(service = ConfigCheck.class, immediate = true)
public final class AutoRegisterCheck implements ConfigCheck {

  @Override
  public List<ConfigProblem> check(Configuration candidate) {
    List<ConfigProblem> problems = new ArrayList<>();
    for (SkinnyProfile profile : candidate.profiles()) {
      if (profile.get(AdmissionParameters.AUTO_REGISTER)) {
        check(profile, candidate, problems);
      }
    }
    return problems;
  }

  private static void check(
      SkinnyProfile profile, Configuration candidate, List<ConfigProblem> problems) {
    String template = profile.get(AdmissionParameters.AUTO_REGISTER_TEMPLATE);
    if (profile.get(AdmissionParameters.AUTO_REGISTER_LINES).isEmpty()) {
      problems.add(
          ConfigProblem.warning(
              place(profile, AdmissionParameters.AUTO_REGISTER_LINES),
              "auto-register lets no phone in without auto-register-lines, such as 2000-2999"));
    }
    boolean known =
        candidate.section("directory").stream()
            .flatMap(AutoRegisterCheck::all)
            .filter(element -> named(element, "domain", "name", profile.domain()))
            .flatMap(AutoRegisterCheck::all)
            .filter(element -> named(element, "user", "id", template))
            .anyMatch(user -> user.child("skinny").isPresent());
    if (!known) {
      problems.add(
          ConfigProblem.warning(
              place(profile, AdmissionParameters.AUTO_REGISTER_TEMPLATE),
              "auto-register-template is \""
                  + template
                  + "\": the files of domain "
                  + profile.domain()
                  + " have no such user with <skinny>"));
    }
  }

  private static SourceLocation place(SkinnyProfile profile, Parameter<?> parameter) {
    return profile
        .parameter(parameter.name())
        .or(() -> profile.parameter(AdmissionParameters.AUTO_REGISTER.name()))
        .map(ConfigValue::location)
        .orElse(profile.location());
  }

  private static Stream<ConfigElement> all(ConfigElement element) {
    return Stream.concat(
        Stream.of(element), element.children().stream().flatMap(AutoRegisterCheck::all));
  }

  private static boolean named(ConfigElement element, String tag, String key, String name) {
    return element.name().equals(tag) && element.attribute(key, "").equals(name);
  }
}
