package io.thinline.config.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {
  private static final FileTime THEN = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir Path folder;
  private Path file;
  private FolderState before;

  @BeforeEach
  void aFileInAFolder() throws IOException {
    file = Files.createDirectories(folder.resolve("directory")).resolve("a.xml");
    write(file, "one", THEN);
    before = FolderState.of(folder);
  }

  private static void write(Path where, String text, FileTime when) throws IOException {
    Files.writeString(where, text);
    Files.setLastModifiedTime(where, when);
  }

  @Test
  void anUntouchedFolderIsEqual() {
    assertThat(FolderState.of(folder)).isEqualTo(before).hasSameHashCodeAs(before);
    assertThat(before.folders()).containsExactlyInAnyOrder(folder, file.getParent());
  }

  @Test
  void anotherTimeOrSizeOrNameIsAnotherState() throws IOException {
    write(file, "two", FileTime.from(THEN.toInstant().plusMillis(10)));
    assertThat(FolderState.of(folder)).isNotEqualTo(before);
    write(file, "three", THEN);
    assertThat(FolderState.of(folder)).isNotEqualTo(before);
    write(file, "one", THEN);
    assertThat(FolderState.of(folder)).isEqualTo(before);
    Files.move(file, file.resolveSibling("b.xml"));
    assertThat(FolderState.of(folder)).isNotEqualTo(before);
  }

  @Test
  void aFilePutInPlaceOfAnotherIsSeenEvenWithItsSizeAndTime() throws IOException {
    Path other = folder.resolve(".new");
    write(other, "two", THEN);
    assertThat(FolderState.of(folder)).as("hidden").isEqualTo(before);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(FolderState.of(folder)).isNotEqualTo(before);
  }

  @Test
  void aFolderThatIsNotThereHasNothing() {
    FolderState none = FolderState.of(folder.resolve("nowhere"));
    assertThat(none.folders()).isEmpty();
    assertThat(none).isNotEqualTo(before);
  }
}
