package io.thinline.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest implements RecordingFile.Listener {
  private final Queue<Runnable> disk = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  @TempDir private Path folder;

  @Override
  public void opened() {
    told.add("opened");
  }

  @Override
  public void ended(long samples, @Nullable String trouble) {
    told.add(trouble == null ? "ended after " + samples : trouble);
  }

  private void diskWorks() {
    for (Runnable work = disk.poll(); work != null; work = disk.poll()) {
      work.run();
    }
  }

  private Path path() {
    return folder.resolve("call.wav");
  }

  private RecordingFile file(int channels) {
    RecordingFile file = new RecordingFile(disk::add, path(), channels, this);
    file.open();
    return file;
  }

  @Test
  void theFileIsRightAfterEveryPiece() throws IOException {
    RecordingFile file = file(1);
    diskWorks();
    assertThat(Files.readAllBytes(path())).hasSize(44);

    file.append(new byte[] {1, 2, 3, 4, 0, 0}, 4);
    diskWorks();

    byte[] bytes = Files.readAllBytes(path());
    assertThat(bytes).hasSize(48).endsWith(1, 2, 3, 4);
    assertThat(bytes[4]).isEqualTo((byte) 40);
    assertThat(bytes[40]).isEqualTo((byte) 4);
  }

  @Test
  void theEndIsToldOnceWithItsLength() {
    RecordingFile file = file(2);
    file.append(new byte[400], 400);
    file.close();
    file.close();
    diskWorks();

    assertThat(told).containsExactly("opened", "ended after 100");
  }

  @Test
  void aDiskThatStandsStillLosesAudioAndNoMemory() throws IOException {
    RecordingFile file = file(1);
    for (int i = 0; i < 1_000; i++) {
      file.append(new byte[100], 100);
    }
    assertThat(disk.size()).isLessThan(30);

    diskWorks();
    file.append(new byte[100], 100);
    file.close();
    diskWorks();

    assertThat(Files.size(path())).isEqualTo(44 + 21 * 100);
    assertThat(told).last().isEqualTo("ended after 1050");
  }

  @Test
  void whatWasThereIsWrittenOver() throws IOException {
    Files.write(path(), new byte[1_000]);
    RecordingFile file = file(1);
    file.close();
    diskWorks();

    assertThat(Files.size(path())).isEqualTo(44);
  }

  @Test
  void aFolderInItsPlaceIsNamed() throws IOException {
    Files.createDirectory(path());
    RecordingFile file = file(1);
    file.append(new byte[2], 2);
    file.close();
    diskWorks();

    assertThat(told).singleElement().asString().contains("call.wav", "cannot be written");
  }
}
