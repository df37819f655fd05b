package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.skinny.SkinnyPhones;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:sessions}: the connections of phones, registered or not. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + SkinnySessionsCommand.NAME)
public final class SkinnySessionsCommand implements ApiCommand {
  static final String NAME = "skinny:sessions";

  private static final List<String> COLUMNS =
      List.of(
          "Device",
          "Profile",
          "Address",
          "TLS",
          "Since",
          "Phase",
          "In",
          "Out",
          "Queued",
          "Last keepalive");

  private final SkinnyPhones phones;

  @Activate
  public SkinnySessionsCommand(@Reference SkinnyPhones phones) {
    this.phones = phones;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Lists the connections of phones, registered or not";
  }

  @Override
  public String usage() {
    return NAME + " [<profile_name>]";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1
        ? Answers.fitting(
            words.get(0), () -> phones.connections().stream().map(PhoneConnectionInfo::profile))
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
            phones.connections().stream()
                .filter(one -> profile.isEmpty() || one.profile().equals(profile))
                .map(SkinnySessionsCommand::row)
                .toList()));
  }

  private static List<String> row(PhoneConnectionInfo connection) {
    return List.of(
        connection.device(),
        connection.profile(),
        DeviceTree.address(connection.address()),
        Answers.yesNo(connection.secure()),
        Answers.time(connection.since()),
        Answers.words(connection.phase()),
        Long.toString(connection.received()),
        Long.toString(connection.sent()),
        Long.toString(connection.queued()),
        connection.lastKeepAlive().map(Answers::time).orElse(""));
  }
}
