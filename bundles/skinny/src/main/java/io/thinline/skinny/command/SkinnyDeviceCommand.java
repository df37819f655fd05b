package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.skinny.SkinnyPhones;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:device}: all that is known of a registered phone. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + SkinnyDeviceCommand.NAME)
public final class SkinnyDeviceCommand implements ApiCommand {
  static final String NAME = "skinny:device";

  private final SkinnyPhones phones;

  @Activate
  public SkinnyDeviceCommand(@Reference SkinnyPhones phones) {
    this.phones = phones;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Shows all that is known of a registered phone";
  }

  @Override
  public String usage() {
    return NAME + " <device_name>";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1
        ? Answers.fitting(words.get(0), () -> phones.phones().stream().map(Phone::name))
        : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    return call.words().size() == 1
        ? Answers.of(() -> tree(call.words().get(0)))
        : Answers.usage(usage());
  }

  private CommandResult tree(String name) {
    List<PhoneDetails> found = phones.phone(name);
    if (found.isEmpty()) {
      return CommandResult.error(
          "-ERR "
              + name
              + " is not registered. Registered: "
              + Answers.some(phones.phones().stream().map(Phone::name).toList()));
    }
    if (found.size() == 1) {
      return CommandResult.of(new CommandData.Tree(DeviceTree.of(found.get(0))));
    }
    Map<String, Object> byDomain = new LinkedHashMap<>();
    found.forEach(details -> byDomain.put(details.phone().domain(), DeviceTree.of(details)));
    return CommandResult.of(new CommandData.Tree(byDomain));
  }
}
