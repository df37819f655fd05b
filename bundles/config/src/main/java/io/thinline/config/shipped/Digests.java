package io.thinline.config.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What tells two versions of a file apart. */
final class Digests {
  private Digests() {}

  static String of(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** True when the folder has a file of that name with that content. */
  static boolean matches(Path folder, String name, String digest) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) && of(Files.readAllBytes(file)).equals(digest);
  }

  /** True when at least one of these files is in the folder as it is here. */
  static boolean anyMatches(Path folder, Map<String, String> digests) throws IOException {
    for (Map.Entry<String, String> file : digests.entrySet()) {
      if (matches(folder, file.getKey(), file.getValue())) {
        return true;
      }
    }
    return false;
  }
}
