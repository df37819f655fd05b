package io.thinline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.shell.console.ConsoleCall;
import io.thinline.shell.console.ConsoleCommand;
import io.thinline.shell.text.PlainText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Types commands into Karaf's own session, without a container. */
@Timeout(30)
class ConsoleTest {
  private static final CommandData TABLE =
      new CommandData.Table(
          List.of("Device", "Lines"),
          List.of(List.of("SEP001120AABBCC", "1101"), List.of("x", "y")));

  private final ThreadIOImpl threadIo = new ThreadIOImpl();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ConsoleCommands console = new ConsoleCommands();
  private SessionFactoryImpl factory = new SessionFactoryImpl(threadIo);

  @BeforeEach
  void start() {
    threadIo.start();
    console.bindSessionFactory(factory);
  }

  @AfterEach
  void stop() {
    console.stop();
    factory.stop();
    threadIo.stop();
  }

  @Test
  void aCommandWithoutScopeIsTypedLiterally() throws Exception {
    ScriptedCommand skinny = offer(new ScriptedCommand("skinny", CommandResult.ok("Profile Name")));
    assertThat(type("skinny status profile internal")).isEqualTo("Profile Name\n");
    assertThat(skinny.calls).containsExactly(List.of("status", "profile", "internal"));
  }

  @Test
  void aCommandWithScopeIsTypedWithIt() throws Exception {
    ScriptedCommand dial = offer(new ScriptedCommand("phone:dial", CommandResult.ok("")));
    assertThat(type("phone:dial 1101 'two words'")).isEmpty();
    assertThat(dial.calls).containsExactly(List.of("1101", "two words"));
  }

  @Test
  void aCommandIsTypedThoughAScopeHasItsNameWhicheverCameFirst() throws Exception {
    offer(new ScriptedCommand("skinny:devices", CommandResult.ok("phones")));
    ScriptedCommand first = offer(new ScriptedCommand("skinny", CommandResult.ok("first")));
    offer(new ScriptedCommand("skinny:lines", CommandResult.ok("lines")));

    assertThat(type("skinny status profile internal")).isEqualTo("first\n");
    assertThat(type("skinny:devices")).isEqualTo("phones\n");

    console.unbindApiCommand(first);
    offer(new ScriptedCommand("skinny", CommandResult.ok("second")));
    assertThat(type("skinny status profile internal")).isEqualTo("second\n");
    assertThat(type("skinny:lines")).isEqualTo("lines\n");
  }

  @Test
  void whatIsNotTextBecomesText() throws Exception {
    ScriptedCommand skinny = offer(new ScriptedCommand("skinny", CommandResult.ok("")));
    type("n = 3 ; skinny $n $undefined true");
    assertThat(skinny.calls).containsExactly(List.of("3", "", "true"));
  }

  @Test
  void aFailureIsSaidInWordsAndFailsTheCommand() {
    offer(new ScriptedCommand("skinny", CommandResult.error("no such profile: exernal")));
    assertThatThrownBy(() -> type("skinny status profile exernal"))
        .isInstanceOf(CommandException.class)
        .hasMessage("no such profile: exernal")
        .satisfies(
            failure ->
                assertThat(((CommandException) failure).getNiceHelp())
                    .isEqualTo("no such profile: exernal"));
    assertThatThrownBy(() -> type("skinny --json"))
        .satisfies(
            failure ->
                assertThat(((CommandException) failure).getNiceHelp())
                    .isEqualTo("{\"error\":\"no such profile: exernal\"}"));
  }

  @Test
  void aCommandThatBreaksIsAFailureWithItsReason() {
    offer(
        new ScriptedCommand(
            "skinny",
            call -> {
              throw new IllegalStateException("the call thread has stopped");
            }));
    assertThatThrownBy(() -> type("skinny status"))
        .isInstanceOf(CommandException.class)
        .hasMessage("skinny failed: the call thread has stopped");
  }

  @Test
  void aTableIsPrintedInColumnsWithoutColourWhenNobodyLooks() throws Exception {
    offer(new ScriptedCommand("phone:list", CommandResult.of(TABLE)));
    assertThat(type("phone:list"))
        .contains("Device", "Lines", "SEP001120AABBCC", "1101")
        .doesNotContain("\u001b");
    assertThat(type("phone:list").lines()).hasSize(4);
  }

  @Test
  void textWinsOverDataForPeopleAndDataOverTextForMachines() throws Exception {
    offer(new ScriptedCommand("phone:list", CommandResult.of("two phones", TABLE)));
    assertThat(type("phone:list")).isEqualTo("two phones\n");
    assertThat(type("phone:list --json"))
        .isEqualTo(
            "[{\"Device\":\"SEP001120AABBCC\",\"Lines\":\"1101\"},"
                + "{\"Device\":\"x\",\"Lines\":\"y\"}]\n");
  }

  @Test
  void aTreeIsPrintedAsNamesAndValues() throws Exception {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("port", 2000);
    inner.put("bound", true);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", "internal");
    values.put("listener", inner);
    values.put("codecs", List.of("PCMU", "PCMA"));
    values.put("load", 0.5);
    offer(new ScriptedCommand("skinny", CommandResult.of(new CommandData.Tree(values))));
    assertThat(type("skinny show"))
        .isEqualTo(
            """
            name      internal
            listener
              port   2000
              bound  true
            codecs    [PCMU, PCMA]
            load      0.5
            """);
    assertThat(type("skinny show --json"))
        .isEqualTo(
            "{\"name\":\"internal\",\"listener\":{\"port\":2000,\"bound\":true},"
                + "\"codecs\":[\"PCMU\",\"PCMA\"],\"load\":0.5}\n");
  }

  @Test
  void aSentenceIsJsonToo() throws Exception {
    offer(new ScriptedCommand("skinny", CommandResult.ok("+OK \"done\"\nreally")));
    assertThat(type("skinny --json x")).isEqualTo("{\"text\":\"+OK \\\"done\\\"\\nreally\"}\n");
  }

  @Test
  void aCommandWithNothingToSayPrintsNothing() throws Exception {
    offer(new ScriptedCommand("skinny", CommandResult.ok("")));
    assertThat(type("skinny")).isEmpty();
    assertThat(type("skinny --json")).isEmpty();
  }

  @Test
  void helpPrintsTheUsageAndRunsNothing() throws Exception {
    ScriptedCommand skinny = offer(new ScriptedCommand("skinny", CommandResult.ok("")));
    assertThat(type("skinny status --help"))
        .isEqualTo("Does what the test says\n\nskinny [words]\n");
    assertThat(skinny.calls).isEmpty();
  }

  @Test
  void behindTwoDashesEveryWordIsTheCommands() throws Exception {
    ScriptedCommand skinny = offer(new ScriptedCommand("skinny", CommandResult.ok("")));
    type("skinny say -- --json --help --");
    assertThat(skinny.calls).containsExactly(List.of("say", "--json", "--help", "--"));
  }

  @Test
  void theOutputCanBePiped() throws Exception {
    offer(new ScriptedCommand("skinny", CommandResult.ok("one")));
    ScriptedCommand dial = offer(new ScriptedCommand("phone:dial", CommandResult.ok("two")));
    assertThat(type("skinny | phone:dial")).isEqualTo("two\n");
    assertThat(dial.calls).hasSize(1);
  }

  @Test
  void aCommandThatGoesOnPrintsAtOnceAndEndsWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Thread[] running = new Thread[1];
    offer(
        new ScriptedCommand(
            "event:follow",
            call -> {
              running[0] = Thread.currentThread();
              call.print("first");
              waiting.countDown();
              return CommandResult.ok(
                  call.awaitInterrupt(Duration.ofSeconds(25)) ? "interrupted" : "timed out");
            }));
    Thread operator =
        new Thread(
            () -> {
              try {
                waiting.await();
                assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("first\n");
                running[0].interrupt();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    operator.start();
    assertThat(type("event:follow")).isEqualTo("first\ninterrupted\n");
    operator.join();
  }

  @Test
  void aWaitThatIsNotInterruptedEndsInTime() throws Exception {
    offer(
        new ScriptedCommand(
            "event:follow",
            call -> CommandResult.ok("" + call.awaitInterrupt(Duration.ofMillis(5)))));
    assertThat(type("event:follow")).isEqualTo("false\n");
  }

  @Test
  void linesOfACommandThatGoesOnAreJsonEach() throws Exception {
    offer(
        new ScriptedCommand(
            "event:follow",
            call -> {
              call.print("one");
              return CommandResult.ok("done");
            }));
    assertThat(type("event:follow --json")).isEqualTo("{\"line\":\"one\"}\n{\"text\":\"done\"}\n");
  }

  @Test
  void whenTheReaderIsGoneTheWaitEnds() {
    PrintStream broken =
        new PrintStream(
            new java.io.OutputStream() {
              @Override
              public void write(int b) throws java.io.IOException {
                throw new java.io.IOException("closed");
              }
            });
    PrintStream pipe = new PrintStream(new ByteArrayOutputStream());
    ConsoleCall call = new ConsoleCall(List.of(), Role.VIEWER, pipe, broken, new PlainText(false));
    broken.print("anyone?");
    assertThat(call.awaitInterrupt(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void ofTwoCommandsWithOneNameTheHigherRankingIsTypedAndTheOtherTakesOver() throws Exception {
    ScriptedCommand low = new ScriptedCommand("skinny", CommandResult.ok("low"));
    ScriptedCommand high = new ScriptedCommand("skinny", CommandResult.ok("high"));
    console.bindApiCommand(low, Map.of("service.id", 1L));
    console.bindApiCommand(high, Map.of("service.id", 2L, "service.ranking", 10));
    assertThat(type("skinny")).isEqualTo("high\n");
    console.unbindApiCommand(high);
    assertThat(type("skinny")).isEqualTo("low\n");
    console.unbindApiCommand(low);
    assertThatThrownBy(() -> type("skinny")).hasMessageContaining("skinny");
    assertThat(ours()).isEmpty();
  }

  @Test
  void commandsMoveWhenKarafsShellIsReplaced() throws Exception {
    offer(new ScriptedCommand("skinny", CommandResult.ok("here")));
    SessionFactoryImpl old = factory;
    factory = new SessionFactoryImpl(threadIo);
    console.bindSessionFactory(factory);
    console.unbindSessionFactory(old);
    assertThat(type("skinny")).isEqualTo("here\n");
    assertThat(old.getRegistry().getCommands()).noneMatch(ConsoleCommand.class::isInstance);
    old.stop();
  }

  @Test
  void whenTheShellBundleStopsItsCommandsAreGone() {
    offer(new ScriptedCommand("skinny", CommandResult.ok("")));
    assertThat(ours()).hasSize(2);
    console.stop();
    assertThat(ours()).isEmpty();
  }

  private List<Command> ours() {
    return factory.getRegistry().getCommands().stream()
        .filter(ConsoleCommand.class::isInstance)
        .toList();
  }

  private ScriptedCommand offer(ScriptedCommand command) {
    console.bindApiCommand(command, Map.of());
    return command;
  }

  private String type(String line) throws Exception {
    output.reset();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    Session session = factory.create(new ByteArrayInputStream(new byte[0]), out, out);
    try {
      session.execute(line);
    } finally {
      session.close();
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
