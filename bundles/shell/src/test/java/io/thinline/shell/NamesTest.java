package io.thinline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.command.CommandResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which command a name runs. */
@Timeout(30)
class NamesTest {
  private final TypedConsole console = new TypedConsole();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aCommandWithoutScopeIsThePbxsAndHasItsNameAlone() throws Exception {
    offer("status");
    assertThat(console.type("status")).isEqualTo("status of the PBX\n");
    assertThat(console.type("pbx:status")).isEqualTo("status of the PBX\n");
  }

  @Test
  void aNameAloneIsNotAnotherScopesCommand() throws Exception {
    for (String scope : List.of("call", "phone", "directory", "dialplan")) {
      console.offer(new ScriptedCommand(scope + ":show", CommandResult.ok(scope)));
    }
    offer("show");
    for (String scope : List.of("a", "b", "z")) {
      console.offer(new ScriptedCommand(scope + ":show", CommandResult.ok(scope)));
    }
    assertThat(console.type("show")).isEqualTo("show of the PBX\n");
    assertThat(console.type("phone:show")).isEqualTo("phone\n");
  }

  @Test
  void aNameOfKarafStaysKarafsWhicheverCameFirst() throws Exception {
    for (String name : List.of("version", "status", "shutdown", "pause", "log")) {
      console.karaf.register(new KarafCommand("system", name + "1"));
      offer(name + "1");
      offer(name + "2");
      console.karaf.register(new KarafCommand("system", name + "2"));
      console.commands.offerAll();
      for (String each : List.of(name + "1", name + "2")) {
        assertThat(console.type(each + " 'a b' \"it is\" '$x{y}'"))
            .isEqualTo("Karaf's " + each + " [a b, it is, $x{y}]\n");
        assertThat(console.type("pbx:" + each)).isEqualTo(each + " of the PBX\n");
        assertThat(console.type("system:" + each)).isEqualTo("Karaf's " + each + " []\n");
      }
    }
  }

  @Test
  void aNameThatKarafGivesUpIsThePbxs() throws Exception {
    KarafCommand karafs = new KarafCommand("system", "version");
    console.karaf.register(karafs);
    offer("version");
    assertThat(console.type("version")).startsWith("Karaf's");
    console.karaf.unregister(karafs);
    console.commands.offerAll();
    assertThat(console.type("version")).isEqualTo("version of the PBX\n");
  }

  @Test
  void aWholeNameOfKarafStaysKarafs() throws Exception {
    console.karaf.register(new KarafCommand("config", "list"));
    console.offer(new ScriptedCommand("config:list", CommandResult.ok("ours")));
    assertThat(console.type("config:list")).startsWith("Karaf's");
  }

  @Test
  void anAliasOfKarafsScriptsIsKarafs(@TempDir Path etc) throws Exception {
    Files.createDirectory(etc.resolve("scripts"));
    Files.writeString(etc.resolve("init.script"), "// ld = { nothing }\n  halt = { x } ;\nn = 3\n");
    Files.writeString(etc.resolve("scripts/a.script"), "man = { help $args } ;\n");
    KarafNames names = KarafNames.reading(etc, "init.script, scripts/*.script,none/*.script");
    assertThat(names.has("halt", List.of())).isTrue();
    assertThat(names.has("man", List.of())).isTrue();
    assertThat(names.has("ld", List.of())).isFalse();
    assertThat(names.has("n", List.of())).isFalse();
  }

  @Test
  void whatIsGoneIsNotTypedAnyMore() {
    ScriptedCommand status = offer("status");
    console.commands.unbindApiCommand(status);
    assertThatThrownBy(() -> console.type("status")).hasMessageContaining("status");
    assertThatThrownBy(() -> console.type("pbx:status")).hasMessageContaining("status");
  }

  private ScriptedCommand offer(String name) {
    return console.offer(new ScriptedCommand(name, CommandResult.ok(name + " of the PBX")));
  }

  /** A command such as Karaf's bundles register. */
  private record KarafCommand(String getScope, String getName) implements Command {

    @Override
    public String getDescription() {
      return "Karaf's";
    }

    @Override
    public Completer getCompleter(boolean scoped) {
      return null;
    }

    @Override
    public Parser getParser() {
      return null;
    }

    @Override
    public Object execute(Session session, List<Object> arguments) {
      session.getConsole().println("Karaf's " + getName + " " + arguments);
      return null;
    }
  }
}
