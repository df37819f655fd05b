package io.thinline.shell;

import io.thinline.shell.console.PbxCommand;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names without a scope that Karaf's own commands and aliases answer to. They stay Karaf's: its
 * manuals and its users' fingers know them.
 */
final class KarafNames {
  private static final Logger LOG = LoggerFactory.getLogger(KarafNames.class);

  /** {@code ld = { log:display $args } ;} in a script that each session runs first. */
  private static final Pattern ALIAS = Pattern.compile("^\\s*([\\w.-]+)\\s*=\\s*\\{");

  /** A session's SCOPE is {@code shell:bundle:*}. */
  private static final Set<String> FOUND_FIRST = Set.of(Session.SCOPE_GLOBAL, "shell", "bundle");

  private final Set<String> aliases;

  /**
   * @param aliases names that scripts of Karaf define
   */
  KarafNames(Set<String> aliases) {
    this.aliases = Set.copyOf(aliases);
  }

  /**
   * @param folder Karaf's etc
   * @param scripts what runs at the start of a session, relative, separated by commas; the last
   *     part may have a {@code *}
   */
  static KarafNames reading(Path folder, String scripts) {
    Set<String> aliases = new HashSet<>();
    for (String script : scripts.split(",", -1)) {
      Path file = folder.resolve(script.strip());
      Path parent = file.getParent();
      Path name = file.getFileName();
      if (script.isBlank() || parent == null || name == null || !Files.isDirectory(parent)) {
        continue;
      }
      try (DirectoryStream<Path> files = Files.newDirectoryStream(parent, name.toString())) {
        for (Path each : files) {
          Files.readAllLines(each).stream()
              .map(ALIAS::matcher)
              .filter(Matcher::find)
              .forEach(alias -> aliases.add(alias.group(1)));
        }
      } catch (IOException e) {
        LOG.warn("cannot read the aliases of the console in {}: {}", file, e.toString());
      }
    }
    return new KarafNames(aliases);
  }

  /**
   * Whether a name is Karaf's.
   *
   * @param all every command of the console, ours and Karaf's
   */
  boolean has(String name, List<Command> all) {
    return aliases.contains(name) || all.stream().anyMatch(command -> has(name, command, all));
  }

  /** Whether a command of Karaf has this name in this scope. */
  boolean has(String scope, String name, List<Command> all) {
    return all.stream()
        .anyMatch(
            command ->
                command.getScope().equals(scope)
                    && command.getName().equals(name)
                    && !isOurs(command));
  }

  /**
   * Karaf's command of a name, when the console would not find it by the name alone once {@code
   * pbx} has one too: it looks for variables (which aliases are), then for commands without a
   * scope, then in the scopes that come first, then anywhere.
   */
  Optional<Command> ambiguous(String name, List<Command> all) {
    List<Command> karafs =
        aliases.contains(name)
            ? List.of()
            : all.stream().filter(command -> has(name, command, all)).toList();
    return karafs.stream().map(Command::getScope).anyMatch(FOUND_FIRST::contains)
        ? Optional.empty()
        : karafs.stream().min(Comparator.comparing(Command::getScope));
  }

  private static boolean has(String name, Command command, List<Command> all) {
    return command.getName().equals(name) && !isOurs(command) && !isDoorToOurScope(command, all);
  }

  /** Karaf makes a command of the name of each scope, which enters it. */
  private static boolean isDoorToOurScope(Command command, List<Command> all) {
    if (!command.getScope().equals(Session.SCOPE_GLOBAL)) {
      return false;
    }
    List<Command> inside =
        all.stream().filter(other -> other.getScope().equals(command.getName())).toList();
    return !inside.isEmpty() && inside.stream().allMatch(KarafNames::isOurs);
  }

  private static boolean isOurs(Command command) {
    return command instanceof PbxCommand;
  }
}
