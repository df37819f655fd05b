package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.Station;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is named in a command, or the answer that it is not there: its first line is mod_skinny's,
 * for scripts look for it. Call thread only.
 */
record Found(SkinnyEndpoint endpoint) {
  private static final String NO_LISTENER = "Listener not found!\n";

  CommandResult profile(String name, Function<Profile, CommandResult> use) {
    return endpoint
        .profile(name)
        .map(use)
        .orElseGet(
            () ->
                CommandResult.error("Profile not found!\nThere is: " + Asking.listed(profiles())));
  }

  /** A phone that is to be told something. */
  CommandResult listener(
      String profile, String device, BiFunction<Profile, Station, CommandResult> use) {
    return phone(profile, device, NO_LISTENER, use);
  }

  /** A phone that is looked at. */
  CommandResult phone(
      String profile, String device, BiFunction<Profile, Station, CommandResult> use) {
    return phone(profile, device, "Device not found! ", use);
  }

  private CommandResult phone(
      String profileName,
      String device,
      String notFound,
      BiFunction<Profile, Station, CommandResult> use) {
    return profile(
        profileName,
        profile ->
            profile
                .phone(device)
                .map(phone -> use.apply(profile, phone))
                .orElseGet(
                    () ->
                        CommandResult.error(
                            notFound
                                + "Registered with profile "
                                + profile.name()
                                + ": "
                                + Answers.some(devices(profile)))));
  }

  List<String> profiles() {
    return endpoint.profiles().stream().map(Profile::name).toList();
  }

  static List<String> devices(Profile profile) {
    return profile.phones().stream().map(phone -> phone.device().name()).sorted().toList();
  }
}
