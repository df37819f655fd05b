package io.thinline.itests.karaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers that events are forwarded to, in the test's own JVM. They have a class loader of
 * their own: their libraries are neither on the class path of the tests nor in the container.
 */
final class Servers {
  private Servers() {}

  /** Where they are told what to do, see {@link OutsideServer}. */
  static String open(Path built, Path target) {
    try {
      Path work = Files.createDirectories(target.resolve("servers"));
      return (String)
          new URLClassLoader(classPath(built), ClassLoader.getPlatformClassLoader())
              .loadClass("io.thinline.itests.servers.ServerControl")
              .getMethod("open", Path.class)
              .invoke(null, Files.createTempDirectory(work, "run"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the servers of " + built + " cannot be opened", e);
    }
  }

  private static URL[] classPath(Path built) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(url(built.resolve("classes")));
    try (Stream<Path> libraries = Files.list(built.resolve("lib"))) {
      libraries.forEach(library -> urls.add(url(library)));
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
