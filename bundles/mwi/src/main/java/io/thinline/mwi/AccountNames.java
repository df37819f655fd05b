package io.thinline.mwi;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose mailbox it is: voicemail stores messages under a user's id, phones know the line. The names
 * that mean one user are its id and its number-alias.
 */
public final class AccountNames {
  private AccountNames() {}

  /** All names of the mailbox, the one asked with first. */
  public static Set<String> of(@Nullable DirectoryService directory, String domain, String name) {
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    Optional.ofNullable(directory)
        .flatMap(users -> users.user(domain, name))
        .ifPresent(
            user -> {
              names.add(user.id());
              user.numberAlias().ifPresent(names::add);
            });
    return names;
  }

  /** The mailboxes of a device's lines, in their order. */
  public static List<String> ofLines(Device device) {
    return device.buttons(ButtonType.LINE).stream().map(AccountNames::ofLine).toList();
  }

  private static String ofLine(Button button) {
    return button.line().flatMap(Line::mailbox).orElse(button.value());
  }

  /**
   * Whether a device shows that mailbox: one of its lines has it, or it is named after the device,
   * as where each phone is a user.
   */
  static boolean shownOn(Device device, Set<String> names) {
    return names.contains(device.name()) || ofLines(device).stream().anyMatch(names::contains);
  }
}
