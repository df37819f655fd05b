package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.phone.PhoneLine;
import io.thinline.skinny.SkinnyPhones;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:lines}: the directory numbers and the phones they appear on. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + SkinnyLinesCommand.NAME)
public final class SkinnyLinesCommand implements ApiCommand {
  static final String NAME = "skinny:lines";

  private static final List<String> COLUMNS =
      List.of("Domain", "Number", "Label", "Appearances", "Registered", "State", "Mailbox");

  private final SkinnyPhones phones;

  @Activate
  public SkinnyLinesCommand(@Reference SkinnyPhones phones) {
    this.phones = phones;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Lists the lines and the phones they appear on";
  }

  @Override
  public String usage() {
    return NAME + " [<number>]";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1
        ? Answers.fitting(words.get(0), () -> phones.lines().stream().map(PhoneLine::number))
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    return words.size() > 1
        ? Answers.usage(usage())
        : Answers.of(() -> table(words.isEmpty() ? "" : words.get(0)));
  }

  private CommandResult table(String number) {
    return CommandResult.of(
        new CommandData.Table(
            COLUMNS,
            phones.lines().stream()
                .filter(line -> number.isEmpty() || line.number().equals(number))
                .map(SkinnyLinesCommand::row)
                .toList()));
  }

  private static List<String> row(PhoneLine line) {
    return List.of(
        line.domain(),
        line.number(),
        line.label(),
        String.join(" ", line.appearances()),
        String.join(" ", line.registered()),
        Answers.words(line.state()),
        line.mailbox());
  }
}
