package io.thinline.benchmarks.load;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that has phones: which they are and where they register. */
final class PhoneOptions {
  private static final int PHONES_AN_ADDRESS = 500;
  private static final int MOST_PHONES = 100_000;
  private static final int HIGHEST_VERSION = 22;
  private static final int USUAL_PORT = 2000;

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "the server (${DEFAULT-VALUE})")
  String host = "";

  @Option(names = "--port", description = "its SCCP port (2000, or what --data tells)")
  @Nullable Integer port;

  @Option(names = "--phones", defaultValue = "100", description = "how many (${DEFAULT-VALUE})")
  int phones;

  @Option(
      names = "--first-device",
      defaultValue = "SEP001120AA0000",
      description = "name of the first phone; the others count up (${DEFAULT-VALUE})")
  String firstDevice = "";

  @Option(
      names = "--first-line",
      description = "line of the first phone, such as 2000; given, each phone must get its own")
  @Nullable String firstLine;

  @Option(
      names = "--version",
      defaultValue = "17",
      description = "protocol version they announce (${DEFAULT-VALUE})")
  int version;

  @Option(
      names = "--type",
      defaultValue = "7",
      description = "device type they announce; 7 is a 7960 (${DEFAULT-VALUE})")
  int type;

  @Option(
      names = "--sources",
      description =
          "addresses of 127.0.0.0/8 to connect from, as servers limit connections per address;"
              + " 0: the system chooses (one for 500 phones when the server is on 127.0.0.1)")
  @Nullable Integer sources;

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "event loops; 0: half the processors (${DEFAULT-VALUE})")
  int threads;

  @Option(
      names = "--timeout",
      defaultValue = "30",
      description = "seconds an answer may take (${DEFAULT-VALUE})")
  int timeout;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "decides the order of the phones; 0: as they are counted (${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = {"--pid", "--server-pid"},
      description = "process of the server on this machine, to be measured too")
  @Nullable Long pid;

  @Option(
      names = "--data",
      description = "data folder of a Thinline on this machine: tells its process and its port")
  @Nullable Path data;

  Plan plan() {
    check(phones >= 1 && phones <= MOST_PHONES, "--phones: 1 to " + MOST_PHONES + " are right");
    check(version >= 0 && version <= HIGHEST_VERSION, "--version: 0 to 22 are right");
    int number = port();
    check(number >= 1 && number <= 0xFFFF, "--port: 1 to 65535 are right");
    check(timeout >= 1, "--timeout: at least 1 second is right");
    InetSocketAddress server = new InetSocketAddress(host, number);
    check(!server.isUnresolved(), "--host: \"" + host + "\" is not known");
    return new Plan(
        server,
        phones,
        numbering(),
        firstLine != null,
        Model.of(type),
        version,
        sources(server),
        Duration.ofSeconds(timeout));
  }

  private int port() {
    try {
      return port != null ? port : data == null ? USUAL_PORT : new ServerFolder(data).port();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private Numbering numbering() {
    try {
      return new Numbering(firstDevice, firstLine == null ? "2000" : firstLine);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private int sources(InetSocketAddress server) {
    if (sources != null) {
      return sources;
    }
    boolean ours =
        server.getAddress().getAddress()[0] == 127 && server.getAddress().isLoopbackAddress();
    boolean wholeBlock = System.getProperty("os.name", "").startsWith("Linux");
    return ours && wholeBlock ? (phones + PHONES_AN_ADDRESS - 1) / PHONES_AN_ADDRESS : 0;
  }

  int threads() {
    return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  @Nullable ServerProcess server() {
    try {
      Long number = pid == null && data != null ? (Long) new ServerFolder(data).pid() : pid;
      return number == null ? null : new ServerProcess(number);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  void check(boolean right, String message) {
    if (!right) {
      throw wrong(message);
    }
  }

  ParameterException wrong(@Nullable String message) {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(command.commandLine(), String.valueOf(message));
  }
}
