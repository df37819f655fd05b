package io.thinline.skinny.command;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code skinny profile <profile> set <name> <value>}: parameters changed while phones are up. */
final class ProfileSetting {
  private ProfileSetting() {}

  /** Names of what can be set. */
  static Stream<String> names() {
    return SkinnyParameters.ALL.stream()
        .filter(parameter -> parameter.effect() != Parameter.Effect.NEVER)
        .map(Parameter::name);
  }

  static Stream<String> values(String name) {
    return SkinnyParameters.named(name).stream()
        .filter(parameter -> parameter.standardValue() instanceof Boolean)
        .flatMap(flag -> Stream.of("true", "false"));
  }

  /** The profile is there. Blocks as the configuration does. */
  static CommandResult execute(ConfigService config, String profile, String name, String value) {
    Optional<Parameter<?>> parameter = SkinnyParameters.named(name);
    if (parameter.isEmpty()) {
      return refused(name, "There is: " + String.join(", ", names().toList()));
    }
    if (parameter.get().effect() == Parameter.Effect.NEVER) {
      return refused(name, "It changes nothing here: " + parameter.get().description());
    }
    return config
        .set(profile, name, value)
        .map(error -> CommandResult.error("-ERR " + error))
        .orElseGet(() -> done(profile, name, value));
  }

  private static CommandResult done(String profile, String name, String value) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("Profile", profile);
    data.put("Name", name);
    data.put("Value", value);
    return CommandResult.of("+OK", new CommandData.Tree(data));
  }

  /** The first line is mod_skinny's: scripts look for it. */
  private static CommandResult refused(String name, String what) {
    return CommandResult.error(
        "Unable to set skinny setting '" + name + "'. Does it exists?\n" + what);
  }
}
