package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.wire.MessageId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The permits lists are the registry, and it is complete. */
class RegistryTest {
  private static final SccpCodec CODEC = new SccpCodec();

  /** Messages of which nobody has written down a layout; their content is kept as it is. */
  private static final Set<Integer> WITHOUT_LAYOUT = Set.of(0xFF00, 0xFF02, 0xFF03, 0xFF04);

  @Test
  void everyMessageHasAGoldenFrame() {
    Set<String> golden = new TreeSet<>();
    Vector.golden().forEach(vector -> golden.add(vector.message()));
    Set<String> messages = new TreeSet<>();
    for (Class<?> type : CODEC.messages()) {
      if (!WITHOUT_LAYOUT.contains(type.getAnnotation(MessageId.class).value())) {
        messages.add(type.getSimpleName());
      }
    }
    assertThat(messages).isEqualTo(golden);
  }

  @Test
  void allMessagesOfTheReferenceAreThere() {
    assertThat(CODEC.messages()).hasSize(179);
  }

  @Test
  void everyMessageBelongsToAFamily() {
    for (Class<?> type : CODEC.messages()) {
      assertThat(
              PhoneMessage.class.isAssignableFrom(type)
                  || ServerMessage.class.isAssignableFrom(type))
          .as(type.getName())
          .isTrue();
    }
    assertThat(ServerMessage.class.isAssignableFrom(RegisterMessage.class)).isFalse();
  }
}
