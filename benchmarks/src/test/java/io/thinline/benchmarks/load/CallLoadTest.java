package io.thinline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.benchmarks.load.AnsweringServer.Manners;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLoadTest {
  private static final Numbering NUMBERING = new Numbering("SEP001120AA0000", "2000");
  private static final int PHONES = 50;

  private int exitCode;

  @ParameterizedTest
  @ValueSource(strings = {"--rate 20", "--en-bloc --ring 20 --talk 20", "--digit-gap 5"})
  void pairsOfPhonesCallEachOther(String how) {
    try (AnsweringServer server = server(Manners.good(17))) {
      String text = calls(server, how.split(" "));

      assertThat(text)
          .contains("20 of 20 clean", "failures                 none", "clean calls a second: 20")
          .doesNotContain("lost");
      assertThat(exitCode).isZero();
      assertThat(server.departed()).hasSize(PHONES);
    }
  }

  @Test
  void eitherSideHangsUpInTurn() {
    try (AnsweringServer server = server(Manners.good(17))) {
      calls(server, "--seed", "0");

      assertThat(server.hangingUp())
          .hasSize(20)
          .contains(NUMBERING.device(0), NUMBERING.device(3), NUMBERING.device(4));
    }
  }

  @Test
  void theRateGoesUpStepByStep() {
    try (AnsweringServer server = server(Manners.good(17))) {
      assertThat(calls(server, "--step", "2", "--to", "22"))
          .contains("20 calls a second\n", "22 calls a second\n", "clean calls a second: 22");
    }
  }

  @Test
  void aRateAtWhichCallsTakeTooLongIsNotClean() {
    try (AnsweringServer server = server(Manners.good(17))) {
      assertThat(calls(server, "--collapse", "-1"))
          .contains("too many, last digit to RingIn over -1 ms", "clean calls a second: 0");
      assertThat(exitCode).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 17, 22})
  void withRtpEachPhoneHearsAllOfTheOther(int version) {
    try (AnsweringServer server = server(Manners.good(version))) {
      String text = calls(server, "--rtp", "--talk", "500", "--version", "22");

      assertThat(text).contains("20 of 20 clean", "RTP packets ", " 0 lost");
      assertThat(exitCode).isZero();
      assertThat(server.statistics())
          .hasSize(40)
          .allMatch(heard -> heard.numberPacketsReceived() > 0 && heard.numberPacketsSent() > 0);
    }
  }

  @Test
  void aPhoneThatHearsNothingIsAFailure() {
    Manners manners = new Manners(17, Set.of(), Set.of(), Set.of(NUMBERING.device(1)));
    try (AnsweringServer server = server(manners)) {
      String text = calls(server, "--rtp", "--talk", "500", "--seed", "0");

      assertThat(text)
          .contains("19 of 20 clean", "1 RTP one-way: the called phone heard nothing", "| ");
      assertThat(exitCode).isEqualTo(1);
    }
  }

  @Test
  void theSameRateWithMoreAndMorePhones() {
    try (AnsweringServer server = server(Manners.good(17))) {
      String text = calls(server, "--scale", "10,50,20");

      assertThat(text)
          .containsSubsequence("10 of 10", "50 of 50", "20 of 20")
          .contains("|     10 |             20 |", "|     50 |", "|     20 |");
      assertThat(exitCode).isZero();
      assertThat(server.departed()).hasSize(PHONES);
    }
  }

  @Test
  void aCallWithoutAPathIsAFailure() {
    try (AnsweringServer server =
        new AnsweringServer(Manners.good(17), new Numbering("SEP001120AA0000", "4000"), PHONES)) {
      String text = calls(server, "--en-bloc");

      assertThat(text).contains("0 of 50", "line 1 is not the one of the plan");
      assertThat(exitCode).isEqualTo(1);
    }
  }

  @Test
  void theDataFolderTellsPortAndProcess(@TempDir Path data) throws IOException {
    try (AnsweringServer server = server(Manners.good(17))) {
      Files.createDirectory(data.resolve("state"));
      Files.writeString(
          data.resolve("state/listeners"), "internal 127.0.0.1 " + server.port() + "\n");
      Files.writeString(data.resolve("thinline.pid"), ProcessHandle.current().pid() + "\n");

      String text =
          run(
              List.of(
                  "calls", "--data", data.toString(), "--first-line", "2000", "--seconds", "1"));

      assertThat(text).contains("µs a call", "at 127.0.0.1:" + server.port());
    }
  }

  @Test
  void wrongOptionsAreExplained(@TempDir Path empty) {
    assertThat(run(List.of("calls"))).contains("--first-line");
    assertThat(exitCode).isEqualTo(2);
    assertThat(run(List.of("calls", "--data", empty.toString()))).contains("is the server running");
    assertThat(run(List.of("calls", "--first-line", "2000", "--rtp", "--talk", "20")))
        .contains("at least 40 with --rtp");
    assertThat(run(List.of("calls", "--first-line", "2000", "--rate", "400", "--ring", "1000")))
        .contains("50 pairs are too few");
    assertThat(run(List.of("calls", "--first-line", "2000", "--step", "1", "--scale")))
        .contains("only one of them");
  }

  private static AnsweringServer server(Manners manners) {
    return new AnsweringServer(manners, NUMBERING, PHONES);
  }

  private String calls(AnsweringServer server, String... more) {
    List<String> all = new ArrayList<>(List.of("calls", "--first-line", "2000", "--seconds", "1"));
    all.addAll(List.of("--port", Integer.toString(server.port())));
    all.addAll(List.of("--phones", Integer.toString(PHONES)));
    if (!List.of(more).contains("--rate")) {
      all.addAll(List.of("--rate", "20"));
    }
    // what is asserted must not depend on the machine's speed
    all.addAll(List.of("--reached", "0", "--collapse", "60000"));
    all.addAll(List.of(more));
    return run(all);
  }

  private String run(List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output, true);
    exitCode =
        LoadGenerator.commandLine()
            .setOut(writer)
            .setErr(writer)
            .execute(arguments.toArray(String[]::new));
    return output.toString();
  }
}
