package io.thinline.itests.karaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle's jar as a build a minute later would make it: same name, same version, other bytes. */
final class RebuiltJar {
  static final String BUILD = "Test-Build";

  private RebuiltJar() {}

  static Path of(Path jar, String build, Path rebuilt) throws IOException {
    Path unfinished = rebuilt.resolveSibling(rebuilt.getFileName() + ".part");
    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
      Manifest manifest = manifest(jar);
      manifest.getMainAttributes().putValue(BUILD, build);
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(unfinished), manifest)) {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          if (!entry.getName().equals("META-INF/MANIFEST.MF")) {
            out.putNextEntry(new JarEntry(entry.getName()));
            in.transferTo(out);
            out.closeEntry();
          }
        }
      }
    }
    return Files.move(unfinished, rebuilt);
  }

  private static Manifest manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getEntry("META-INF/MANIFEST.MF"))) {
      return new Manifest(in);
    }
  }
}
