package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
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
public final class SkinnyLinesCommand extends FilteredTable<PhoneLine> {
  static final String NAME = "skinny:lines";

  private static final List<String> COLUMNS =
      List.of("Domain", "Number", "Label", "Appearances", "Registered", "State", "Mailbox");

  @Activate
  public SkinnyLinesCommand(@Reference SkinnyPhones phones) {
    super(
        new Heading(NAME, "Lists the lines and the phones they appear on", "number", COLUMNS),
        phones::lines,
        PhoneLine::number,
        SkinnyLinesCommand::row);
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
