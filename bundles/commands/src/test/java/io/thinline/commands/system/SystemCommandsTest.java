package io.thinline.commands.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.call.Admission;
import io.thinline.api.call.Cause;
import io.thinline.api.command.Role;
import io.thinline.api.config.GlobalVariables;
import io.thinline.api.event.PbxEvent;
import io.thinline.commands.FakeLeg;
import io.thinline.commands.Prompt;
import io.thinline.commands.text.EchoCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemCommandsTest {
  private final Prompt prompt = new Prompt();
  private final SessionCounts sessions = new SessionCounts(prompt.thread);
  private final List<Boolean> ends = new ArrayList<>();
  private final Draining draining = new Draining(prompt.calls, ends::add);
  private final Heartbeat heartbeat =
      new Heartbeat(prompt.thread, prompt.events, sessions, draining);
  private final Globals globals = new Globals();

  SystemCommandsTest() {
    sessions.bindCallControl(prompt.pbx);
    prompt.with(
        new StatusCommand(sessions, draining),
        new FsctlCommand(prompt.calls, sessions, draining),
        new PauseCommand(prompt.calls),
        new ResumeCommand(prompt.calls),
        new ShutdownCommand(draining),
        new VersionCommand(),
        new UptimeCommand(),
        new HostnameCommand(),
        new GlobalGetvarCommand(globals),
        new GlobalSetvarCommand(globals),
        new BgapiCommand(),
        new EchoCommand());
  }

  @AfterEach
  void stop() {
    heartbeat.stop();
  }

  private FakeLeg leg(String uuid) {
    FakeLeg leg = prompt.pbx.leg(uuid, true, "skinny/internal/1101");
    sessions.created(leg);
    return leg;
  }

  @Test
  void statusCountsLegs() {
    leg("a");
    FakeLeg b = leg("b");
    prompt.thread.advance(Duration.ofSeconds(1));
    b.hangup(Cause.NORMAL_CLEARING);
    String[] lines = prompt.type("status").split("\n", -1);
    assertThat(lines[0])
        .matches(
            "UP 0 years, \\d+ days?, \\d+ hours?, \\d+ minutes?, \\d+ seconds?,"
                + " \\d+ milliseconds?, \\d+ microseconds?");
    assertThat(lines[1]).matches("Thinline \\(Version .*\\) is ready");
    assertThat(List.of(lines).subList(2, 6))
        .containsExactly(
            "2 session(s) since startup",
            "1 session(s) - peak 2, last 5min 2 ",
            "2 session(s) per Sec out of max 0, peak 2, last 5min 2 ",
            "0 session(s) max");
    assertThat(lines[6]).matches("min idle cpu 0\\.00/\\d+\\.\\d\\d");
    prompt.thread.advance(Duration.ofMinutes(6));
    assertThat(prompt.type("status"))
        .contains("1 session(s) - peak 2, last 5min 1 \n")
        .contains("0 session(s) per Sec out of max 0, peak 2, last 5min 0 \n");
  }

  @Test
  void legsThatWereThereBeforeTheCounterAreCounted() {
    prompt.pbx.leg("old", true, "skinny/internal/1101");
    SessionCounts late = new SessionCounts(prompt.thread);
    late.bindCallControl(prompt.pbx);
    prompt.thread.run();
    assertThat(late.counts()).isEqualTo(new SessionCounts.Counts(0, 1, 1, 1, 0, 0, 0));
  }

  @Test
  void theHeartbeatTellsTheCounts() {
    leg("a");
    heartbeat.beat();
    PbxEvent beat = prompt.events.all().get(0);
    assertThat(beat.name()).isEqualTo("HEARTBEAT");
    assertThat(beat.headers().keySet())
        .containsExactly(
            "Event-Info",
            "Up-Time",
            "FreeSWITCH-Version",
            "Uptime-msec",
            "Session-Count",
            "Max-Sessions",
            "Session-Per-Sec",
            "Session-Per-Sec-Last",
            "Session-Per-Sec-Max",
            "Session-Per-Sec-FiveMin",
            "Session-Since-Startup",
            "Session-Peak-Max",
            "Session-Peak-FiveMin",
            "Idle-CPU");
    assertThat(beat.headers())
        .containsEntry("Event-Info", "System Ready")
        .containsEntry("Session-Count", "1")
        .containsEntry("Session-Since-Startup", "1");
    prompt.thread.run();
    assertThat(prompt.thread.pendingTimers()).isEmpty();
  }

  @Test
  void newCallsAreHeldBackAndLetInAgain() {
    assertThat(prompt.type("pause")).isEqualTo("+OK");
    assertThat(prompt.pbx.admission).isEqualTo(Admission.NONE);
    assertThat(prompt.type("fsctl resume inbound")).isEqualTo("+OK");
    assertThat(prompt.pbx.admission).isEqualTo(new Admission(true, false));
    assertThat(prompt.type("fsctl pause_check")).isEqualTo("true");
    assertThat(prompt.type("fsctl pause_check inbound")).isEqualTo("false");
    assertThat(prompt.type("resume")).isEqualTo("+OK");
    assertThat(prompt.type("fsctl pause_check")).isEqualTo("false");
    assertThat(prompt.type("pause sideways")).isEqualTo("-USAGE: [inbound|outbound]");
    assertThat(prompt.complete("fsctl pause ou")).containsExactly("outbound");
  }

  @Test
  void theServerEndsWhenTheLastCallIsOver() {
    FakeLeg alice = leg("alice");
    assertThat(prompt.type("shutdown asap")).isEqualTo("+OK");
    prompt.thread.advance(Duration.ofMinutes(5));
    assertThat(prompt.pbx.admission).isEqualTo(Admission.NONE);
    assertThat(prompt.type("fsctl shutdown_check")).isEqualTo("true");
    assertThat(prompt.type("status")).contains("is not ready");
    assertThat(ends).isEmpty();
    alice.hangup(Cause.NORMAL_CLEARING);
    prompt.thread.advance(Duration.ofSeconds(5));
    assertThat(ends).containsExactly(false);
    assertThat(prompt.thread.pendingTimers()).isEmpty();
  }

  @Test
  void aShutdownIsTakenBack() {
    prompt.type("fsctl pause outbound");
    leg("alice");
    prompt.type("fsctl shutdown elegant restart");
    prompt.thread.advance(Duration.ofSeconds(5));
    prompt.type("shutdown cancel");
    prompt.thread.run();
    assertThat(prompt.pbx.admission).isEqualTo(new Admission(true, false));
    assertThat(prompt.type("fsctl shutdown_check")).isEqualTo("false");
    assertThat(prompt.thread.pendingTimers()).isEmpty();
    assertThat(ends).isEmpty();
  }

  @Test
  void theServerEndsAtOnceAndBeginsAnew() {
    FakeLeg alice = leg("alice");
    prompt.type("shutdown now restart");
    prompt.thread.advance(Duration.ofSeconds(1));
    assertThat(alice.endCause()).contains(Cause.SYSTEM_SHUTDOWN);
    assertThat(ends).containsExactly(true);
  }

  @Test
  void aShutdownThatContradictsItselfDoesNothingAndSaysWhatIsAllowed() {
    for (String words : List.of("now asap", "cancel restart", "elegant cancel", "later")) {
      assertThat(prompt.type("shutdown " + words)).startsWith("-").contains("asap", "restart");
      assertThat(prompt.type("fsctl shutdown " + words)).startsWith("-ERR Invalid command");
    }
    prompt.thread.advance(Duration.ofSeconds(5));
    assertThat(prompt.type("fsctl shutdown_check")).isEqualTo("false");
    assertThat(ends).isEmpty();
    prompt.type("shutdown restart");
    prompt.thread.advance(Duration.ofSeconds(1));
    assertThat(ends).containsExactly(true);
  }

  @Test
  void anOperatorEndsCallsButNotTheServer() {
    assertThat(prompt.run("shutdown", Role.OPERATOR).text())
        .isEqualTo("-ERR shutdown needs the role ADMINISTRATOR, yours is OPERATOR");
    assertThat(prompt.run("fsctl shutdown now", Role.OPERATOR).succeeded()).isFalse();
    assertThat(prompt.run("fsctl hupall", Role.OPERATOR).text()).isEqualTo("+OK");
    assertThat(prompt.run("fsctl ready_check", Role.VIEWER).text()).isEqualTo("true");
  }

  @ParameterizedTest
  @CsvSource({
    "fsctl max_sessions, +OK max sessions: 0",
    "fsctl sps, +OK sessions per second: 0",
    "fsctl last_sps, +OK last sessions per second: 0",
    "fsctl sps_peak_reset, +OK max sessions per second counter reset",
    "version short, unknown"
  })
  void leversAnswerAsFreeSwitchDoes(String line, String answer) {
    assertThat(prompt.type(line)).isEqualTo(answer);
  }

  @Test
  void wrongLeversAreToldWhatThereIs() {
    assertThat(prompt.type("fsctl")).startsWith("-USAGE: pause [inbound|outbound]|");
    assertThat(prompt.type("fsctl crash")).startsWith("-ERR Invalid command\nUSAGE: fsctl pause");
    assertThat(prompt.type("fsctl max_sessions 5")).startsWith("-ERR there is no limit of max");
    assertThat(prompt.type("uptime fortnights")).startsWith("-USAGE: [us|ms|");
    assertThat(prompt.type("uptime")).matches("\\d+");
    assertThat(prompt.type("hostname")).isEqualTo(HostName.get());
    assertThat(prompt.type("version")).startsWith("Thinline Version ");
  }

  @Test
  void globalVariablesAreReadAndSet() {
    assertThat(prompt.type("global_getvar x")).isEqualTo("-ERR config is not installed");
    globals.bindGlobalVariables(new Variables());
    assertThat(prompt.type("global_setvar colour=deep blue")).isEqualTo("+OK");
    assertThat(prompt.type("global_getvar colour")).isEqualTo("deep blue");
    assertThat(prompt.type("global_setvar colour=red=green")).isEqualTo("+OK");
    assertThat(prompt.type("global_getvar")).isEqualTo("colour=deep blue");
    assertThat(prompt.type("global_setvar colour=red=deep blue")).isEqualTo("+OK");
    assertThat(prompt.type("global_getvar colour")).isEqualTo("red");
    assertThat(prompt.complete("global_getvar c")).containsExactly("colour");
    assertThat(prompt.type("global_setvar colour")).startsWith("-USAGE: <var>=<value>");
  }

  @Test
  void aCommandRunsInTheBackground() {
    assertThat(prompt.type("bgapi uuid:mine echo hi")).isEqualTo("+OK Job-UUID: mine");
    await()
        .ignoreExceptions()
        .until(
            () ->
                prompt.events.all().stream()
                    .anyMatch(
                        event ->
                            event.name().equals("BACKGROUND_JOB")
                                && "hi\n".equals(event.body())
                                && event.headers().get("Job-UUID").equals("mine")));
    assertThat(prompt.type("bgapi")).isEqualTo("-ERR Invalid syntax");
    assertThat(prompt.run("bgapi shutdown now", Role.OPERATOR).text())
        .isEqualTo("-ERR bgapi needs the role ADMINISTRATOR, yours is OPERATOR");
    assertThat(prompt.complete("bgapi uuid:mine fsctl sh"))
        .containsExactly("shutdown", "shutdown_check");
  }

  private static final class Variables implements GlobalVariables {
    private final Map<String, String> all = new TreeMap<>();

    @Override
    public Optional<String> get(String name) {
      return Optional.ofNullable(all.get(name));
    }

    @Override
    public void set(String name, String value) {
      all.put(name, value);
    }

    @Override
    public Map<String, String> all() {
      return Map.copyOf(all);
    }
  }
}
