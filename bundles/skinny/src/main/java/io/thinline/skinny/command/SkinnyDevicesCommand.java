package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
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
public final class SkinnyDevicesCommand extends FilteredTable<Phone> {
  static final String NAME = "skinny:devices";

  private static final List<String> COLUMNS =
      List.of(
          "Device", "Profile", "Model", "Version", "Address", "Load", "Lines", "State", "Since",
          "TLS");

  @Activate
  public SkinnyDevicesCommand(@Reference SkinnyPhones phones) {
    super(
        new Heading(NAME, "Lists the registered phones", "profile_name", COLUMNS),
        phones::phones,
        Phone::profile,
        SkinnyDevicesCommand::row);
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
