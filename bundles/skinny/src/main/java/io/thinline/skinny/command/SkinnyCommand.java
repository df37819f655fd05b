package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.Station;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny ...}: mod_skinny's command, word for word. */
@Component(immediate = true, service = ApiCommand.class, property = "name=skinny")
public final class SkinnyCommand implements ApiCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String RULE = "-".repeat(80);
  private static final List<String> FORMS =
      List.of(
          "skinny help",
          "skinny status profile <profile_name>",
          "skinny status profile <profile_name> device <device_name>");

  private final CallThread callThread;
  private final SkinnyEndpoint endpoint;
  private final ProfileCounters counters;

  @Activate
  public SkinnyCommand(
      @Reference CallThread callThread,
      @Reference SkinnyEndpoint endpoint,
      @Reference ProfileCounters counters) {
    this.callThread = callThread;
    this.endpoint = endpoint;
    this.counters = counters;
  }

  @Override
  public String name() {
    return "skinny";
  }

  @Override
  public String description() {
    return "Shows the SCCP profiles and their phones";
  }

  @Override
  public String usage() {
    return String.join("\n", FORMS);
  }

  @Override
  public List<String> complete(List<String> words) {
    int cursor = words.size() - 1;
    if (cursor < 0) {
      return List.of();
    }
    return candidates(words.subList(0, cursor))
        .filter(word -> word.startsWith(words.get(cursor)))
        .sorted()
        .toList();
  }

  private Stream<String> candidates(List<String> before) {
    return switch (before.size()) {
      case 0 -> Stream.of("help", "status");
      case 1 -> before.equals(List.of("status")) ? Stream.of("profile") : Stream.empty();
      case 2 ->
          before.equals(List.of("status", "profile")) ? profileNames().stream() : Stream.empty();
      case 3 -> startsStatus(before) ? Stream.of("device") : Stream.empty();
      case 4 ->
          startsStatus(before) && before.get(3).equals("device")
              ? deviceNames(before.get(2)).stream()
              : Stream.empty();
      default -> Stream.empty();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty() || words.equals(List.of("help"))) {
      return CommandResult.ok(usageText());
    }
    try {
      if (startsStatus(words) && words.size() == 3) {
        return ask(() -> profileStatus(words.get(2)));
      }
      if (startsStatus(words) && words.size() == 5 && words.get(3).equals("device")) {
        return ask(() -> deviceStatus(words.get(2), words.get(4)));
      }
    } catch (CompletionException e) {
      return CommandResult.error("-ERR no answer: " + e.getMessage());
    }
    return CommandResult.error(usageText());
  }

  private static boolean startsStatus(List<String> words) {
    return words.size() >= 3 && words.get(0).equals("status") && words.get(1).equals("profile");
  }

  private CommandResult profileStatus(String name) {
    Optional<Profile> profile = endpoint.profile(name);
    return profile.isPresent()
        ? new StatusText(StatusText.PROFILE_WIDTH)
            .lines(
                new ProfileFields(profile.get(), counters.counts(name), endpoint.address(name))
                    .fields())
            .result()
        : profileNotFound();
  }

  private CommandResult deviceStatus(String profileName, String deviceName) {
    Optional<Profile> profile = endpoint.profile(profileName);
    if (profile.isEmpty()) {
      return profileNotFound();
    }
    Optional<Station> phone = profile.get().phone(deviceName);
    return phone.isPresent()
        ? new StatusText(StatusText.DEVICE_WIDTH)
            .lines(DeviceFields.of(phone.get().status()))
            .result()
        : CommandResult.error(
            "Device not found! Registered with profile "
                + profileName
                + ": "
                + listed(devices(profile.get())));
  }

  private CommandResult profileNotFound() {
    return CommandResult.error("Profile not found! There is: " + listed(profiles()));
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private List<String> profileNames() {
    return askOr(List.of(), this::profiles);
  }

  private List<String> deviceNames(String profile) {
    return askOr(
        List.of(), () -> endpoint.profile(profile).map(SkinnyCommand::devices).orElse(List.of()));
  }

  private List<String> profiles() {
    return endpoint.profiles().stream().map(Profile::name).toList();
  }

  private static List<String> devices(Profile profile) {
    return profile.phones().stream().map(phone -> phone.device().name()).sorted().toList();
  }

  private static String usageText() {
    return "USAGE:\n" + RULE + "\n" + String.join("\n", FORMS) + "\n" + RULE;
  }

  private <T extends @Nullable Object> T ask(Supplier<T> question) {
    return callThread.ask("skinny command", PATIENCE, question);
  }

  private <T> T askOr(T alternative, Supplier<T> question) {
    try {
      return ask(question);
    } catch (CompletionException e) {
      return alternative;
    }
  }
}
