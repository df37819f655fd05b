package io.thinline.commands.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.api.event.PbxEvent;
import io.thinline.commands.NamedCommand;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

class CommandsTest {
  private final RecordedEvents events = new RecordedEvents();
  private final Commands commands =
      new Commands(new VirtualCallThread(), events, new BackgroundJobs(1, 1));

  @AfterEach
  void stop() {
    commands.stop();
  }

  private static ApiCommand command(
      String name, Role role, Function<CommandCall, CommandResult> body) {
    return new NamedCommand(name, "", "for a test", role) {
      @Override
      public CommandResult execute(CommandCall call) {
        return body.apply(call);
      }

      @Override
      public List<String> complete(List<String> words) {
        return List.of(words.size() + words.get(words.size() - 1));
      }
    };
  }

  private void offer(ApiCommand command) {
    commands.bindApiCommand(command, Map.of());
  }

  private String type(String line, Role role) {
    return commands.text(commands.execute(line, CommandSession.unattended(role)));
  }

  @Test
  void aCommandHearsItsWordsAndItsLineAsTyped() {
    offer(command("say", Role.VIEWER, call -> CommandResult.ok(call.words() + "|" + call.line())));
    assertThat(type("  say 'a b'   c ", Role.VIEWER)).isEqualTo("[a b, c]|'a b'   c");
  }

  @Test
  void anUnknownCommandIsToldWithWhatMayBeMeant() {
    offer(command("status", Role.VIEWER, call -> CommandResult.ok("")));
    assertThat(type("statsu", Role.VIEWER))
        .isEqualTo("-ERR statsu Command not found!\nPerhaps one of these is meant: status");
    assertThat(type("xyzzyx", Role.VIEWER)).isEqualTo("-ERR xyzzyx Command not found!");
  }

  @Test
  void aRoleThatMayNotIsToldWhichMay() {
    offer(command("end", Role.ADMINISTRATOR, call -> CommandResult.ok("ended")));
    assertThat(type("end", Role.OPERATOR))
        .isEqualTo("-ERR end needs the role ADMINISTRATOR, yours is OPERATOR");
    assertThat(type("end", Role.ADMINISTRATOR)).isEqualTo("ended");
  }

  @Test
  void aCommandThatFailsIsAnAnswer() {
    offer(
        command(
            "fail",
            Role.VIEWER,
            call -> {
              throw new IllegalStateException("no idea");
            }));
    assertThat(type("fail", Role.VIEWER)).isEqualTo("-ERR fail failed: no idea");
  }

  @Test
  void theHighestRankingAnswersAndTheOtherTakesOver() {
    ApiCommand better = command("who", Role.VIEWER, call -> CommandResult.ok("better"));
    offer(command("who", Role.VIEWER, call -> CommandResult.ok("plain")));
    commands.bindApiCommand(better, Map.of(Constants.SERVICE_RANKING, 5));
    assertThat(type("who", Role.VIEWER)).isEqualTo("better");
    commands.unbindApiCommand(better);
    assertThat(type("who", Role.VIEWER)).isEqualTo("plain");
  }

  @Test
  void everyLineIsAnEvent() {
    offer(command("say", Role.VIEWER, call -> CommandResult.ok("")));
    type("say hello  world", Role.VIEWER);
    type("say", Role.VIEWER);
    assertThat(events.all()).extracting(PbxEvent::name).containsExactly("API", "API");
    assertThat(events.all())
        .extracting(event -> Map.copyOf(event.headers()))
        .containsExactly(
            Map.of("API-Command", "say", "API-Command-Argument", "hello  world"),
            Map.of("API-Command", "say"));
  }

  @Test
  void aBackgroundJobAnswersByItsEvent() {
    offer(command("say", Role.VIEWER, call -> CommandResult.ok("said " + call.line())));
    assertThat(commands.background("say it", Role.VIEWER, "job-1")).isEqualTo("job-1");
    await().ignoreExceptions().until(() -> events.all().size() == 2);
    PbxEvent job = events.all().get(1);
    assertThat(job.name()).isEqualTo("BACKGROUND_JOB");
    assertThat(job.headers())
        .containsExactly(
            Map.entry("Job-UUID", "job-1"),
            Map.entry("Job-Command", "say"),
            Map.entry("Job-Command-Arg", "it"));
    assertThat(job.body()).isEqualTo("said it\n");
  }

  @Test
  void aJobOfALegNamesItsOwnerBehindItsOwnName() {
    commands.background("nosuch", Role.VIEWER, "job-1", "leg-1");
    await().ignoreExceptions().until(() -> events.all().size() == 2);
    assertThat(events.all().get(1).headers())
        .containsExactly(
            Map.entry("Job-UUID", "job-1"),
            Map.entry("Job-Owner-UUID", "leg-1"),
            Map.entry("Job-Command", "nosuch"));
  }

  @Test
  void aJobThatFindsNoPlaceIsToldSo() {
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    offer(
        command(
            "wait",
            Role.VIEWER,
            call -> {
              begun.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                return CommandResult.error("interrupted");
              }
              return CommandResult.ok("");
            }));
    commands.background("wait", Role.VIEWER, "");
    await().until(() -> begun.getCount() == 0);
    commands.background("wait", Role.VIEWER, "");
    commands.background("wait", Role.VIEWER, "refused");
    PbxEvent answer = events.all().get(0);
    assertThat(answer.headers()).containsEntry("Job-UUID", "refused");
    assertThat(answer.body())
        .isEqualTo("-ERR 1 background jobs run and 1 wait; try again when one has ended\n");
    goOn.countDown();
  }

  @Test
  void completionIsOfNamesAndThenTheCommandsOwn() {
    offer(command("show", Role.VIEWER, call -> CommandResult.ok("")));
    offer(command("status", Role.VIEWER, call -> CommandResult.ok("")));
    assertThat(commands.complete("s")).containsExactly("show", "status");
    assertThat(commands.complete("sh")).containsExactly("show");
    assertThat(commands.complete("show ")).containsExactly("1");
    assertThat(commands.complete("show chan")).containsExactly("1chan");
    assertThat(commands.complete("show 'a b' c")).containsExactly("2c");
    assertThat(commands.complete("nosuch x")).isEmpty();
  }

  @Test
  void tablesAndTreesAreTextForFacesWithoutTables() {
    CommandData table =
        new CommandData.Table(
            List.of("Name", "State"), List.of(List.of("SEP1", "idle"), List.of("S", "")));
    assertThat(commands.text(CommandResult.of(table))).isEqualTo("Name  State\nSEP1  idle\nS");
    CommandData tree = new CommandData.Tree(Map.of("a", Map.of("long", 1)));
    assertThat(commands.text(CommandResult.of(tree))).isEqualTo("a\n  long  1");
  }
}
