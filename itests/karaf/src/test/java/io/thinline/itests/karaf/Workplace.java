package io.thinline.itests.karaf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A folder like the one in which the reader of the manual types: {@code ./thinline}, {@code conf/}
 * and {@code var/}, here those of the container. In the manual it is {@code /opt/thinline} on the
 * host {@code vm}.
 */
final class Workplace implements AutoCloseable {
  static final Path CONF = property("thinline.conf");
  static final Path BASE = property("karaf.base");
  static final Path STATE = property("thinline.state");
  private static final Path LOG = property("karaf.log");
  private static final Path JAVA = property("java.home");
  private static final Path CHECKOUT = property("thinline.docs").getParent();
  private static final String IN_THE_MANUAL = "/opt/thinline";
  private static final int PATIENCE_SECONDS = 60;

  /** The script itself, but for what would need a PBX of its own. */
  private static final String SCRIPT =
      """
      #!/bin/sh
      case $1 in
        demo)
          path=$(ls '%1$s'/system/io/thinline/*/*/*.jar '%1$s'/system/io/netty/*/*/*.jar \\
            '%1$s'/system/org/ops4j/pax/logging/pax-logging-api/*/*.jar '%1$s'/lib/boot/*.jar | tr '\\n' ':')
          exec '%2$s/bin/java' -XX:TieredStopAtLevel=1 -Dorg.ops4j.pax.logging.DefaultServiceLog.level=WARN \\
            -cp "$path" io.thinline.softphone.demo.Demo --host 127.0.0.1 --port %3$d
          ;;
        *) exec checkout/thinline "$@" ;;
      esac
      """;

  private final Map<Path, String> names = new LinkedHashMap<>();
  private final Path folder;

  Workplace() throws IOException {
    folder = Files.createTempDirectory(STATE, "workplace");
    link(folder.resolve("conf"), CONF);
    link(folder.resolve("var"), BASE);
    link(BASE.resolve("log"), LOG);
    link(BASE.resolve("state"), STATE);
    Path checkout = Files.createDirectories(folder.resolve("checkout/karaf-assembly")).getParent();
    link(checkout.resolve("thinline"), CHECKOUT.resolve("thinline"));
    link(checkout.resolve("karaf-assembly/target"), CHECKOUT.resolve("karaf-assembly/target"));
    Path script =
        Files.writeString(
            folder.resolve("thinline"),
            SCRIPT.formatted(System.getProperty("karaf.home"), JAVA, Office.port()));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + script + " executable");
    }
    names.put(folder, IN_THE_MANUAL);
    names.put(CONF, IN_THE_MANUAL + "/conf");
    names.put(STATE, IN_THE_MANUAL + "/var/state");
    names.put(LOG, IN_THE_MANUAL + "/var/log");
    names.put(BASE, IN_THE_MANUAL + "/var");
    names.put(JAVA, "/usr/lib/jvm/java-17");
  }

  private static Path property(String name) {
    return Path.of(System.getProperty(name)).normalize();
  }

  private static void link(Path name, Path place) throws IOException {
    if (!Files.exists(name)) {
      Files.createSymbolicLink(name, place);
    }
  }

  void write(String file, List<String> lines) throws IOException {
    Files.write(folder.resolve(file), lines);
  }

  /** What a shell prints for the line, or for its failure. */
  String type(String line, boolean mustSucceed) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "answer", ".txt");
    ProcessBuilder command =
        new ProcessBuilder("/bin/sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    command.environment().put("JAVA_HOME", JAVA.toString());
    command.environment().merge("PATH", JAVA + "/bin:", (path, java) -> java + path);
    Process shell = command.start();
    try {
      shell.getOutputStream().close();
      boolean ended = shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String answer = Files.readString(out, StandardCharsets.UTF_8);
      if (!ended || mustSucceed && shell.exitValue() != 0) {
        throw new IOException(line + (ended ? " failed: " : " does not end: ") + answer);
      }
      return answer;
    } finally {
      shell.destroyForcibly();
      Files.delete(out);
    }
  }

  /** A line of an answer as it is where the manual was written. */
  String inTheManual(String line) {
    String shown = line;
    for (Map.Entry<Path, String> name : names.entrySet()) {
      shown = shown.replace(name.getKey().toString(), name.getValue());
    }
    return shown.replaceAll("(?<![\\w.-])" + Pattern.quote(hostName()) + "(?![\\w.-])", "vm");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
    Files.deleteIfExists(BASE.resolve("log"));
    Files.deleteIfExists(BASE.resolve("state"));
  }
}
