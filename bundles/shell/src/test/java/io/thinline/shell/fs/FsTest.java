package io.thinline.shell.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.PbxEvent;
import io.thinline.shell.ScriptedCommandService;
import io.thinline.shell.TypedConsole;
import io.thinline.shell.Typing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.Candidate;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** FreeSWITCH's lines at the prompt {@code fs}. */
@Timeout(30)
class FsTest {
  private final TypedConsole console = new TypedConsole();
  private final ScriptedCommandService service =
      new ScriptedCommandService(
          (line, session) ->
              line.startsWith("bad")
                  ? CommandResult.error("-ERR " + line)
                  : CommandResult.ok("+OK " + line));

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void oneLineIsRunAsItIs() throws Exception {
    console.commands.bindCommandService(service);
    String line = "originate {a=b,c=${d}}skinny/internal/1101 &playback(x.wav)";
    assertThat(console.type("fs '" + line + "'")).isEqualTo("+OK " + line + "\n");
    assertThat(console.type("pbx:fs show calls as json")).isEqualTo("+OK show calls as json\n");
    assertThat(service.lines).containsExactly(line, "show calls as json");
  }

  @Test
  void aLineThatFailsFailsTheCommandWithFreeSwitchsWords() {
    console.commands.bindCommandService(service);
    assertThatThrownBy(() -> console.type("fs bad line")).hasMessage("-ERR bad line");
  }

  @Test
  void dataIsJsonWhenAskedFor() throws Exception {
    console.commands.bindCommandService(
        new ScriptedCommandService(
            (line, session) ->
                CommandResult.of(
                    "text", new CommandData.Table(List.of("a"), List.of(List.of("1"))))));
    assertThat(console.type("fs --json show calls")).isEqualTo("[{\"a\":\"1\"}]\n");
    assertThat(console.type("fs show calls")).isEqualTo("text\n");
  }

  @Test
  void withoutATerminalLinesAreReadToTheEnd() throws Exception {
    console.commands.bindCommandService(service);
    assertThat(console.type("fs", "status\n\n  bad  \nuptime {x} & y"))
        .isEqualTo("+OK status\n-ERR bad\n+OK uptime {x} & y\n");
    assertThat(console.type("echo status | fs")).isEqualTo("+OK status\n");
  }

  @Test
  void aLineOfItsOwnEndsIt() throws Exception {
    console.commands.bindCommandService(service);
    for (String end : List.of("/exit", "/quit", "/bye", "...")) {
      assertThat(console.type("fs", "one\n" + end + "\ntwo\n")).isEqualTo("+OK one\n");
    }
    assertThat(console.type("fs", "/help\n")).contains("/noevents", "Ctrl-D");
    assertThat(console.type("fs", "/dance\n"))
        .isEqualTo(
            "-ERR fs does not know /dance; it knows /event, /noevents, /log, /nolog, /help, /exit,"
                + " /quit, /bye\n");
  }

  @Test
  void withoutTheCommandsItSaysWhatToDo() {
    assertThatThrownBy(() -> console.type("fs status"))
        .hasMessageContaining("bundle:start io.thinline.commands");
    assertThatThrownBy(() -> console.type("fs")).hasMessageContaining("thinline-commands");
  }

  @Test
  void aLineIsCompletedByTheCommands() {
    console.commands.bindCommandService(service);
    List<Candidate> candidates = new ArrayList<>();
    FsServices services = new FsServices();
    services.use(service);
    new FsCommand("*", "fs", services)
        .getCompleter(false)
        .completeCandidates(null, new Typing("fs show c"), candidates);
    assertThat(candidates).extracting(Candidate::value).containsExactly("calls", "channels");
    assertThat(service.completions).containsExactly("show c");
    assertThat(new FsLine(services).complete("/e")).containsExactly("/event", "/exit");
    assertThat(new FsLine(services).complete("/log ")).contains("debug", "err", "warning");
    assertThat(new FsLine(services).complete("/log D")).containsExactly("debug");
    assertThat(new FsLine(services).complete("/nolog ")).isEmpty();
  }

  @Test
  void atATerminalThereIsAPromptAndControlDLeaves() throws Exception {
    FsServices services = new FsServices();
    services.use(service);
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    byte[] keys = "status {x}\recho !1\r\u0004".getBytes(StandardCharsets.UTF_8);
    try (ExternalTerminal terminal =
            new ExternalTerminal(
                "fs", "ansi", new ByteArrayInputStream(keys), screen, StandardCharsets.UTF_8);
        FsPrompt prompt = new FsPrompt(terminal, services, null)) {
      PrintStream out = new PrintStream(answers, true, StandardCharsets.UTF_8);
      new FsConversation(services, Role.OPERATOR, prompt, out, out).run();
    }
    assertThat(answers.toString(StandardCharsets.UTF_8)).isEqualTo("+OK status {x}\n+OK echo !1\n");
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("thinline@internal> ");
    assertThat(service.roles).containsExactly(Role.OPERATOR, Role.OPERATOR);
  }

  @Test
  void wordsAreCutAtBlanksOutsideQuotes() {
    RawLine line = RawLine.of("skinny 'a b' {x ", 16);
    assertThat(line.words()).containsExactly("skinny", "'a b'", "{x", "");
    assertThat(line.wordIndex()).isEqualTo(3);
    RawLine inside = RawLine.of("show calls as", 7);
    assertThat(inside.word()).isEqualTo("calls");
    assertThat(inside.wordCursor()).isEqualTo(2);
    assertThat(RawLine.of("", 0).words()).containsExactly("");
  }

  @Test
  void eventsArePrintedBetweenTheLinesAfterTheyAreAskedFor() {
    assertThat(FsEvents.isWanted(core("CHANNEL_ANSWER"), List.of())).isTrue();
    assertThat(FsEvents.isWanted(core("CHANNEL_ANSWER"), List.of("ALL"))).isTrue();
    assertThat(FsEvents.isWanted(core("CHANNEL_ANSWER"), List.of("HEARTBEAT"))).isFalse();
    assertThat(FsEvents.isWanted(custom("skinny::register"), List.of("CUSTOM"))).isTrue();
    assertThat(
            FsEvents.isWanted(custom("skinny::register"), List.of("CUSTOM", "SKINNY::UNREGISTER")))
        .isFalse();
    assertThat(FsEvents.isWanted(custom("skinny::register"), List.of("CUSTOM", "SKINNY::REGISTER")))
        .isTrue();
  }

  @Test
  void aFormatThatIsNotThereIsNamedWithThoseThatAre() throws Exception {
    console.commands.bindCommandService(service);
    console.commands.bindEventFormat(
        new EventFormat() {
          @Override
          public String name() {
            return "plain";
          }

          @Override
          public String format(PbxEvent event) {
            return event.name();
          }
        });
    assertThat(console.type("fs", "/event fancy ALL\n"))
        .isEqualTo("-ERR no format fancy; there is: plain\n");
    assertThat(console.type("fs", "/event\n")).contains("-USAGE", "plain");
    assertThat(console.type("fs", "/noevents\n")).isEqualTo("+OK no longer listening for events\n");
  }

  private static PbxEvent core(String name) {
    return PbxEvent.core(name, Instant.EPOCH, Map.of());
  }

  private static PbxEvent custom(String subclass) {
    return PbxEvent.custom(subclass, Instant.EPOCH, Map.of());
  }
}
