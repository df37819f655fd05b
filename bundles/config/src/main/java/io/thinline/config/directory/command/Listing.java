package io.thinline.config.directory.command;

import io.thinline.api.command.CommandData.Table;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code directory:list} can list.
 *
 * @param word as typed
 * @param columns headings
 * @param rows of one domain
 */
record Listing(
    String word,
    List<String> columns,
    BiFunction<DirectoryService, String, Stream<List<String>>> rows) {
  private static final int NAMED = 10;

  static final Listing USERS =
      new Listing(
          "users",
          List.of("DOMAIN", "USER", "ALIAS", "GROUPS", "PHONE", "PLACE"),
          (directory, domain) ->
              directory.users(domain).stream().map(user -> user(directory, user)));

  private static final List<Listing> ALL =
      List.of(
          USERS,
          new Listing(
              "devices",
              List.of("DOMAIN", "DEVICE", "LINES", "BUTTONS", "PLACE"),
              (directory, domain) -> directory.devices(domain).stream().map(Listing::device)),
          new Listing(
              "lines",
              List.of("DOMAIN", "LINE", "LABEL", "APPEARANCES"),
              (directory, domain) ->
                  directory.lines(domain).stream()
                      .map(line -> line(domain, line, directory.appearances(domain, line)))),
          new Listing(
              "groups",
              List.of("DOMAIN", "GROUP", "USERS", "MEMBERS"),
              (directory, domain) ->
                  directory.groups(domain).stream()
                      .map(group -> group(domain, group, directory.group(domain, group)))));

  static Optional<Listing> of(String word) {
    return ALL.stream().filter(listing -> listing.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return ALL.stream().map(Listing::word).toList();
  }

  Table table(DirectoryService directory, List<String> domains) {
    return new Table(
        columns, domains.stream().flatMap(domain -> rows.apply(directory, domain)).toList());
  }

  private static List<String> user(DirectoryService directory, User user) {
    String phone =
        directory
            .device(user.domain(), user.id())
            .map(device -> counted(device.buttons().size(), "button"))
            .orElse("");
    return List.of(
        user.domain(),
        user.id(),
        user.numberAlias().orElse(""),
        String.join(",", user.groups()),
        phone,
        user.location().toString());
  }

  private static List<String> device(Device device) {
    String lines =
        device.buttons(ButtonType.LINE).stream()
            .map(button -> button.value())
            .collect(Collectors.joining(","));
    return List.of(
        device.domain(),
        device.name(),
        lines,
        Integer.toString(device.buttons().size()),
        device.location().toString());
  }

  private static List<String> line(String domain, String number, List<LineAppearance> appearances) {
    String label = appearances.isEmpty() ? "" : appearances.get(0).line().label();
    String places =
        appearances.stream()
            .map(appearance -> appearance.device().name() + "/" + appearance.lineInstance())
            .collect(Collectors.joining(","));
    return List.of(domain, number, label, places);
  }

  private static List<String> group(String domain, String name, List<User> members) {
    String first = members.stream().limit(NAMED).map(User::id).collect(Collectors.joining(","));
    return List.of(
        domain,
        name,
        Integer.toString(members.size()),
        members.size() > NAMED ? first + ",..." : first);
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
