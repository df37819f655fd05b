package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRouteTest {
  @TempDir Path folder;

  @Test
  void eventsAreLinesInTheFileOfTheirDay() throws Exception {
    try (RouteUnderTest route = new RouteUnderTest(folder, destination(1_000_000))) {
      route.publish(1, 50);
      route.awaitDelivered(50);
    }
    assertThat(files()).containsExactly("events-2026-11-22.jsonl");
    List<String> lines = lines("events-2026-11-22.jsonl");
    assertThat(lines.stream().map(line -> Events.header(line, "Number")))
        .containsExactlyElementsOf(numbers(1, 50));
  }

  @Test
  void aFullFileIsFollowedByTheNext() throws Exception {
    try (RouteUnderTest route = new RouteUnderTest(folder, destination(2_000))) {
      route.publish(1, 50);
      route.awaitDelivered(50);
    }
    List<String> all = new ArrayList<>();
    List<String> names = files();
    assertThat(names).hasSizeGreaterThan(3).contains("events-2026-11-22.1.jsonl");
    for (int i = 0; i < names.size(); i++) {
      String name = "events-2026-11-22" + (i == 0 ? "" : "." + i) + ".jsonl";
      assertThat(Files.size(folder.resolve("events").resolve(name))).isLessThanOrEqualTo(2_000);
      all.addAll(lines(name));
    }
    assertThat(all.stream().map(line -> Events.header(line, "Number")))
        .containsExactlyElementsOf(numbers(1, 50));
  }

  @Test
  void aLineThatACrashHasCutIsTakenOffAndTheFileGoesOn() throws Exception {
    FileDestination destination = destination(1_000_000);
    deliver(destination, Events.spooled("SEP1", 1), Events.spooled("SEP1", 2));
    Path file = folder.resolve("events").resolve("events-2026-11-22.jsonl");
    Files.writeString(file, "{\"Event-Name\":\"CUS", StandardOpenOption.APPEND);
    deliver(destination, Events.spooled("SEP1", 3));
    assertThat(lines(file.getFileName().toString()).stream().map(l -> Events.header(l, "Number")))
        .containsExactly("1", "2", "3");
  }

  @Test
  void anEventOfTheNextDayBeginsAFile() throws Exception {
    SpooledEvent today = Events.spooled("SEP1", 1);
    SpooledEvent tomorrow =
        new SpooledEvent(
            today.run(),
            new io.thinline.api.event.PbxEvent(
                java.util.UUID.randomUUID(),
                2,
                Instant.parse("2026-11-23T00:00:00Z"),
                "CUSTOM",
                "skinny::register",
                today.event().headers(),
                null));
    deliver(destination(1_000_000), today, tomorrow);
    assertThat(files()).containsExactly("events-2026-11-22.jsonl", "events-2026-11-23.jsonl");
  }

  @Test
  void aFileThatIsMovedAwayIsBegunAgain() throws Exception {
    EventText text = text();
    try (FileOutlet outlet = new FileOutlet(destination(1_000_000), "json", text)) {
      outlet.deliver(Events.spooled("SEP1", 1));
      Path file = folder.resolve("events").resolve("events-2026-11-22.jsonl");
      Files.move(file, folder.resolve("elsewhere"));
      outlet.deliver(Events.spooled("SEP1", 2));
      assertThat(Files.readString(file)).contains("Number=2").doesNotContain("Number=1");
    }
  }

  private void deliver(FileDestination destination, SpooledEvent... events) throws IOException {
    try (FileOutlet outlet = new FileOutlet(destination, "json", text())) {
      for (SpooledEvent event : events) {
        outlet.deliver(event);
      }
    }
  }

  private static EventText text() {
    EventText text = new EventText(Events.RUN);
    text.add(Events.format(Events.RUN));
    return text;
  }

  private FileDestination destination(long largest) {
    return new FileDestination(folder.resolve("events"), largest, ZoneOffset.UTC);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("events").resolve(name));
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
  }
}
