package io.thinline.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.event.PbxEvent;
import io.thinline.testkit.RecordedEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RecordWriterTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String HEADING = "uuid,caller_id_name,billsec";

  @TempDir private Path temporary;
  private final RecordedEvents events = new RecordedEvents();
  private final List<RecordWriter> writers = new ArrayList<>();
  private Path folder;

  @BeforeEach
  void chooseFolder() {
    folder = temporary.resolve("state/cdr");
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (RecordWriter writer : writers) {
      writer.stop();
    }
  }

  @Test
  void aRecordIsARowUnderItsHeadingAndAnEvent() {
    RecordWriter writer = writer();
    writer.add(record(writer, "one", NOON));
    await().until(() -> writer.state().written() == 1);
    assertThat(lines("cdr-2026-11-22.csv")).containsExactly(HEADING, "\"one\",\"Ann\",\"7\"");
    assertThat(writer.waiting()).isZero();
    assertThat(events.withSubclass("thinline::cdr"))
        .singleElement()
        .extracting(PbxEvent::headers)
        .isEqualTo(
            Map.of(
                "Unique-ID", "one",
                "Thinline-Leg", "a",
                "uuid", "one",
                "caller_id_name", "Ann",
                "billsec", "7"));
  }

  @Test
  void atTheStopEverythingIsOnTheDiskTenThousandRecordsToo() throws Exception {
    RecordWriter writer = writer();
    IntStream.range(0, 10_000).forEach(i -> writer.add(record(writer, "leg-" + i, NOON)));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv"))
        .hasSize(10_001)
        .startsWith(HEADING, "\"leg-0\",\"Ann\",\"7\"")
        .endsWith("\"leg-9999\",\"Ann\",\"7\"");
    assertThat(writer.state().written()).isEqualTo(10_000);
  }

  @Test
  void eachDayHasItsFileByTheClockOfTheHost() throws Exception {
    RecordWriter writer = writer(ZoneId.of("Asia/Kathmandu"), settings -> settings);
    writer.add(record(writer, "today", Instant.parse("2026-11-22T18:14:59Z")));
    writer.add(record(writer, "tomorrow", Instant.parse("2026-11-22T18:15:00Z")));
    writer.add(record(writer, "late", Instant.parse("2026-11-22T18:14:59Z")));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv")).hasSize(3).last().asString().startsWith("\"late\"");
    assertThat(lines("cdr-2026-11-23.csv")).hasSize(2);
  }

  @Test
  void aFullFileIsFollowedByTheNextOfTheDay() throws Exception {
    RecordWriter writer = writer(ZoneId.of("UTC"), settings -> largest(settings, 100));
    IntStream.range(10, 17).forEach(i -> writer.add(record(writer, "leg-" + i, NOON)));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv")).hasSize(4).endsWith("\"leg-12\",\"Ann\",\"7\"");
    assertThat(lines("cdr-2026-11-22.1.csv")).hasSize(4).startsWith(HEADING);
    assertThat(lines("cdr-2026-11-22.2.csv")).hasSize(2).endsWith("\"leg-16\",\"Ann\",\"7\"");
    assertThat(Files.size(folder.resolve("cdr-2026-11-22.csv"))).isLessThanOrEqualTo(100);

    RecordWriter again = writer(ZoneId.of("UTC"), settings -> largest(settings, 100));
    again.add(record(again, "leg-17", NOON));
    again.stop();
    assertThat(lines("cdr-2026-11-22.2.csv")).hasSize(3).endsWith("\"leg-17\",\"Ann\",\"7\"");
  }

  @Test
  void otherColumnsBeginAnotherFile() throws Exception {
    RecordWriter writer = writer();
    writer.add(record(writer, "one", NOON));
    await().until(() -> writer.state().written() == 1);
    writer.change(settings -> with(settings, WrittenConfig.in(folder).withColumns("billsec,uuid")));
    writer.add(record(writer, "two", NOON));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv")).hasSize(2);
    assertThat(lines("cdr-2026-11-22.1.csv")).containsExactly("billsec,uuid", "\"7\",\"two\"");
  }

  @Test
  void withoutAHeadingThereAreRowsAlone() throws Exception {
    RecordWriter writer = writer();
    writer.change(settings -> with(settings, config().withoutHeading()));
    writer.add(record(writer, "one", NOON));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv")).containsExactly("\"one\",\"Ann\",\"7\"");
  }

  @Test
  void whatAnEarlierRunLeftIsKeptAndACutRowIsTakenAway() throws Exception {
    Files.createDirectories(folder);
    Path file = folder.resolve("cdr-2026-11-22.csv");
    Files.writeString(file, HEADING + "\n\"old\",\"Ann\",\"7\"\n\"cut\",\"An");
    RecordWriter writer = writer();
    writer.add(record(writer, "new", NOON));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv"))
        .containsExactly(HEADING, "\"old\",\"Ann\",\"7\"", "\"new\",\"Ann\",\"7\"");
  }

  @Test
  void aFileThatSomebodyMovedAwayIsBegunAnew() throws Exception {
    RecordWriter writer = writer();
    writer.add(record(writer, "one", NOON));
    await().until(() -> writer.state().written() == 1);
    Files.move(folder.resolve("cdr-2026-11-22.csv"), temporary.resolve("taken.csv"));
    writer.add(record(writer, "two", NOON));
    writer.stop();
    assertThat(lines("cdr-2026-11-22.csv")).containsExactly(HEADING, "\"two\",\"Ann\",\"7\"");
  }

  @Test
  void whatNoDiskTakesWaitsAndIsWrittenWhenItCanBe() throws Exception {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");
    RecordWriter writer = writer();
    writer.add(record(writer, "one", NOON));
    await().until(() -> !writer.state().failure().isEmpty());
    writer.add(record(writer, "two", NOON));
    await().until(() -> events.lastSequence() == 2);
    await().until(() -> writer.waiting() == 2);
    Files.delete(folder);
    await().until(() -> writer.state().written() == 2);
    assertThat(writer.state().failure()).isEmpty();
    assertThat(lines("cdr-2026-11-22.csv")).hasSize(3);
    assertThat(writer.waiting()).isZero();
  }

  @Test
  void whatNoDiskTookUntilTheStopGoesToTheTemporaryFiles() throws Exception {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");
    RecordWriter writer = writer();
    String uuid = UUID.randomUUID().toString();
    writer.add(record(writer, uuid, NOON));
    writer.stop();
    Path mine = putAside(uuid);
    assertThat(mine).content().isEqualTo("\"" + uuid + "\",\"Ann\",\"7\"\n");
    Files.delete(mine);
  }

  private static Path putAside(String text) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      for (Path file : all.toList()) {
        if (file.getFileName().toString().startsWith("thinline-cdr-")
            && Files.readString(file).contains(text)) {
          return file;
        }
      }
    }
    throw new AssertionError("no temporary file has " + text);
  }

  @Test
  void moreThanMayWaitAreKeptInTemporaryFilesAndTheLaterOnesAreWritten() throws Exception {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");
    CdrSettings settings = with(CdrSettings.standard(new Properties()), config());
    RecordWriter writer = new RecordWriter(events, settings, ZoneId.of("UTC"), 3);
    writers.add(writer);
    String run = UUID.randomUUID().toString();
    IntStream.range(0, 3).forEach(i -> writer.add(record(writer, run + i, NOON)));
    writer.start();
    await().until(() -> writer.state().aside() == 3);
    assertThat(writer.waiting()).isZero();
    Path file = putAside(run);
    assertThat(file)
        .content()
        .isEqualTo(
            IntStream.range(0, 3)
                .mapToObj(i -> "\"" + run + i + "\",\"Ann\",\"7\"\n")
                .collect(Collectors.joining()));
    Files.delete(file);
    writer.add(record(writer, "later", NOON));
    await().until(() -> writer.waiting() == 1);
    Files.delete(folder);
    await().until(() -> writer.state().written() == 1);
    assertThat(lines("cdr-2026-11-22.csv")).containsExactly(HEADING, "\"later\",\"Ann\",\"7\"");
  }

  @Test
  void aWriterThatIdlesIsWokenByEachRecord() {
    RecordWriter writer = writer();
    for (int i = 1; i <= 20; i++) {
      int rows = i;
      writer.add(record(writer, "leg-" + i, NOON));
      await().until(() -> writer.state().written() == rows);
    }
  }

  @Test
  void aFullDiskLosesNothingAndDoublesNothing() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    RecordWriter writer = writer();
    writer.add(record(writer, "one", NOON));
    await().until(() -> writer.state().written() == 1);
    Path file = folder.resolve("cdr-2026-11-22.csv");
    Path kept = Files.move(file, temporary.resolve("kept.csv"));
    Files.createSymbolicLink(file, full);
    writer.add(record(writer, "two", NOON));
    await().until(() -> !writer.state().failure().isEmpty());
    Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    await().until(() -> writer.state().written() == 2);
    assertThat(lines("cdr-2026-11-22.csv"))
        .containsExactly(HEADING, "\"one\",\"Ann\",\"7\"", "\"two\",\"Ann\",\"7\"");
  }

  @Test
  void rowsOfAWriteThatFailedInItsMiddleAreNotThereTwice() throws Exception {
    Path path = temporary.resolve("rows.csv");
    RowFile file = RowFile.open(path);
    file.append("\"one\"\n".getBytes());
    long good = file.length();
    Files.writeString(path, "\"two\"\n\"three", StandardOpenOption.APPEND);
    file.close();
    RowFile again = RowFile.open(path);
    again.cutTo(good);
    again.append("\"two\"\n\"three\"\n".getBytes());
    again.close();
    assertThat(Files.readString(path)).isEqualTo("\"one\"\n\"two\"\n\"three\"\n");
  }

  private RecordWriter writer() {
    return writer(ZoneId.of("UTC"), settings -> settings);
  }

  private RecordWriter writer(ZoneId zone, UnaryOperator<CdrSettings> change) {
    CdrSettings settings = with(CdrSettings.standard(new Properties()), config());
    RecordWriter writer = new RecordWriter(events, change.apply(settings), zone);
    writers.add(writer);
    writer.start();
    return writer;
  }

  private WrittenConfig config() {
    return WrittenConfig.in(folder).withColumns(HEADING);
  }

  private static CdrSettings with(CdrSettings settings, WrittenConfig config) {
    return settings.with(
        config,
        new Properties(),
        problem -> {
          throw new AssertionError(problem);
        });
  }

  private static CdrSettings largest(CdrSettings settings, long bytes) {
    return new CdrSettings(
        settings.folder(), settings.columns(), settings.legs(), bytes, settings.heading());
  }

  private static CallRecord record(RecordWriter writer, String uuid, Instant ended) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("uuid", uuid);
    fields.put("caller_id_name", "Ann");
    fields.put("billsec", "7");
    fields.put("not_asked_for", "x");
    return new CallRecord(writer.settings(), uuid, fields, true, ended);
  }

  private List<String> lines(String name) {
    try {
      return Files.readAllLines(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
