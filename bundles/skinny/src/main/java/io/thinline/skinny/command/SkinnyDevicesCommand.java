package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.phone.Phone;
import io.thinline.skinny.SkinnyPhones;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:devices}: the phones that are registered. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + SkinnyDevicesCommand.NAME)
public final class SkinnyDevicesCommand implements ApiCommand {
  static final String NAME = "skinny:devices";

  private static final List<String> COLUMNS =
      List.of(
          "Device", "Profile", "Model", "Version", "Address", "Load", "Lines", "State", "Since",
          "TLS");

  private final SkinnyPhones phones;

  @Activate
  public SkinnyDevicesCommand(@Reference SkinnyPhones phones) {
    this.phones = phones;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Lists the registered phones";
  }

  @Override
  public String usage() {
    return NAME + " [<profile_name>]";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1
        ? Answers.fitting(words.get(0), () -> phones.phones().stream().map(Phone::profile))
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    return words.size() > 1
        ? Answers.usage(usage())
        : Answers.of(() -> table(words.isEmpty() ? "" : words.get(0)));
  }

  private CommandResult table(String profile) {
    return CommandResult.of(
        new CommandData.Table(
            COLUMNS,
            phones.phones().stream()
                .filter(phone -> profile.isEmpty() || phone.profile().equals(profile))
                .map(SkinnyDevicesCommand::row)
                .toList()));
  }

  private static List<String> row(Phone phone) {
    return List.of(
        phone.name(),
        phone.profile(),
        phone.model(),
        phone.protocol() + " " + phone.version(),
        DeviceTree.address(phone.address()),
        phone.load(),
        String.join(" ", phone.lines()),
        Answers.words(phone.state()),
        Answers.time(phone.since()),
        Answers.yesNo(phone.secure()));
  }
}
