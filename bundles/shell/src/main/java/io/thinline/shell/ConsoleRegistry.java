package io.thinline.shell;

import io.thinline.shell.console.ConsoleRole;
import io.thinline.shell.console.PbxCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;

/**
 * What of ours is in Karaf's registry. A command {@code scope:name} has that name; any other is
 * {@code pbx:name}, and {@code name} alone as well where Karaf has no such command; where it has,
 * {@code name} stays Karaf's. Not safe for threads.
 */
final class ConsoleRegistry {

  /** Makes the command that is typed under a scope and a name. */
  interface Form {
    PbxCommand typedAs(String scope, String name);
  }

  /**
   * Something to be typed.
   *
   * @param source what it stands for: with another source it is another command
   */
  record Offer(Object source, Form form) {}

  private record Entry(Object source, PbxCommand command) {}

  private final Registry karaf;
  private final KarafNames names;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  ConsoleRegistry(Registry karaf, KarafNames names) {
    this.karaf = karaf;
    this.names = names;
  }

  /**
   * Afterwards these are there and no others.
   *
   * @param offers by name, perhaps with a scope
   */
  void update(Map<String, Offer> offers) {
    List<Command> all = offers.isEmpty() ? List.of() : ConsoleRole.seeingAll(karaf::getCommands);
    Map<String, Entry> wanted = wanted(offers, all);
    List.copyOf(entries.keySet()).stream()
        .filter(key -> !wanted.containsKey(key) || isAnother(wanted, key))
        .forEach(key -> karaf.unregister(entries.remove(key).command()));
    wanted.forEach(
        (key, entry) -> {
          if (!entries.containsKey(key)) {
            register(entry.command());
            entries.put(key, entry);
          }
        });
  }

  private boolean isAnother(Map<String, Entry> wanted, String key) {
    return wanted.get(key).source() != entries.get(key).source();
  }

  private Map<String, Entry> wanted(Map<String, Offer> offers, List<Command> all) {
    Map<String, Entry> wanted = new LinkedHashMap<>();
    offers.forEach(
        (typed, offer) -> {
          int colon = typed.indexOf(':');
          String scope = colon < 0 ? PbxCommand.PBX : typed.substring(0, colon);
          String name = typed.substring(colon + 1);
          if (!names.has(scope, name, all)) {
            put(wanted, scope, name, offer);
          }
          if (colon < 0) {
            putBare(wanted, name, offer, all);
          }
        });
    return wanted;
  }

  private void putBare(Map<String, Entry> wanted, String name, Offer offer, List<Command> all) {
    if (!names.has(name, all)) {
      put(wanted, Session.SCOPE_GLOBAL, name, offer);
      return;
    }
    names
        .ambiguous(name, all)
        .ifPresent(
            command ->
                wanted.put(
                    Session.SCOPE_GLOBAL + ":" + name, new Entry(command, new KarafsOwn(command))));
  }

  private static void put(Map<String, Entry> wanted, String scope, String name, Offer offer) {
    wanted.put(scope + ":" + name, new Entry(offer.source(), offer.form().typedAs(scope, name)));
  }

  /**
   * With the first command of a scope Karaf registers a command that enters the scope, under the
   * scope's own name, and of two commands with one name the older is run: {@code skinny} must be
   * there before {@code skinny:devices}.
   */
  private void register(PbxCommand command) {
    List<PbxCommand> ofItsScope =
        command.isBare()
            ? entries.values().stream()
                .map(Entry::command)
                .filter(other -> other.getScope().equals(command.getName()))
                .toList()
            : List.of();
    ofItsScope.forEach(karaf::unregister);
    karaf.register(command);
    ofItsScope.forEach(karaf::register);
  }
}
