package io.thinline.dialplan.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.GlobalVariables;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.VariableExpander;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
  private static final SourceLocation HERE = new SourceLocation("dialplan.xml", 7);
  private static final Fields CALL =
      Fields.of(
          Map.of(
              "number", "0123456789",
              "name", "number",
              "who", "Alice",
              "evil", "${number} $1 \\$ ${echo(x)}",
              "list", "ARRAY::one|:two|:three",
              "a:b", "colon"));

  private final List<String> runs = new ArrayList<>();
  private final ReferenceExpander expander = new ReferenceExpander();

  ExpansionTest() {
    expander.bindApiCommand(command("echo", true, line -> line), Map.of());
    expander.bindApiCommand(command("slow", false, line -> "never"), Map.of());
    expander.bindApiCommand(
        command(
            "broken",
            true,
            line -> {
              throw new IllegalStateException(line);
            }),
        Map.of());
  }

  private ApiCommand command(String name, boolean immediate, Function<String, String> answer) {
    return new ApiCommand() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String description() {
        return name;
      }

      @Override
      public String usage() {
        return name;
      }

      @Override
      public List<String> complete(List<String> words) {
        return List.of();
      }

      @Override
      public CommandResult execute(CommandCall call) {
        runs.add(name + call.words());
        return CommandResult.ok(answer.apply(call.line()));
      }

      @Override
      public boolean immediate() {
        return immediate;
      }
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "plain; plain",
        "${number}; 0123456789",
        "a${who}b${unset}c; aAlicebc",
        "${number:3}; 3456789",
        "${number:0:4}; 0123",
        "${number:2:3}; 234",
        "${number:-4}; 6789",
        "${number:-4:2}; 67",
        "${number:-20}; 0123456789",
        "${number:20}; \"\"",
        "${number:2:50}; 23456789",
        "${number:x}; \"\"",
        "${a:b}; colon",
        "${${name}}; 0123456789",
        "${${name}:0:2}; 01",
        "${ who }; Alice",
        "${list[1]}; two",
        "${list[9]}; \"\"",
        "${who[0]}; Alice",
        "\\${who}; ${who}",
        "\\\\${who}; \\Alice",
        "a\\nb; a\\nb",
        "$who $ $1; $who $ $1",
        "$${who}; $Alice",
        "${who; ${who",
        "${}; \"\"",
        "${echo(a b)}; a b",
        "${echo(${who} (really))}; Alice (really)",
        "${echo(^\\d{4}$)}; ^\\d{4}$",
        "${echo(${echo(${name})})}; number",
        "${echo()}; \"\"",
        "<${slow(1)}>; <>",
        "<${nosuch(1)}>; <>",
        "<${broken(1)}>; <>",
        "${evil}; ${number} $1 \\$ ${echo(x)}",
        "${echo(${evil})}; ${number} $1 \\$ ${echo(x)}"
      })
  void referencesAreFilledIn(String text, String expanded) {
    assertThat(expander.expand(text, CALL, HERE)).isEqualTo(expanded);
  }

  @Test
  void aCommandGetsItsArgumentsAsOneLineAndAsWords() {
    assertThat(expander.expand("${echo('a b' c  \"d\")}", CALL)).isEqualTo("'a b' c  \"d\"");
    assertThat(runs).containsExactly("echo[a b, c, d]");
  }

  @Test
  void onlyACommandThatAnswersAtOnceIsRun() {
    expander.expand("${slow(1)}", CALL);
    assertThat(runs).isEmpty();
  }

  @Test
  void theHighestRankingCommandOfANameAnswers() {
    ApiCommand better = command("echo", true, line -> "better");
    expander.bindApiCommand(better, Map.of("service.ranking", 5));
    assertThat(expander.expand("${echo(x)}", CALL)).isEqualTo("better");
    expander.unbindApiCommand(better);
    assertThat(expander.expand("${echo(x)}", CALL)).isEqualTo("x");
  }

  @Test
  void whatACallHasNotTheWholeSystemMayHave() {
    Map<String, String> variables = new HashMap<>(Map.of("domain", "example.org", "who", "Bob"));
    GlobalVariables globals =
        new GlobalVariables() {
          @Override
          public Optional<String> get(String name) {
            return Optional.ofNullable(variables.get(name));
          }

          @Override
          public void set(String name, String value) {
            variables.put(name, value);
          }

          @Override
          public Map<String, String> all() {
            return Map.copyOf(variables);
          }
        };
    expander.bindGlobalVariables(globals);
    assertThat(expander.expand("${who}@${domain}", CALL)).isEqualTo("Alice@example.org");
    globals.set("domain", "example.com");
    assertThat(expander.expand("${domain}", CALL)).isEqualTo("example.com");
    expander.unbindGlobalVariables(globals);
    assertThat(expander.expand("${domain}", CALL)).isEmpty();
  }

  @Test
  void anExpressionKeepsItsBackslashes() {
    assertThat(expander.expandExpression("^\\\\${who}\\$\\d$", CALL, HERE))
        .isEqualTo("^\\\\Alice\\$\\d$");
  }

  @Test
  void depthAndLengthAreBounded() {
    assertThat(expander.expand("${".repeat(5000) + "}".repeat(5000), CALL)).isEmpty();
    Fields large = Fields.of(Map.of("x", "y".repeat(50_000)));
    assertThat(expander.expand("${x}".repeat(1000), large)).hasSize(References.LONGEST);
  }

  /** Whatever is dialled: it is in the result as it is, alone and in a command's arguments. */
  @Property
  void aLiteralStaysWhatItIs(@ForAll String any) {
    String literal = VariableExpander.literal(any);
    assertThat(new ReferenceExpander().expand(literal, CALL)).isEqualTo(any);
    assertThat(expander.expand("<" + literal + "|${who}>", CALL)).isEqualTo("<" + any + "|Alice>");
    assertThat(expander.expand("${echo(" + literal + "x)}", CALL)).isEqualTo(any + "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "${who}",
        "x)}${who}",
        "${echo(1)}",
        "\\${who}",
        "\\",
        "}",
        "{",
        "\uFDD0",
        "\uFDD0$"
      })
  void aReferenceThatIsDialledIsNoReference(String dialled) {
    aLiteralStaysWhatItIs(dialled);
    assertThat(runs).allMatch(run -> run.startsWith("echo["));
  }
}
