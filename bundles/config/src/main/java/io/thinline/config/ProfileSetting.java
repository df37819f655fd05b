package io.thinline.config;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.Parameter.Effect;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.config.tree.Nearest;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that an operator sets.
 *
 * @param refusal what is wrong and what would be right
 * @param changed the profile with it, when nothing is wrong
 */
record ProfileSetting(Optional<String> refusal, Optional<SkinnyProfile> changed) {

  static ProfileSetting of(
      Configuration configuration, String profile, String parameter, String value) {
    Optional<SkinnyProfile> found = configuration.profile(profile);
    if (found.isEmpty()) {
      return refused("there is no profile \"" + profile + "\"; " + profiles(configuration));
    }
    Optional<Parameter<?>> declared = SkinnyParameters.named(parameter);
    if (declared.isEmpty()) {
      List<String> known = SkinnyParameters.ALL.stream().<String>map(Parameter::name).toList();
      return refused(
          "a profile has no parameter \"" + parameter + "\"" + Nearest.hint(parameter, known));
    }
    return set(configuration, found.get(), declared.get(), value.strip());
  }

  /** For a message about a name that is none. */
  static String profiles(Configuration configuration) {
    List<String> names = configuration.profiles().stream().map(SkinnyProfile::name).toList();
    return names.isEmpty() ? "there is none at all" : "there is " + String.join(", ", names);
  }

  private static ProfileSetting set(
      Configuration configuration, SkinnyProfile profile, Parameter<?> parameter, String value) {
    String name = parameter.name();
    if (parameter.effect() == Effect.NEVER) {
      return refused(name + " changes nothing here: " + parameter.description());
    }
    if (parameter.type().read(value).isEmpty()) {
      return refused(name + "=\"" + value + "\": allowed is " + parameter.type().allowed());
    }
    boolean standardDomain = name.equals(SkinnyParameters.DOMAIN.name()) && value.isEmpty();
    String counting = standardDomain ? configuration.variables().getOrDefault("domain", "") : value;
    SourceLocation place = new SourceLocation("skinny profile " + profile.name() + " set", 1);
    return new ProfileSetting(
        Optional.empty(),
        Optional.of(profile.with(profile.settings().with(name, new ConfigValue(counting, place)))));
  }

  private static ProfileSetting refused(String why) {
    return new ProfileSetting(Optional.of(why), Optional.empty());
  }
}
