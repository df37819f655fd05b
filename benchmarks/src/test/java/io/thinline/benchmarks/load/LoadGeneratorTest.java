package io.thinline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.benchmarks.load.AnsweringServer.Manners;
import io.thinline.sccp.message.ForwardStatReqMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadGeneratorTest {
  private static final Numbering NUMBERING = new Numbering("SEP001120AA0000", "2000");
  private static final int PHONES = 50;

  private final StringWriter output = new StringWriter();
  private int exitCode;

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 17, 22})
  void everyPhoneRegistersAndLeavesWhateverVersionTheServerSpeaks(int version) {
    try (AnsweringServer server = server(Manners.good(version))) {
      String text = register(server, "--version", "22", "--in-flight", "7");

      assertThat(text).contains("50 of 50", "failures                 none");
      assertThat(exitCode).isZero();
      assertThat(server.departed()).hasSize(PHONES);
    }
  }

  @Test
  void allPhonesRegisterInTheSameMoment() {
    try (AnsweringServer server = server(Manners.good(17))) {
      assertThat(register(server, "--rate", "all", "--rounds", "2"))
          .contains("register, round 2", "50 of 50");
      assertThat(exitCode).isZero();
    }
  }

  @Test
  void phonesWithoutSoftKeysDoNotAskForThem() {
    try (AnsweringServer server = server(Manners.good(3))) {
      assertThat(register(server, "--version", "3", "--type", "6", "--timeout", "1"))
          .contains("0 of 50", "timeout: no Version");
    }
  }

  @Test
  void keepalivesAreCounted() {
    try (AnsweringServer server = server(Manners.good(17))) {
      String text =
          register(
              server,
              "--rate",
              "1000",
              "--keepalives",
              "1",
              "--keepalives-in-flight",
              "20",
              "--burst",
              "3");

      assertThat(text)
          .contains("keepalives\n", "20 phones in flight with 3 each", "KeepAlive to its answer");
      assertThat(exitCode).isZero();
    }
  }

  @Test
  void aPhoneThatIsRefusedIsAFailureWithTheServersWords() {
    Manners manners = new Manners(17, Set.of(NUMBERING.device(3)), Set.of(), Set.of());
    try (AnsweringServer server = server(manners)) {
      assertThat(register(server)).contains("49 of 50", "1 rejected: not here");
      assertThat(exitCode).isEqualTo(1);
    }
  }

  @Test
  void aQuestionWithoutAnAnswerIsAFailureThatNamesIt() {
    Manners manners = new Manners(17, Set.of(), Set.of(ForwardStatReqMessage.class), Set.of());
    try (AnsweringServer server = server(manners)) {
      assertThat(register(server, "--timeout", "1", "--in-flight", "50"))
          .contains("0 of 50", "timeout: no ForwardStat");
      assertThat(exitCode).isEqualTo(1);
    }
  }

  @Test
  void aWrongLineIsAFailure() {
    try (AnsweringServer server = server(Manners.good(17))) {
      assertThat(register(server, "--first-line", "3000"))
          .contains("50 line 1 is not the one of the plan");
    }
  }

  @Test
  void nobodyListening() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(run("register", "--phones", "5", "--port", Integer.toString(port)))
        .contains("5 connection refused");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void theProcessOfTheServerIsMeasured() {
    try (AnsweringServer server = server(Manners.good(17))) {
      assertThat(register(server, "--pid", Long.toString(ProcessHandle.current().pid())))
          .contains("memory\n", "a phone", "µs a registration");
    }
  }

  @Test
  void theConfigurationForAServer(@TempDir Path folder) throws IOException {
    run("directory", "--phones", "300", "--speed-dials", "1", "--out", folder.toString());

    assertThat(exitCode).isZero();
    assertThat(Files.readString(folder.resolve("directory/default/load.xml")))
        .contains("<user id=\"SEP001120AA0000\">", "<user id=\"SEP001120AA012B\">")
        .contains("type=\"Line\" label=\"Line 2299\" value=\"2299\"")
        .contains("type=\"SpeedDial\" label=\"Call 2000\" value=\"2000\"");
    assertThat(Files.readString(folder.resolve("dialplan/skinny-patterns/load.xml")))
        .contains("^(2[0-9]{3})$", "skinny-process");
    assertThat(Files.readString(folder.resolve("dialplan/default/load.xml")))
        .contains("skinny/internal/$1");
  }

  @Test
  void wrongOptionsAreExplained(@TempDir Path out) {
    assertThat(run("register", "--rate", "often")).contains("rate \"often\"", "the word all");
    assertThat(exitCode).isEqualTo(2);
    assertThat(run("register", "--first-device", "phone")).contains("SEP001120AA0000");
    assertThat(run("directory", "--phones", "9000", "--out", out.toString()))
        .contains("of one length");
  }

  private static AnsweringServer server(Manners manners) {
    return new AnsweringServer(manners, NUMBERING, PHONES);
  }

  private String register(AnsweringServer server, String... more) {
    return run(arguments("register", server, more));
  }

  private static String[] arguments(String command, AnsweringServer server, String... more) {
    String[] first = {
      command, "--port", Integer.toString(server.port()), "--phones", Integer.toString(PHONES)
    };
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private String run(String... arguments) {
    output.getBuffer().setLength(0);
    PrintWriter writer = new PrintWriter(output, true);
    exitCode = LoadGenerator.commandLine().setOut(writer).setErr(writer).execute(arguments);
    return output.toString();
  }
}
