package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
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
public final class SkinnySessionsCommand extends FilteredTable<PhoneConnectionInfo> {
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

  @Activate
  public SkinnySessionsCommand(@Reference SkinnyPhones phones) {
    super(
        new Heading(
            NAME, "Lists the connections of phones, registered or not", "profile_name", COLUMNS),
        phones::connections,
        PhoneConnectionInfo::profile,
        SkinnySessionsCommand::row);
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
