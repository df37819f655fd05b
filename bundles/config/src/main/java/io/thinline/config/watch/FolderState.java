package io.thinline.config.watch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder by path, size, time of change and identity, without reading them; hidden
 * ones do not count. Two are equal when nobody has written in between. Blocks: off the call thread.
 */
public final class FolderState {
  /** A configuration is not deeper than this; whatever is there besides is not looked at. */
  private static final int DEPTH = 20;

  private final Map<Path, Mark> files = new HashMap<>();
  private final Set<Path> folders = new HashSet<>();

  /** A file that is replaced by another of the same size and time has another key. */
  private record Mark(long size, FileTime modified, String key) {}

  private FolderState() {}

  /** The state now; empty when there is no such folder. */
  public static FolderState of(Path folder) {
    FolderState state = new FolderState();
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, state.walk());
    } catch (IOException e) {
      throw new AssertionError("the walk leaves out what it cannot see", e);
    }
    return state;
  }

  /** The folder and those below it. */
  public Set<Path> folders() {
    return Set.copyOf(folders);
  }

  private SimpleFileVisitor<Path> walk() {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (!folders.isEmpty() && hidden(folder)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        folders.add(folder);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !hidden(file)) {
          files.put(
              file,
              new Mark(
                  attributes.size(),
                  attributes.lastModifiedTime(),
                  String.valueOf(attributes.fileKey())));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static boolean hidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FolderState same && files.equals(same.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  @Override
  public String toString() {
    return files.keySet().toString();
  }
}
