package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import io.thinline.sccp.value.ResetType;
import io.thinline.skinny.station.RestartCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code <device|line|profile> <name> [--when-idle]}, for both ways to have phones begin anew. */
record RestartForm(String command, ResetType type, Asking asking) {
  private static final String WHEN_IDLE = "--when-idle";

  String usage() {
    return Stream.of("device <device_name>", "line <number>", "profile <profile_name>")
        .map(form -> command + " " + form + " [" + WHEN_IDLE + "]")
        .reduce((one, next) -> one + "\n" + next)
        .orElseThrow();
  }

  List<String> complete(List<String> words) {
    int cursor = words.size() - 1;
    if (cursor < 0) {
      return List.of();
    }
    return candidates(words.subList(0, cursor))
        .filter(word -> word.startsWith(words.get(cursor)))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> candidates(List<String> before) {
    return switch (before.size()) {
      case 0 -> RestartTarget.words().stream();
      case 1 -> RestartTarget.of(before.get(0)).stream().flatMap(this::names);
      case 2 -> RestartTarget.of(before.get(0)).stream().map(any -> WHEN_IDLE);
      default -> Stream.empty();
    };
  }

  private Stream<String> names(RestartTarget target) {
    return asking.names(() -> asking.phones().flatMap(target::names)).stream();
  }

  CommandResult execute(List<String> typed) {
    boolean whenIdle = typed.contains(WHEN_IDLE);
    List<String> words = typed.stream().filter(word -> !word.equals(WHEN_IDLE)).toList();
    Optional<RestartTarget> target =
        words.size() == 2 ? RestartTarget.of(words.get(0)) : Optional.empty();
    return target.isPresent()
        ? asking.answer(() -> restart(target.get(), words.get(1), whenIdle))
        : CommandResult.error("USAGE:\n" + usage());
  }

  private CommandResult restart(RestartTarget target, String name, boolean whenIdle) {
    RestartCount count =
        asking.endpoint().restart(phone -> target.matches(phone, name), type, whenIdle);
    if (count.now() + count.waiting() == 0) {
      return CommandResult.error(
          "-ERR no phone of "
              + target.word()
              + " "
              + name
              + " is registered. Registered: "
              + Asking.listed(known(target)));
    }
    return CommandResult.ok(
        "+OK "
            + phones(count.now())
            + " at once"
            + (count.waiting() == 0
                ? ""
                : ", "
                    + phones(count.waiting())
                    + " when "
                    + (count.waiting() == 1 ? "it is" : "they are")
                    + " idle"));
  }

  private List<String> known(RestartTarget target) {
    return asking.phones().flatMap(target::names).distinct().sorted().toList();
  }

  private static String phones(int count) {
    return count + (count == 1 ? " phone" : " phones");
  }
}
