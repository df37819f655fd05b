package io.thinline.commands.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.call.Cause;
import io.thinline.api.command.Role;
import io.thinline.commands.FakeLeg;
import io.thinline.commands.Prompt;
import io.thinline.commands.system.PauseCommand;
import io.thinline.commands.text.EchoCommand;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Prompt prompt = new Prompt();
  private final FakeLeg alice = prompt.pbx.leg("alice", true, "skinny/internal/1101");

  ScheduleTest() {
    Schedule schedule = new Schedule(prompt.thread);
    prompt.with(
        new SchedApiCommand(schedule),
        new SchedHangupCommand(schedule, prompt.calls),
        new SchedTransferCommand(schedule, prompt.calls, prompt.names),
        new SchedDelCommand(schedule),
        new UnschedApiCommand(schedule),
        new PauseCommand(prompt.calls),
        new EchoCommand());
  }

  private long answers() {
    return prompt.events.all().stream()
        .filter(event -> event.name().equals("BACKGROUND_JOB"))
        .filter(event -> "hello there\n".equals(event.body()))
        .count();
  }

  @Test
  void aCommandRunsLater() {
    assertThat(prompt.type("sched_api +10 none echo hello there")).isEqualTo("+OK Added: 1");
    prompt.thread.advance(Duration.ofSeconds(9));
    assertThat(answers()).isZero();
    prompt.thread.advance(Duration.ofSeconds(1));
    await().ignoreExceptions().until(() -> answers() == 1);
    assertThat(prompt.thread.pendingTimers()).isEmpty();
  }

  @Test
  void aCommandRunsAgainAndAgainUntilItIsTakenBack() {
    prompt.type("sched_api @5 none echo hello there");
    prompt.thread.advance(Duration.ofSeconds(12));
    await().ignoreExceptions().until(() -> answers() == 2);
    assertThat(prompt.type("unsched_api 1")).isEqualTo("+OK");
    assertThat(prompt.type("unsched_api 1")).isEqualTo("-ERR No such id");
    assertThat(prompt.thread.pendingTimers()).isEmpty();
  }

  @Test
  void aGroupIsTakenBackAtOnce() {
    prompt.type("sched_api +5 mine echo a");
    prompt.type("sched_api +6 mine echo b");
    prompt.type("sched_api 1767609999 other echo c");
    assertThat(prompt.complete("sched_del m")).containsExactly("mine");
    assertThat(prompt.type("sched_del mine")).isEqualTo("+OK Deleted: 2");
    assertThat(prompt.type("sched_del 3")).isEqualTo("+OK Deleted: 1");
    assertThat(prompt.type("sched_del 3")).isEqualTo("+OK Deleted: 0");
  }

  @Test
  void nobodySchedulesWhatTheyMayNotDo() {
    assertThat(prompt.run("sched_api +5 none pause", Role.OPERATOR).text())
        .isEqualTo("-ERR sched_api needs the role ADMINISTRATOR, yours is OPERATOR");
    assertThat(prompt.run("sched_api +5 none echo x", Role.VIEWER).text())
        .isEqualTo("-ERR sched_api needs the role OPERATOR, yours is VIEWER");
  }

  @Test
  void aLegEndsLater() {
    assertThat(prompt.type("sched_hangup +30 alice")).isEqualTo("+OK");
    prompt.thread.advance(Duration.ofSeconds(30));
    assertThat(alice.endCause()).contains(Cause.ALLOTTED_TIMEOUT);
    assertThat(prompt.type("sched_hangup +30 alice")).isEqualTo("-ERR No such channel!");
  }

  @Test
  void aLegIsTransferredLater() {
    assertThat(prompt.type("sched_transfer +30 alice 1103 XML default")).isEqualTo("+OK");
    prompt.thread.advance(Duration.ofSeconds(30));
    assertThat(prompt.pbx.done).containsExactly("alice to 1103 XML default");
  }

  @Test
  void whatIsScheduledForALegEndsWithIt() {
    prompt.type("sched_hangup +30 alice");
    alice.hangup(Cause.NORMAL_CLEARING);
    assertThat(prompt.thread.pendingTimers()).isEmpty();
  }

  @Test
  void wrongTimesAreToldWhatIsRight() {
    assertThat(prompt.type("sched_api soon none echo"))
        .isEqualTo("-ERR Invalid syntax. USAGE: [+@]<time> <group_name> <command_string>");
    assertThat(prompt.type("sched_api @0 none echo")).startsWith("-ERR Invalid syntax.");
    assertThat(prompt.type("sched_api +1 none nosuch")).isEqualTo("-ERR nosuch Command not found!");
    assertThat(prompt.type("sched_hangup")).isEqualTo("-USAGE: [+]<time> <uuid> [<cause>]");
    assertThat(prompt.type("sched_hangup @5 alice")).startsWith("-USAGE: ");
    assertThat(prompt.complete("sched_api +5 none ec")).containsExactly("echo");
    assertThat(prompt.complete("sched_hangup +5 a")).containsExactly("alice");
  }
}
