package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code skinny profile <profile> set <name> <value>}: parameters changed while phones are up. */
final class ProfileSetting {
  static final String FORM = "skinny profile <profile_name> set <name> <value>";

  private static final int WORDS = 5;

  private ProfileSetting() {}

  /** Whether these words are of this form, so far. */
  static boolean meant(List<String> words) {
    return words.size() >= WORDS && starts(words);
  }

  /** What the next word can be. */
  static Stream<String> candidates(List<String> before, Asking asking) {
    return switch (before.size()) {
      case 1 -> asking.profiles().stream();
      case 2 -> Stream.of("set");
      case 3 -> starts(before) ? settable().map(Parameter::name) : Stream.empty();
      case 4 -> starts(before) ? values(before.get(3)) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static boolean starts(List<String> words) {
    return words.get(0).equals("profile") && words.get(2).equals("set");
  }

  private static Stream<Parameter<?>> settable() {
    return SkinnyParameters.ALL.stream()
        .filter(parameter -> parameter.effect() != Parameter.Effect.NEVER);
  }

  private static Stream<String> values(String name) {
    return SkinnyParameters.named(name).stream()
        .filter(parameter -> parameter.standardValue() instanceof Boolean)
        .flatMap(flag -> Stream.of("true", "false"));
  }

  /** The profile is there. Blocks as the configuration does. */
  static CommandResult execute(ConfigService config, List<String> words) {
    String name = words.get(3);
    String value = String.join(" ", words.subList(WORDS - 1, words.size()));
    Optional<Parameter<?>> parameter = SkinnyParameters.named(name);
    if (parameter.isEmpty()) {
      return refused(
          name, "There is: " + String.join(", ", settable().map(Parameter::name).toList()));
    }
    if (parameter.get().effect() == Parameter.Effect.NEVER) {
      return refused(name, "It changes nothing here: " + parameter.get().description());
    }
    return config
        .set(words.get(1), name, value)
        .map(error -> CommandResult.error("-ERR " + error))
        .orElseGet(() -> CommandResult.ok("+OK"));
  }

  /** The first line is mod_skinny's: scripts look for it. */
  private static CommandResult refused(String name, String what) {
    return CommandResult.error(
        "Unable to set skinny setting '" + name + "'. Does it exists?\n" + what);
  }
}
