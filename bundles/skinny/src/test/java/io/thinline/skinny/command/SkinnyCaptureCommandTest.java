package io.thinline.skinny.command;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandResult;
import io.thinline.skinny.SkinnyPhones;
import io.thinline.skinny.station.TestStations;
import io.thinline.skinny.trace.CaptureFolder;
import io.thinline.skinny.trace.PcapReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkinnyCaptureCommandTest {
  @TempDir Path folder;

  private final TestStations stations = new TestStations();

  @AfterEach
  void nothingIsCapturedAnyMore() {
    assertThat(stations.endpoint.captures().all()).isEmpty();
  }

  @Test
  void aCaptureGoesOnUntilItIsInterrupted() throws IOException {
    RecordedCall call = new RecordedCall("*", "a.pcap");
    call.meanwhile(() -> assertThat(stations.endpoint.captures().all()).hasSize(1));

    assertThat(run(call))
        .isEqualTo(CommandResult.ok("+OK 0 packets, 24 bytes in " + folder.resolve("a.pcap")));
    assertThat(PcapReader.read(folder.resolve("a.pcap"))).isEmpty();
  }

  @Test
  void itCanBeStoppedFromElsewhere() {
    RecordedCall call = new RecordedCall("*", "a.pcap");
    call.meanwhile(
        () -> assertThat(run(new RecordedCall("stop")).text()).startsWith("+OK 0 packets"));
    call.meanwhile(() -> assertThat(false).as("it goes on").isTrue());

    assertThat(run(call).succeeded()).isTrue();
    assertThat(run(new RecordedCall("stop")).text()).isEqualTo("-ERR nothing is being captured");
  }

  @Test
  void whatIsThereStaysUnlessForced() {
    run(new RecordedCall("*", "a.pcap"));

    assertThat(run(new RecordedCall("*", "a.pcap")).text())
        .isEqualTo("-ERR " + folder.resolve("a.pcap") + " is there already; --force replaces it");
    assertThat(run(new RecordedCall("*", "a.pcap", "--force")).succeeded()).isTrue();
  }

  @Test
  void anotherPlaceIsRefused() {
    assertThat(run(new RecordedCall("*", "../a.pcap")).text())
        .startsWith("-ERR ../a.pcap is not below " + folder);
  }

  @Test
  void whatIsTypedIsUnderstoodInAnyOrder() {
    assertThat(CaptureForm.read(List.of("--seconds", "5", ALICE, "--force", "a.pcap")))
        .contains(new CaptureForm(ALICE, "a.pcap", Duration.ofSeconds(5), 100, true));
    assertThat(CaptureForm.read(List.of(ALICE, "a.pcap", "--megabytes", "7")))
        .map(CaptureForm::megabytes)
        .contains(7L);
    assertThat(CaptureForm.read(List.of(ALICE))).isEmpty();
    assertThat(CaptureForm.read(List.of(ALICE, "a.pcap", "--seconds"))).isEmpty();
    assertThat(CaptureForm.read(List.of(ALICE, "a.pcap", "--seconds", "x"))).isEmpty();
    assertThat(CaptureForm.read(List.of(ALICE, "a.pcap", "--second"))).isEmpty();
    assertThat(run(new RecordedCall(ALICE)).text()).startsWith("USAGE:\nskinny:capture ");
  }

  @Test
  void phonesAndOptionsAreCompleted() {
    stations.phone().registers(ALICE);

    assertThat(command().complete(List.of(""))).containsExactly("*", ALICE, "stop");
    assertThat(command().complete(List.of(ALICE, "a"))).isEmpty();
    assertThat(command().complete(List.of(ALICE, "a.pcap", "--f"))).containsExactly("--force");
  }

  private CommandResult run(RecordedCall call) {
    return command().execute(call);
  }

  private SkinnyCaptureCommand command() {
    return new SkinnyCaptureCommand(
        stations.endpoint,
        new SkinnyPhones(stations.callThread, stations.endpoint),
        new CaptureFolder(folder));
  }
}
