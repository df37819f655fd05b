package io.thinline.softphone.console;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.softphone.CallLists;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.ArrayList;
import java.util.List;

/** {@code phone:lists}: the call lists that a softphone keeps. */
final class CallListsCommand extends PhoneCommand {
  private static final List<String> COLUMNS = List.of("List", "Number", "Name", "Dialled");

  CallListsCommand(SoftPhones phones) {
    super(
        phones,
        "phone:lists",
        "Lists the placed, received and missed calls of a softphone",
        "phone:lists <device>");
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  CommandResult execute(SoftPhone phone, List<String> words) {
    CallLists lists = phone.callLists();
    List<List<String>> rows = new ArrayList<>();
    add(rows, "placed", lists.placed());
    add(rows, "received", lists.received());
    add(rows, "missed", lists.missed());
    return CommandResult.of(new CommandData.Table(COLUMNS, rows));
  }

  private static void add(List<List<String>> rows, String list, List<CallLists.Entry> entries) {
    for (CallLists.Entry entry : entries) {
      rows.add(List.of(list, entry.number(), entry.name(), entry.dialed()));
    }
  }
}
