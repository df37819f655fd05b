package io.thinline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may type what. */
@Timeout(30)
class RolesTest {
  private final TypedConsole console = new TypedConsole();

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void eachRoleMayDoWhatThoseBeforeItMay() throws Exception {
    console.offer(needing("look", Role.VIEWER));
    console.offer(needing("call:hangup", Role.OPERATOR));
    console.offer(needing("config:apply", Role.ADMINISTRATOR));

    assertThat(console.typeAs("look", "viewer")).isEqualTo("done as VIEWER\n");
    assertRefused("call:hangup", "operator", "viewer");
    assertRefused("config:apply", "administrator", "viewer");
    assertThat(console.typeAs("call:hangup", "operator")).isEqualTo("done as OPERATOR\n");
    assertThat(console.typeAs("call:hangup", "manager", "viewer")).isEqualTo("done as OPERATOR\n");
    assertRefused("config:apply", "administrator", "viewer", "operator", "manager");
    assertThat(console.typeAs("config:apply", "admin")).isEqualTo("done as ADMINISTRATOR\n");
  }

  @Test
  void aUserWithoutARoleMayNothing() {
    console.offer(needing("look", Role.VIEWER));
    assertRefused("look", "viewer", "ssh");
    assertRefused("pbx:look", "viewer");
    assertRefused("fs look", "viewer", "ssh");
  }

  @Test
  void codeOfTheProcessIsAnAdministrator() throws Exception {
    console.offer(needing("config:apply", Role.ADMINISTRATOR));
    assertThat(console.type("config:apply")).isEqualTo("done as ADMINISTRATOR\n");
  }

  @Test
  void theRoleDependsOnEveryWord() throws Exception {
    ScriptedCommand skinny =
        console.offer(
            new ScriptedCommand("skinny", CommandResult.ok("done")) {
              @Override
              public Role role(List<String> words) {
                return words.contains("set") ? Role.ADMINISTRATOR : Role.VIEWER;
              }
            });
    assertThat(console.typeAs("skinny status", "viewer")).isEqualTo("done\n");
    assertRefused("skinny profile internal set debug 10", "administrator", "viewer");
    assertRefused("skinny profile internal --json set debug 10", "administrator", "operator");
    assertThat(skinny.calls).containsExactly(List.of("status"));
  }

  @Test
  void aPipeGivesNobodyMoreThanHeHas() throws Exception {
    console.offer(needing("look", Role.VIEWER));
    ScriptedCommand hangup = console.offer(needing("call:hangup", Role.OPERATOR));
    assertThatThrownBy(() -> console.typeAs("look | call:hangup", "viewer"))
        .hasMessageContaining("needs the role operator");
    assertThat(console.typeAs("call:hangup | look", "viewer"))
        .contains("needs the role operator")
        .contains("done as VIEWER\n");
    assertThat(hangup.calls).isEmpty();
  }

  @Test
  void fsHandsOnTheRole() throws Exception {
    ScriptedCommandService service =
        new ScriptedCommandService((line, session) -> CommandResult.ok("as " + session.role()));
    console.commands.bindCommandService(service);
    assertThat(console.typeAs("fs 'hupall'", "viewer")).isEqualTo("as VIEWER\n");
    assertThat(console.typeAs("fs 'hupall'", "operator", "viewer")).isEqualTo("as OPERATOR\n");
    assertThat(console.typeAs("echo hupall | fs", "viewer")).isEqualTo("as VIEWER\n");
  }

  private void assertRefused(String line, String needed, String... roles) {
    assertThatThrownBy(() -> console.typeAs(line, roles))
        .hasMessageContaining("needs the role " + needed);
  }

  private static ScriptedCommand needing(String name, Role role) {
    return new ScriptedCommand(name, call -> CommandResult.ok("done as " + call.role())) {
      @Override
      public Role role(List<String> words) {
        return role;
      }
    };
  }
}
