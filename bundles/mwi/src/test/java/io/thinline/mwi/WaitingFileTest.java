package io.thinline.mwi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of mailboxes outlives the bundle and the PBX. */
class WaitingFileTest {
  private static final String ALICE = "SEP00000000000A";
  private static final MailboxAccount BOX_1101 = new MailboxAccount("1101", TestDirectory.DOMAIN);
  private static final WaitingMessages FEW = WaitingMessages.of(new MessageCounts(3, 1, 2, 0));

  @TempDir Path temporary;
  private Path folder;
  private Path file;

  @BeforeEach
  void folder() {
    folder = temporary.resolve("state");
    file = folder.resolve("messages-waiting");
  }

  private WaitingBench started() {
    WaitingBench bench = new WaitingBench(new WaitingFile(folder));
    bench.registers(bench.directory.phone(ALICE, "1101"));
    return bench;
  }

  @Test
  void lampAndCountAreRightAgainAfterARestart() {
    WaitingBench before = started();
    before.told("1101@example.com", "yes", "3/1 (2/0)");
    before.told("1102@example.com", "yes", "");
    before.waiting.deactivate();

    WaitingBench after = started();
    assertThat(after.lit(ALICE)).isTrue();
    assertThat(after.shows(ALICE).statusLine().orElseThrow().words()).isEqualTo(": (3/2 urgents)");
    assertThat(after.waiting.list())
        .isEqualTo(
            Map.of(
                BOX_1101,
                FEW,
                new MailboxAccount("1102", TestDirectory.DOMAIN),
                new WaitingMessages(true, MessageCounts.NONE)));
    assertThat(after.published("MESSAGE_WAITING")).isEmpty();
  }

  @Test
  void itIsWrittenAtOnceAndNotOnlyAtTheEnd() throws IOException {
    WaitingBench bench = started();
    bench.told("1101@example.com", "yes", "3/1 (2/0)");
    assertThat(Files.readString(file)).endsWith("\n1101@example.com yes 3/1 (2/0)\n");
    bench.told("1101@example.com", "no", "0/0");
    assertThat(Files.readString(file)).doesNotContain("1101").startsWith("#");
    assertThat(folder).isDirectoryContaining("glob:**/messages-waiting");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void aQueryAfterARestartIsAnsweredWithWhatWasKnown() {
    started().told("1101@example.com", "yes", "1/0");
    WaitingBench after = started();
    after.event(
        "MESSAGE_QUERY",
        "Message-Account",
        "skinny:1101@example.com",
        "VM-Skinny-Profile",
        "internal");
    after.thread.advance(WaitingEvents.OTHERS_FIRST);
    assertThat(after.published("MESSAGE_WAITING"))
        .singleElement()
        .satisfies(
            answer -> assertThat(answer.headers()).containsEntry("MWI-Messages-Waiting", "yes"));
  }

  @Test
  void aBrokenLineIsLeftOutAndTheOthersCount() throws IOException {
    Files.createDirectories(folder);
    Files.write(
        file,
        """
        # comment

        1101@example.com yes 3/1 (2/0)
        1102@example.com
        @example.com yes 1/0
        1103@example.com yes many
        1104@example.com perhaps 1/0
        sales office@example.com no 0/7
        \u0000\u0001
        """
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new WaitingFile(folder).read())
        .isEqualTo(
            Map.of(
                BOX_1101,
                FEW,
                new MailboxAccount("sales office", TestDirectory.DOMAIN),
                new WaitingMessages(false, new MessageCounts(0, 7, 0, 0))));
  }

  @Test
  void aFileThatIsNoTextDoesNotKeepItFromStarting() throws IOException {
    Files.createDirectories(folder);
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, '\n', (byte) 0x80});
    assertThat(started().waiting.list()).isEmpty();
  }

  @Test
  void aFolderInItsPlaceDoesNotKeepItFromStartingAndIsLeftAlone() throws IOException {
    Files.createDirectories(file.resolve("something"));
    WaitingBench bench = started();
    bench.told("1101@example.com", "yes", "1/0");
    assertThat(bench.lit(ALICE)).isTrue();
    bench.waiting.deactivate();
    assertThat(file.resolve("something")).exists();
  }

  @Test
  void aWriteThatComesLateDoesNotReplaceWhatIsNewer() throws IOException {
    WaitingFile store = new WaitingFile(folder);
    store.write(2, Map.of(BOX_1101, FEW));
    store.write(1, Map.of());
    assertThat(store.read()).containsOnlyKeys(BOX_1101);
  }

  @Test
  void aDiskThatFailsIsTriedAgainWithTheNextChangeAndAtTheEnd() {
    List<Map<MailboxAccount, WaitingMessages>> writes = new ArrayList<>();
    boolean[] broken = {true};
    WaitingStore store =
        new WaitingStore() {
          @Override
          public Map<MailboxAccount, WaitingMessages> read() {
            return Map.of();
          }

          @Override
          public void write(long version, Map<MailboxAccount, WaitingMessages> mailboxes)
              throws IOException {
            if (broken[0]) {
              throw new IOException("disk full");
            }
            writes.add(mailboxes);
          }
        };
    WaitingBench bench = new WaitingBench(store);
    bench.told("1101@example.com", "yes", "1/0");
    assertThat(writes).isEmpty();
    broken[0] = false;
    bench.told("1102@example.com", "yes", "1/0");
    assertThat(writes).singleElement().satisfies(all -> assertThat(all).hasSize(2));
    broken[0] = true;
    bench.told("1103@example.com", "yes", "1/0");
    broken[0] = false;
    bench.waiting.deactivate();
    assertThat(writes).hasSize(2).last().satisfies(all -> assertThat(all).hasSize(3));
    bench.waiting.deactivate();
  }

  @Test
  void manyChangesInOneStepAreFewWrites() {
    List<Long> versions = new ArrayList<>();
    WaitingStore store =
        new WaitingStore() {
          @Override
          public Map<MailboxAccount, WaitingMessages> read() {
            return Map.of();
          }

          @Override
          public void write(long version, Map<MailboxAccount, WaitingMessages> mailboxes) {
            versions.add(version);
          }
        };
    WaitingBench bench = new WaitingBench(store);
    for (int i = 1; i <= 50; i++) {
      bench.waiting.set(BOX_1101, WaitingMessages.of(new MessageCounts(i, 0, 0, 0)));
    }
    bench.thread.run();
    assertThat(versions).hasSize(2).last().isEqualTo(50L);
  }

  @Test
  void aNameThatBreaksLinesIsRefused() {
    assertThatThrownBy(() -> WaitingHeaders.address("Account", "11\n01@example.com"))
        .isInstanceOf(WaitingHeaders.Wrong.class);
  }

  @Test
  void itLiesInTheFolderOfTheState() {
    Properties system = new Properties();
    assertThat(WaitingFile.standard(system)).isSameAs(WaitingStore.NONE);
    system.setProperty("karaf.base", temporary.resolve("karaf").toString());
    assertThat(WaitingFile.standard(system))
        .hasToString(temporary.resolve("karaf/state/messages-waiting").toString());
    system.setProperty("thinline.state", folder.toString());
    assertThat(WaitingFile.standard(system)).hasToString(file.toString());
  }
}
