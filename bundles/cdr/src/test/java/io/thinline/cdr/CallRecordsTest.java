package io.thinline.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CallRecordsTest {
  private static final String COLUMNS =
      "uuid,direction,bleg_uuid,hangup_cause,hangup_cause_q850,accountcode,audio_packets_lost,"
          + "audio_jitter_ms";

  @TempDir private Path folder;
  private final VirtualCallThread callThread = new VirtualCallThread();
  private final RecordedEvents events = new RecordedEvents();
  private CallRecords records;

  @BeforeEach
  void start() {
    records = records();
  }

  @AfterEach
  void stop() throws InterruptedException {
    records.stop();
  }

  @Test
  void eachLegOfACallIsARowWhenItIsGone() throws Exception {
    PlayedLeg caller = new PlayedLeg("a", true).with("accountcode", "sales");
    PlayedLeg called = new PlayedLeg("b", false);
    records.created(caller.leg());
    records.created(called.leg());
    caller.tells(new LegEvent.Bridged(called.leg()));
    called.tells(new LegEvent.Bridged(caller.leg()));
    caller.ends(Cause.NORMAL_CLEARING);
    called.ends(Cause.NORMAL_CLEARING);
    assertThat(caller.listeners()).isEqualTo(1);
    caller.counted(
        new LegStatistics(500, 80_000, 490, 78_400, 10, Duration.ofMillis(3), Duration.ZERO));
    caller.tells(new LegEvent.Gone());
    called.tells(new LegEvent.Gone());
    assertThat(caller.listeners()).isZero();
    records.stop();
    assertThat(rows())
        .containsExactly(
            "\"a\",\"inbound\",\"b\",\"NORMAL_CLEARING\",\"16\",\"sales\",\"10\",\"3\"",
            "\"b\",\"outbound\",\"a\",\"NORMAL_CLEARING\",\"16\",\"\",\"\",\"\"");
  }

  @Test
  void aLegWhoseFiguresAreStillAwaitedIsWrittenAtTheStop() throws Exception {
    PlayedLeg ended = new PlayedLeg("ended", true);
    PlayedLeg living = new PlayedLeg("living", true);
    records.created(ended.leg());
    records.created(living.leg());
    ended.ends(Cause.USER_BUSY);
    records.stop();
    assertThat(rows()).singleElement().asString().startsWith("\"ended\",");
    assertThat(living.listeners()).isZero();
  }

  @Test
  void legsThatWereThereBeforeTheBundleCountOnce() throws Exception {
    PlayedLeg before = new PlayedLeg("before", true);
    PlayedLeg partner = new PlayedLeg("partner", false);
    before.bridgedTo(partner);
    records.created(before.leg());
    records.bindCallControl(calls(before, partner));
    callThread.run();
    assertThat(before.listeners()).isEqualTo(1);
    partner.ends(Cause.NORMAL_CLEARING);
    partner.tells(new LegEvent.Gone());
    before.ends(Cause.NORMAL_CLEARING);
    before.tells(new LegEvent.Gone());
    records.stop();
    assertThat(rows())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("\"before\",\"inbound\",\"partner\"");
  }

  @Test
  void onlyTheLegsThatAreWantedAreWritten() throws Exception {
    records.modified(WrittenConfig.in(folder).withColumns("uuid").withLegs("B"));
    for (PlayedLeg leg : List.of(new PlayedLeg("a", true), new PlayedLeg("b", false))) {
      records.created(leg.leg());
      leg.ends(Cause.NORMAL_CLEARING);
      leg.tells(new LegEvent.Gone());
      assertThat(leg.listeners()).isZero();
    }
    records.stop();
    assertThat(rows()).containsExactly("\"b\"");
    assertThat(events.withSubclass("thinline::cdr")).hasSize(1);
  }

  @Test
  void aWrongSettingStaysAsItWas() {
    records.modified(WrittenConfig.in(folder).withColumns("uuid,,x").withLegs("c").withLargest(0));
    CdrSettings settings = records.writer().settings();
    assertThat(settings.columns().template()).isEqualTo(COLUMNS);
    assertThat(settings.legs()).containsExactlyInAnyOrder('a', 'b');
    assertThat(settings.largest()).isEqualTo(10_000_000);
    records.modified(WrittenConfig.in(folder).withColumns("uuid").withLegs("a").withLargest(3));
    settings = records.writer().settings();
    assertThat(settings.columns().headings()).containsExactly("uuid");
    assertThat(settings.legs()).containsExactly('a');
    assertThat(settings.largest()).isEqualTo(3_000_000);
  }

  @Test
  void withoutAFolderTheyGoToTheState() {
    Properties system = new Properties();
    system.setProperty("thinline.state", folder.resolve("state").toString());
    CdrSettings settings =
        CdrSettings.standard(system).with(WrittenConfig.in(Path.of("")), system, problem -> {});
    assertThat(settings.folder()).isEqualTo(folder.resolve("state/cdr"));
  }

  @Test
  void theNewestRecordsAreListedForWhoeverOnlyLooks() throws Exception {
    CdrListCommand list = new CdrListCommand(records);
    assertThat(list.role(List.of())).isEqualTo(Role.VIEWER);
    assertThat(run(list).text()).startsWith("no call records in ");
    for (String uuid : List.of("one", "two", "three")) {
      PlayedLeg leg = new PlayedLeg(uuid, true);
      records.created(leg.leg());
      leg.ends(Cause.NO_ANSWER);
      leg.tells(new LegEvent.Gone());
    }
    records.stop();
    CommandData.Table table = table(run(list, "2"));
    assertThat(table.columns()).containsExactly("direction", "hangup_cause", "uuid");
    assertThat(table.rows())
        .containsExactly(
            List.of("inbound", "NO_ANSWER", "two"), List.of("inbound", "NO_ANSWER", "three"));
    assertThat(table(run(list, "--full")).columns()).containsExactly(COLUMNS.split(","));
    assertThat(run(list, "many").text())
        .startsWith("count must be a whole number from 1 to 1000\nUsage: cdr:list");
    assertThat(list.complete(List.of(""))).containsExactly("--full");

    CdrStatusCommand status = new CdrStatusCommand(records);
    assertThat(status.role(List.of())).isEqualTo(Role.VIEWER);
    assertThat(((CommandData.Tree) run(status).data().orElseThrow()).values())
        .containsEntry("Written", "3")
        .containsEntry("Waiting", "0")
        .containsEntry("State", "good")
        .containsEntry("Legs", "ab");
  }

  private CallRecords records() {
    return new CallRecords(
        callThread,
        events,
        WrittenConfig.in(folder).withColumns(COLUMNS),
        new Properties(),
        ZoneId.of("UTC"));
  }

  private static CommandResult run(ApiCommand command, String... words) {
    return command.execute(
        new CommandCall() {
          @Override
          public List<String> words() {
            return List.of(words);
          }

          @Override
          public void print(String line) {}

          @Override
          public boolean awaitInterrupt(Duration time) {
            return true;
          }
        });
  }

  private static CommandData.Table table(CommandResult result) {
    return (CommandData.Table) result.data().orElseThrow();
  }

  private List<String> rows() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Files.readAllLines(files.findFirst().orElseThrow()).stream().skip(1).toList();
    }
  }

  private static CallControl calls(PlayedLeg... legs) {
    return (CallControl)
        Proxy.newProxyInstance(
            CallControl.class.getClassLoader(),
            new Class<?>[] {CallControl.class},
            (proxy, method, arguments) ->
                Map.of("legs", Stream.of(legs).map(PlayedLeg::leg).toList()).get(method.getName()));
  }
}
