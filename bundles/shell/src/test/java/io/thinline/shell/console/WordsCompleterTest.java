package io.thinline.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandResult;
import io.thinline.shell.ScriptedCommand;
import io.thinline.shell.Typing;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Completer;
import org.junit.jupiter.api.Test;

class WordsCompleterTest {
  private final ScriptedCommand skinny =
      new ScriptedCommand("skinny", CommandResult.ok("")).completing("status", "profile", "set");
  private final ScriptedCommand dial =
      new ScriptedCommand("phone:dial", CommandResult.ok("")).completing("1101", "1102");

  @Test
  void theNameIsCompleted() {
    assertThat(complete(skinny, "sk")).containsExactly("skinny");
    assertThat(complete(skinny, "sta")).isEmpty();
    assertThat(complete(dial, "phone:")).containsExactly("phone:dial");
    assertThat(complete(dial, "dia")).containsExactly("dial");
  }

  @Test
  void insideItsScopeOnlyTheShortNameIsOffered() {
    Completer scoped = new ConsoleCommand(dial, "phone", "dial").getCompleter(true);
    List<Candidate> candidates = new ArrayList<>();
    scoped.completeCandidates(null, new Typing(""), candidates);
    assertThat(candidates).extracting(Candidate::value).containsExactly("dial");
    assertThat(candidates).extracting(Candidate::descr).containsExactly("Does what the test says");
  }

  @Test
  void everyPositionIsAskedOfTheCommand() {
    assertThat(complete(skinny, "skinny ")).containsExactly("status", "profile", "set");
    assertThat(complete(skinny, "skinny s")).containsExactly("status", "set");
    complete(skinny, "skinny profile internal device SEP");
    assertThat(skinny.completions)
        .containsExactly(
            List.of(""), List.of("s"), List.of("profile", "internal", "device", "SEP"));
  }

  @Test
  void theScopedNameIsKnownInBothForms() {
    assertThat(complete(dial, "phone:dial 1")).containsExactly("1101", "1102");
    assertThat(complete(dial, "dial 1")).containsExactly("1101", "1102");
  }

  @Test
  void anotherCommandsWordsAreNotOurs() {
    assertThat(complete(skinny, "other s")).isEmpty();
    assertThat(skinny.completions).isEmpty();
  }

  @Test
  void theConsolesOwnOptionsAreOfferedAndHiddenFromTheCommand() {
    assertThat(complete(skinny, "skinny -")).containsExactly("--help", "--json");
    assertThat(complete(skinny, "skinny --json st")).containsExactly("status");
    assertThat(skinny.completions).containsExactly(List.of("-"), List.of("st"));
  }

  @Test
  void theOlderWayToAskGivesWhereTheWordBegins() {
    List<String> words = new ArrayList<>();
    Completer completer = new ConsoleCommand(skinny, "*", "skinny").getCompleter(false);
    assertThat(completer.complete(null, new Typing("skinny pro"), words)).isEqualTo(7);
    assertThat(words).containsExactly("profile");
    assertThat(completer.complete(null, new Typing("skinny x"), words)).isEqualTo(-1);
  }

  @Test
  void aBrokenCompletionOffersNothing() {
    ScriptedCommand broken =
        new ScriptedCommand("skinny", CommandResult.ok("")) {
          @Override
          public List<String> complete(List<String> words) {
            throw new IllegalStateException("no profile yet");
          }
        };
    assertThat(complete(broken, "skinny s")).isEmpty();
  }

  private static List<String> complete(ScriptedCommand command, String line) {
    List<Candidate> candidates = new ArrayList<>();
    int colon = command.name().indexOf(':');
    String scope = colon < 0 ? "*" : command.name().substring(0, colon);
    new ConsoleCommand(command, scope, command.name().substring(colon + 1))
        .getCompleter(false)
        .completeCandidates(null, new Typing(line), candidates);
    return candidates.stream().map(Candidate::value).toList();
  }
}
