package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.wire.MessageId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The permits lists are the registry, and it is complete. */
class RegistryTest {
  /** Messages of which nobody has written down a layout; their content is kept as it is. */
  static final Set<Integer> WITHOUT_LAYOUT = Set.of(0xFF00, 0xFF02, 0xFF03, 0xFF04);

  private static final SccpCodec CODEC = new SccpCodec();

  /** The lines of docs/protocol.md. */
  static List<String> manual() {
    try {
      return Files.readAllLines(Path.of("../../docs/protocol.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void allMessagesOfTheReferenceAreThereUnderTheirCodeAndNothingElse() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String[] row : reference()) {
      listed.add(row[0] + " " + row[1]);
    }
    Set<String> messages = new TreeSet<>();
    for (Class<?> type : CODEC.messages()) {
      messages.add(
          String.format(
              "0x%04X %s", type.getAnnotation(MessageId.class).value(), type.getSimpleName()));
    }
    assertThat(messages).isEqualTo(listed).hasSize(179);
  }

  @Test
  void everyMessageBelongsToTheFamilyOfItsSender() throws IOException {
    for (String[] row : reference()) {
      Class<?> type = record(row[1]);
      if (!row[2].startsWith("server")) {
        assertThat(type).as(row[1]).isAssignableTo(PhoneMessage.class);
      }
      if (!row[2].startsWith("phone")) {
        assertThat(type).as(row[1]).isAssignableTo(ServerMessage.class);
      }
    }
    assertThat(ServerMessage.class.isAssignableFrom(RegisterMessage.class)).isFalse();
  }

  private static Class<?> record(String name) {
    return CODEC.messages().stream()
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no record of " + name));
  }

  @Test
  void theCodecKnowsTheIdOfEveryRecord() {
    for (Class<?> type : CODEC.messages()) {
      SccpMessage message = RoundTripTest.sample(type, Dialect.INITIAL, new Random(1));
      assertThat(CODEC.idOf(message)).isEqualTo(type.getAnnotation(MessageId.class).value());
    }
  }

  private static List<String[]> reference() throws IOException {
    try (InputStream in = RegistryTest.class.getResourceAsStream("/vectors/messages.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split("\t")).toList();
    }
  }
}
