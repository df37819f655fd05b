package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One form of {@code skinny}.
 *
 * @param pattern its words
 * @param role who may
 * @param action what it does; any thread but the call thread
 */
record Form(WordPattern pattern, Role role, Function<Typed, CommandResult> action) {

  /**
   * What was typed.
   *
   * @param places by name
   * @param rest the words behind
   * @param text the same as it was typed
   */
  record Typed(Map<String, String> places, List<String> rest, String text) {
    String profile() {
      return get("profile_name");
    }

    String device() {
      return get("device_name");
    }

    /** Empty when it was left out. */
    String get(String place) {
      return places.getOrDefault(place, "");
    }
  }

  static Form of(String pattern, Role role, Function<Typed, CommandResult> action) {
    return new Form(new WordPattern(pattern), role, action);
  }
}
