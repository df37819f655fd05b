package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSpoolTest {
  private static final long ROOMY = 10_000_000;

  @TempDir Path folder;

  @Test
  void eventsComeOutInTheOrderTheyWentIn() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 1, 5);
      assertThat(rest(spool)).containsExactly("1", "2", "3", "4", "5");
      assertThat(spool.waiting()).isEqualTo(5);
    }
  }

  @Test
  void anEventComesOutWithAllThatItHad() throws Exception {
    SpooledEvent event =
        new SpooledEvent("run", Events.callState("SEPÄ", 7).withBody("<x>\n€</x>").at(42));
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      spool.append(event);
    }
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      EventSpool.Entry entry = spool.take(Duration.ZERO);
      assertThat(entry.event()).isEqualTo(event);
      assertThat(List.copyOf(entry.event().event().headers().keySet()))
          .containsExactly("Skinny-Profile-Name", "Skinny-Device-Name", "Number");
    }
  }

  @Test
  void whatIsNotConfirmedComesAgainAfterARestart() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 1, 10);
      rest(spool);
      spool.confirm(4);
    }
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      assertThat(spool.waiting()).isEqualTo(7);
      assertThat(rest(spool)).containsExactly("4", "5", "6", "7", "8", "9", "10");
      put(spool, 11, 11);
      assertThat(rest(spool)).containsExactly("11");
      assertThat(spool.last().event().sequence()).isEqualTo(11);
    }
  }

  @Test
  void aProcessThatIsKilledLosesNothingThatWasPutIn() throws Exception {
    EventSpool killed = new EventSpool(folder, ROOMY);
    put(killed, 1, 3);
    killed.confirm(2);
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      assertThat(rest(spool)).containsExactly("2", "3");
    } finally {
      killed.close();
    }
  }

  @Test
  void aRecordCutByACrashIsTakenAwayAndTheRestStays() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 1, 3);
    }
    Path segment = segments().get(0);
    for (int cut = 0; cut < 3; cut++) {
      try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        file.truncate(file.size() - 5);
      }
      try (EventSpool spool = new EventSpool(folder, ROOMY)) {
        assertThat(rest(spool)).hasSize(2);
        put(spool, 3, 3);
        assertThat(rest(spool)).containsExactly("3");
      }
    }
  }

  @Test
  void bytesThatAreNoRecordAreTakenAway() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 1, 2);
    }
    Files.write(
        segments().get(0), new byte[] {0, 0, 0, 2, 1, 2, 3, 4, 5, 6}, StandardOpenOption.APPEND);
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 3, 3);
      assertThat(rest(spool)).containsExactly("1", "2", "3");
    }
  }

  @Test
  void aMarkThatCannotBeReadMakesEventsComeAgain() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 1, 3);
      spool.confirm(3);
    }
    Files.write(folder.resolve("confirmed"), new byte[32]);
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      assertThat(rest(spool)).containsExactly("1", "2", "3");
    }
  }

  @Test
  void aMarkTornByACrashIsTheOneBefore() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      put(spool, 1, 5);
      spool.confirm(3);
      spool.confirm(4);
    }
    try (FileChannel mark =
        FileChannel.open(folder.resolve("confirmed"), StandardOpenOption.WRITE)) {
      mark.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 16);
    }
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      assertThat(rest(spool)).containsExactly("3", "4", "5");
    }
  }

  @Test
  void aFullSpoolDropsTheOldestAndCountsThem() throws Exception {
    try (EventSpool spool = new EventSpool(folder, 100_000)) {
      put(spool, 1, 2_000);
      long kept = bytes();
      assertThat(kept).isLessThanOrEqualTo(100_000);
      List<String> left = rest(spool);
      assertThat(left).last().isEqualTo("2000");
      assertThat(left).hasSizeGreaterThan(200);
      assertThat(spool.dropped()).isEqualTo(2_000 - left.size());
      assertThat(left)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(2_001 - left.size(), 2_000).mapToObj(String::valueOf).toList());
    }
  }

  @Test
  void whatWasReadIsNotCountedAsDropped() throws Exception {
    try (EventSpool spool = new EventSpool(folder, 100_000)) {
      for (int i = 1; i <= 2_000; i++) {
        put(spool, i, i);
        assertThat(rest(spool)).containsExactly(String.valueOf(i));
      }
      assertThat(spool.dropped()).isZero();
    }
  }

  @Test
  void whatIsConfirmedTakesNoRoom() throws Exception {
    try (EventSpool spool = new EventSpool(folder, 1_000_000)) {
      for (int i = 1; i <= 3_000; i++) {
        put(spool, i, i);
        spool.confirm(i + 1L);
      }
      assertThat(segments()).hasSize(1);
      assertThat(spool.waiting()).isZero();
      assertThat(spool.dropped()).isZero();
    }
    try (EventSpool spool = new EventSpool(folder, 1_000_000)) {
      assertThat(spool.waiting()).isZero();
      assertThat(rest(spool)).isEmpty();
      put(spool, 3_001, 3_001);
      assertThat(rest(spool)).containsExactly("3001");
    }
  }

  @Test
  void aByteThatWentBadCostsTheRestOfItsFileOnly() throws Exception {
    try (EventSpool spool = new EventSpool(folder, 600_000)) {
      put(spool, 1, 2_000);
    }
    List<Path> files = segments();
    assertThat(files).hasSizeGreaterThan(3);
    try (FileChannel file = FileChannel.open(files.get(1), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[] {99}), 100);
    }
    try (EventSpool spool = new EventSpool(folder, 600_000)) {
      List<String> left = rest(spool);
      assertThat(left).startsWith("1").endsWith("2000").doesNotHaveDuplicates();
      assertThat(spool.dropped()).isEqualTo(2_000 - left.size()).isPositive();
    }
  }

  @Test
  void aThreadThatIsInterruptedDoesNotCloseTheFiles() throws Exception {
    try (EventSpool spool = new EventSpool(folder, ROOMY)) {
      Thread.currentThread().interrupt();
      put(spool, 1, 2);
      spool.confirm(2);
      spool.force();
      assertThat(Thread.interrupted()).isTrue();
      put(spool, 3, 3);
      assertThat(rest(spool)).containsExactly("1", "2", "3");
    }
  }

  /** Appends, reads, confirms, crashes at random: nothing is missing, nothing out of order. */
  @Test
  void whateverHappensEveryEventIsReadBeforeItIsConfirmed() throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      Path here = folder.resolve("seed" + seed);
      EventSpool spool = new EventSpool(here, ROOMY);
      int put = 0;
      long read = 0;
      long confirmed = 0;
      for (int step = 0; step < 400; step++) {
        switch (random.nextInt(4)) {
          case 0, 1 -> spool.append(Events.spooled("SEP1", ++put));
          case 2 -> {
            EventSpool.Entry entry = spool.take(Duration.ZERO);
            if (entry != null) {
              assertThat(Events.number(entry.event())).as("seed %d", seed).isEqualTo("" + ++read);
            }
          }
          default -> {
            if (random.nextInt(5) == 0) {
              spool.close();
              spool = new EventSpool(here, ROOMY);
              read = confirmed;
            } else if (read > confirmed) {
              confirmed += 1 + random.nextInt((int) (read - confirmed));
              spool.confirm(confirmed + 1);
            }
          }
        }
        assertThat(spool.waiting()).as("seed %d", seed).isEqualTo(put - confirmed);
      }
      spool.close();
    }
  }

  static void put(EventSpool spool, int from, int to) throws IOException {
    for (int i = from; i <= to; i++) {
      spool.append(Events.spooled("SEP1", i));
    }
  }

  static List<String> rest(EventSpool spool) throws Exception {
    List<String> numbers = new ArrayList<>();
    for (EventSpool.Entry entry = spool.take(Duration.ZERO);
        entry != null;
        entry = spool.take(Duration.ZERO)) {
      numbers.add(Events.number(entry.event()));
    }
    return numbers;
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(EventSpool.SUFFIX)).sorted().toList();
    }
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (Path segment : segments()) {
      sum += Files.size(segment);
    }
    return sum;
  }
}
