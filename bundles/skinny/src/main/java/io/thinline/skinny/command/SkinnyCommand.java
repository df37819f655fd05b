package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigService;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.Station;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code skinny ...}: mod_skinny's command, word for word. */
@Component(immediate = true, service = ApiCommand.class, property = "name=skinny")
public final class SkinnyCommand implements ApiCommand {
  private static final String RULE = "-".repeat(80);
  private static final List<String> FORMS =
      List.of(
          "skinny help",
          "skinny status profile <profile_name>",
          "skinny status profile <profile_name> device <device_name>",
          ProfileSetting.FORM);

  private final Asking asking;
  private final SkinnyEndpoint endpoint;
  private final ProfileCounters counters;
  private final AtomicReference<@Nullable ConfigService> config = new AtomicReference<>();

  @Activate
  public SkinnyCommand(
      @Reference CallThread callThread,
      @Reference SkinnyEndpoint endpoint,
      @Reference ProfileCounters counters) {
    this.asking = new Asking(callThread, endpoint);
    this.endpoint = endpoint;
    this.counters = counters;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    config.set(service);
  }

  public void unbindConfigService(ConfigService service) {
    config.compareAndSet(service, null);
  }

  @Override
  public String name() {
    return "skinny";
  }

  @Override
  public String description() {
    return "Shows the SCCP profiles and their phones, and changes profiles";
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
    if (before.isEmpty()) {
      return Stream.of("help", "profile", "status");
    }
    return switch (before.get(0)) {
      case "status" -> statusCandidates(before);
      case "profile" -> ProfileSetting.candidates(before, asking);
      default -> Stream.empty();
    };
  }

  private Stream<String> statusCandidates(List<String> before) {
    return switch (before.size()) {
      case 1 -> Stream.of("profile");
      case 2 -> before.get(1).equals("profile") ? asking.profiles().stream() : Stream.empty();
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
    if (startsStatus(words) && words.size() == 3) {
      return asking.answer(() -> profileStatus(words.get(2)));
    }
    if (startsStatus(words) && words.size() == 5 && words.get(3).equals("device")) {
      return asking.answer(() -> deviceStatus(words.get(2), words.get(4)));
    }
    return ProfileSetting.meant(words) ? set(words) : CommandResult.error(usageText());
  }

  private CommandResult set(List<String> words) {
    if (!asking.profiles().contains(words.get(1))) {
      return asking.answer(this::profileNotFound);
    }
    @Nullable ConfigService service = config.get();
    return service == null
        ? CommandResult.error("-ERR Configuration is not installed")
        : ProfileSetting.execute(service, words);
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
                + Asking.listed(devices(profile.get())));
  }

  private CommandResult profileNotFound() {
    return CommandResult.error("Profile not found! There is: " + Asking.listed(profiles()));
  }

  private List<String> deviceNames(String profile) {
    return asking.names(
        () -> endpoint.profile(profile).stream().flatMap(found -> devices(found).stream()));
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
}
